import type { Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { begin, type Answers } from './begin';
import './draft-bar';
import { draftNotice, rememberRefusal } from './draft-notice';
import './draft-outline';
import type { DraftOutline } from './draft-outline';
import { DraftSession } from './draft-session';
import './drafting-toolbar';
import './drafting.css';
import './page.css';
import type { DraftingToolbar } from './drafting-toolbar';
import { letterEditor } from './letter-editor';
import { problemsOf } from './letter-text';
import { openLocalCopy, type LocalCopy } from './local-copy';
import { length } from './measure';
import { initialsOf, others } from './presence';
import { takeSelection } from './told-selection';
import { SocketWire } from './wire';
import { words } from './words';

const NOTHING: Answers = { title: '', to: [], happened: '', asks: [], byWhen: '' };

/** The page co-authors write on. Tells its view with `people` and `propose` what somebody asked for, and with
 *  `title-changed` that they changed the title. */
@customElement('drafting-editor')
export class DraftingEditor extends LitElement {
  @property() letterId = '';
  @property() me = '';
  /** Whether this person writes, and so may begin the letter where nobody has. */
  @property({ type: Boolean }) author = false;
  @property({ attribute: false }) answers: Answers = NOTHING;

  @state() private problems: string[] = [];
  @state() private spoken = '';
  @query('.page') private page!: HTMLElement;
  @query('drafting-toolbar') private toolbar!: DraftingToolbar;
  @query('draft-outline') private parts!: DraftOutline;

  private session?: DraftSession;
  private copy?: LocalCopy | null;
  private editor?: Editor;
  private settle?: ReturnType<typeof setTimeout>;
  private renamedHere = false;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.leaving);
    if (this.hasUpdated && !this.session) {
      void this.open();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leaving);
    this.close();
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('letterId')) {
      this.close();
      void this.open();
    }
  }

  private async open() {
    if (!this.letterId) {
      return;
    }
    const session = new DraftSession(new SocketWire(this.letterId));
    this.session = session;
    session.watch(() => this.follow());
    const copy = await openLocalCopy(this.letterId, session.doc);
    if (this.session !== session) {
      copy?.close();
      return;
    }
    this.copy = copy;
    session.awareness.setLocalStateField('user', { name: this.me, initials: initialsOf(this.me), color: '#1f4b7a' });
    session.start();
  }

  private close() {
    clearTimeout(this.settle);
    this.editor?.destroy();
    this.copy?.close();
    this.session?.stop();
    this.editor = this.session = undefined;
    this.copy = null;
  }

  /** After everything that happens in the session. */
  private follow() {
    const session = this.session;
    if (!session) {
      return;
    }
    if (session.synced && session.access === 'writing' && this.author) {
      begin(session.doc, this.letterId, this.answers);
    }
    if (['removed', 'frozen'].includes(session.access) && this.copy) {
      void this.copy.forget();
      this.copy = null;
    }
    if (session.access === 'removed') {
      this.editor?.destroy();
      this.editor = undefined;
      this.page.replaceChildren();
    } else if (!this.editor && session.doc.getXmlFragment('letter').length > 0 && this.page) {
      this.edit(session);
    }
    if (this.editor && this.editor.isEditable !== (session.access === 'writing')) {
      this.editor.setEditable(session.access === 'writing', false);
    }
    this.requestUpdate();
    this.settleSoon();
  }

  private edit(session: DraftSession) {
    this.problems = problemsOf(session.doc);
    const editor = letterEditor(this.page, session, session.access === 'writing');
    this.editor = editor;
    session.beforeChange = () => takeSelection(editor.view);
    editor.on('transaction', ({ transaction }) => {
      this.renamedHere ||= titleOf(transaction.before) !== titleOf(transaction.doc) && !isChangeOrigin(transaction);
      this.toolbar?.requestUpdate();
      this.parts?.requestUpdate();
      this.requestUpdate();
    });
  }

  /** What need not be known at every key: what is missing, the title, and the state in words for those who listen. */
  private settleSoon() {
    clearTimeout(this.settle);
    this.settle = setTimeout(() => {
      if (!this.session || !this.editor) {
        return;
      }
      this.problems = problemsOf(this.session.doc);
      this.spoken = this.saveWords;
      if (this.renamedHere && this.session.access === 'writing') {
        this.tell('title-changed', { title: this.shownTitle });
      }
      this.renamedHere = false;
    }, 700);
  }

  private readonly leaving = (event: BeforeUnloadEvent) => {
    if (this.session?.unsaved && this.session.access === 'writing') {
      event.preventDefault();
    }
  };

  private tell(name: string, detail: object = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  private propose() {
    this.problems = this.session ? problemsOf(this.session.doc) : [words.missing.begin];
    if (this.problems.length === 0) {
      this.tell('propose');
    } else {
      this.querySelector<HTMLElement>('.before-proposing')?.focus();
    }
  }

  private get shownTitle(): string {
    return (this.editor && titleOf(this.editor.state.doc)) || words.untitled;
  }

  private get saveWords(): string {
    const { save, access } = this.session ?? { save: 'opening', access: 'writing' };
    if (save !== 'opening' && !['writing', 'signedOut'].includes(access)) {
      return words.save.reading;
    }
    return save === 'offline' && !this.copy ? words.save.offlineHere : words.save[save];
  }

  protected override render() {
    const session = this.session;
    return html`
      <draft-bar
        .letterTitle=${this.shownTitle}
        .save=${session?.save ?? 'opening'}
        .saveWords=${this.saveWords}
        .me=${this.me}
        .author=${this.author}
        .access=${session?.access ?? 'writing'}
        .others=${session ? others(session.awareness, { name: this.me }) : []}
        @proposal=${this.propose}
      ></draft-bar>
      ${draftNotice(session?.access ?? 'writing', {
        proposal: () => this.tell('propose'),
        reload: () => this.reload(),
        start: () => void this.startOver(),
      })}
      <drafting-toolbar .editor=${this.editor} .length=${this.length}></drafting-toolbar>
      <div class="desk">
        <draft-outline .editor=${this.editor}></draft-outline>
        <div class="page" @keydown=${this.toTools}></div>
        <div class="side">
          ${this.beforeProposing()}
          <p class="small">${words.promise}</p>
        </div>
      </div>
      <p class="unseen" role="status">${this.spoken}</p>
      <p class="unseen" id="drafting-keys">${words.keys}</p>
    `;
  }

  private get length(): string {
    return this.editor ? length(this.editor.state.doc) : '';
  }

  private beforeProposing() {
    const problems = this.problems.map((problem) => html`<li>${problem}</li>`);
    return html`<section class="note before-proposing" tabindex="-1" aria-label=${words.beforeProposing}>
      <b>${words.beforeProposing}</b>
      ${
        problems.length
          ? html`<ul>
              ${problems}
            </ul>`
          : html`<p>${words.complete}</p>`
      }
    </section>`;
  }

  /** Through the company's sign-in where the session has ended; a page that was refused is marked first. */
  private reload() {
    if (this.session?.access === 'refused') {
      rememberRefusal();
    }
    location.reload();
  }

  private async startOver() {
    await this.copy?.forget();
    history.replaceState({ ...history.state, refusedBefore: false }, '');
    location.reload();
  }

  private toTools(event: KeyboardEvent) {
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      this.toolbar.focus();
    }
  }
}

function titleOf(doc: Node): string {
  return doc.firstChild?.textContent.trim() ?? '';
}
