import type { Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { begin, type Answers } from './begin';
import { DraftSession, type Access } from './draft-session';
import { letterEditor } from './letter-editor';
import { problemsOf } from './letter-text';
import { openLocalCopy, type LocalCopy } from './local-copy';
import { initialsOf } from './presence';
import { takeSelection } from './told-selection';
import { SocketWire } from './wire';
import { words } from './words';

/** Who sits down at a draft, and what they bring. */
export interface Seat {
  letterId: string;
  me: string;
  /** Whether this person writes, and so may begin the letter where nobody has. */
  author: boolean;
  answers: Answers;
}

/** The element whose page the bench works on. */
export interface BenchHost {
  /** Where the letter is shown; null before the first rendering. */
  page(): HTMLElement | null;
  /** Something that is shown may have changed. */
  changed(): void;
  /** The person at this page changed the letter's title. */
  renamed(title: string): void;
}

/** A co-author's place at a draft, from sitting down to leaving: the session, this device's copy, the editor over both.
 *  Every part of the screen is given it, and reads from it what it shows. */
export class Bench {
  session?: DraftSession;
  editor?: Editor;
  /** What still keeps the draft from being a letter. */
  problems: string[] = [];
  /** The state in words, for those who listen: told when it has settled. */
  spoken = '';

  private copy?: LocalCopy | null;
  private settle?: ReturnType<typeof setTimeout>;
  private renamedHere = false;

  constructor(
    readonly seat: Seat,
    private readonly host: BenchHost,
  ) {}

  async open(): Promise<void> {
    const session = new DraftSession(new SocketWire(this.seat.letterId));
    this.session = session;
    session.watch(() => this.follow());
    const copy = await openLocalCopy(this.seat.letterId, session.doc);
    if (this.session !== session) {
      copy?.close();
      return;
    }
    this.copy = copy;
    const name = this.seat.me;
    session.awareness.setLocalStateField('user', { name, initials: initialsOf(name), color: '#1f4b7a' });
    session.start();
  }

  close(): void {
    clearTimeout(this.settle);
    this.editor?.destroy();
    this.copy?.close();
    this.session?.stop();
    this.editor = this.session = undefined;
    this.copy = null;
  }

  get access(): Access {
    return this.session?.access ?? 'writing';
  }

  get title(): string {
    return (this.editor && titleOf(this.editor.state.doc)) || words.untitled;
  }

  /** Whether closing the window now could lose something. */
  get unsaved(): boolean {
    return this.access === 'writing' && Boolean(this.session?.unsaved);
  }

  get saveWords(): string {
    const { save, access } = this.session ?? { save: 'opening', access: 'writing' };
    if (save !== 'opening' && !['writing', 'signedOut'].includes(access)) {
      return words.save.reading;
    }
    return save === 'offline' && !this.copy ? words.save.offlineHere : words.save[save];
  }

  /** Looks again at what is missing; @returns whether the draft is a letter */
  isLetter(): boolean {
    this.problems = this.session ? problemsOf(this.session.doc) : [words.missing.begin];
    return this.problems.length === 0;
  }

  /** Throws this device's copy away. */
  async forget(): Promise<void> {
    await this.copy?.forget();
    this.copy = null;
  }

  /** After everything that happens in the session. */
  private follow(): void {
    const session = this.session;
    if (!session) {
      return;
    }
    if (session.synced && session.access === 'writing' && this.seat.author) {
      begin(session.doc, this.seat.letterId, this.seat.answers);
    }
    if (['removed', 'frozen'].includes(session.access) && this.copy) {
      void this.forget();
    }
    const page = this.host.page();
    if (session.access === 'removed') {
      this.editor?.destroy();
      this.editor = undefined;
      page?.replaceChildren();
    } else if (!this.editor && session.doc.getXmlFragment('letter').length > 0 && page) {
      this.edit(session, page);
    }
    if (this.editor && this.editor.isEditable !== (session.access === 'writing')) {
      this.editor.setEditable(session.access === 'writing', false);
    }
    this.host.changed();
    this.settleSoon();
  }

  private edit(session: DraftSession, page: HTMLElement): void {
    this.problems = problemsOf(session.doc);
    const editor = letterEditor(page, session, session.access === 'writing');
    this.editor = editor;
    session.beforeChange = () => takeSelection(editor.view);
    editor.on('transaction', ({ transaction }) => {
      this.renamedHere ||= titleOf(transaction.before) !== titleOf(transaction.doc) && !isChangeOrigin(transaction);
      this.host.changed();
    });
  }

  /** What need not be known at every key: what is missing, the title, and the state in words for those who listen. */
  private settleSoon(): void {
    clearTimeout(this.settle);
    this.settle = setTimeout(() => {
      if (!this.session || !this.editor) {
        return;
      }
      this.problems = problemsOf(this.session.doc);
      this.spoken = this.saveWords;
      if (this.renamedHere && this.access === 'writing') {
        this.host.renamed(this.title);
      }
      this.renamedHere = false;
      this.host.changed();
    }, 700);
  }
}

function titleOf(doc: Node): string {
  return doc.firstChild?.textContent.trim() ?? '';
}
