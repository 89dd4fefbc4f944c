import { getSchema, type Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { SuggestionNews } from '../talk/news';
import { Talk } from '../talk/talk';
import { TalkApi } from '../talk/talk-api';
import { redraw } from '../talk/talk-places';
import { types } from '../talk/mode';
import { Voice } from '../talk/voice';
import { standing } from '../talk/standing';
import { words as talkWords } from '../talk/words';
import { begin, type Answers } from './begin';
import { DraftSession, type Access } from './draft-session';
import { Known } from './known';
import { letterEditor } from './letter-editor';
import { problemsOf } from './letter-text';
import { openLocalCopy, type LocalCopy } from './local-copy';
import { initialsOf } from './presence';
import { readingCopy } from './reading-copy';
import { draftSchema } from './schema';
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
  /** The last suggestion that came, in words, for those who listen. */
  told = '';
  /** Counts what happens in the draft and beside it. */
  turn = 0;
  readonly talk: Talk;
  readonly voice: Voice;

  private copy?: LocalCopy | null;
  private settle?: ReturnType<typeof setTimeout>;
  private renamedHere = false;
  private readonly known = new Known(getSchema(draftSchema));
  /** What is shown of a draft that this page does not know all of. */
  private reading?: Editor;
  private shownMode = 'write';
  private readonly news = new SuggestionNews();

  constructor(
    readonly seat: Seat,
    private readonly host: BenchHost,
  ) {
    this.talk = new Talk(new TalkApi(seat.letterId), () => this.heard());
    this.voice = new Voice(seat, this.talk, () => this.spoke());
  }

  async open(): Promise<void> {
    const session = new DraftSession(new SocketWire(this.seat.letterId));
    this.session = session;
    session.watch(() => this.follow());
    session.knows = (update) => !this.editor || this.known.covers(update);
    session.onTalk = () => void this.talk.refresh();
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
    this.reading?.destroy();
    this.copy?.close();
    this.session?.stop();
    this.editor = this.reading = this.session = undefined;
    this.copy = null;
  }

  get access(): Access {
    return this.session?.access ?? 'writing';
  }

  /** How many comments and suggestions stand. */
  get waiting(): number {
    const beside = this.talk.page.threads.filter(({ state }) => state === 'OPEN').length;
    return beside + (this.editor ? standing(this.editor.state.doc).length : 0);
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
    } else if (!this.editor && !this.reading && session.doc.getXmlFragment('letter').length > 0 && page) {
      this.show(session, page);
    }
    this.spoke();
    this.settleSoon();
  }

  private show(session: DraftSession, page: HTMLElement): void {
    if (this.known.covers(Y.encodeStateAsUpdate(session.doc))) {
      this.edit(session, page);
    } else {
      this.reading = readingCopy(page, session.doc);
      session.outdate();
    }
  }

  private edit(session: DraftSession, page: HTMLElement): void {
    this.problems = problemsOf(session.doc);
    const editor = letterEditor(page, session, this.talk, {
      on: () => this.voice.mode === 'suggest',
      ids: this.voice.ids,
      refused: () => this.voice.tell(talkWords.notSuggested),
    });
    this.editor = editor;
    this.hear();
    session.beforeChange = () => takeSelection(editor.view);
    editor.on('transaction', ({ transaction }) => {
      this.voice.notice = transaction.docChanged ? '' : this.voice.notice;
      this.renamedHere ||= titleOf(transaction.before) !== titleOf(transaction.doc) && !isChangeOrigin(transaction);
      this.changed();
    });
  }

  /** Something was said: it may have a place on the page. */
  private heard(): void {
    if (this.editor) {
      this.editor.view.dispatch(redraw(this.editor.state));
      this.hear();
    }
    this.changed();
  }

  /** Which suggestions came, if any: the last of them stays told. */
  private hear(): void {
    this.told = this.news.of(this) || this.told;
  }

  /** The mode, or what may be done with the draft, may have changed. */
  private spoke(): void {
    const editable = types(this.voice.mode, this.access);
    if (this.editor && this.editor.isEditable !== editable) {
      this.editor.setEditable(editable, false);
    }
    if (this.editor && this.shownMode !== this.voice.mode) {
      this.shownMode = this.voice.mode;
      this.editor.view.dispatch(redraw(this.editor.state)); // what can be changed looks like it
    }
    this.changed();
  }

  /** Suggestions of others come over the socket; whose they are, the server tells. */
  private learnNames(): void {
    const { suggesters } = this.talk.page;
    if (standing(this.editor!.state.doc).some(({ id }) => !(id in suggesters)) && this.session?.save === 'saved') {
      void this.talk.refresh();
    }
  }

  private changed(): void {
    this.turn++;
    this.host.changed();
  }

  /** What need not be known at every key: what is missing, the title, and the state in words for those who listen. */
  private settleSoon(): void {
    clearTimeout(this.settle);
    this.settle = setTimeout(() => {
      if (!this.session || !this.editor) {
        return;
      }
      this.problems = problemsOf(this.session.doc);
      this.learnNames();
      this.hear();
      this.spoken = this.saveWords;
      if (this.renamedHere && this.access === 'writing') {
        this.host.renamed(this.title);
      }
      this.renamedHere = false;
      this.changed();
    }, 700);
  }
}

function titleOf(doc: Node): string {
  return doc.firstChild?.textContent.trim() ?? '';
}
