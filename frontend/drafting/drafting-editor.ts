import type { Editor } from '@tiptap/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { begin, type Answers } from './begin';
import { DraftSession } from './draft-session';
import './drafting-toolbar';
import './drafting.css';
import './page.css';
import type { DraftingToolbar } from './drafting-toolbar';
import { problemsOf } from './letter-text';
import { letterEditor } from './letter-editor';
import { openLocalCopy, type LocalCopy } from './local-copy';
import { length, outline, type OutlineEntry } from './measure';
import { initialsOf, others, type Person } from './presence';
import { SocketWire } from './wire';
import { words } from './words';

const NOTHING: Answers = { title: '', to: [], happened: '', asks: [], byWhen: '' };

/** The page co-authors write on. Tells its view with `people` and `propose` what somebody asked for, and with
 *  `title-changed` that they changed the title. */
@customElement('drafting-editor')
export class DraftingEditor extends LitElement {
  @property() letterId = '';
  @property() me = '';
  /** Whether this person may begin the letter where nobody has. */
  @property({ type: Boolean }) author = false;
  @property({ attribute: false }) answers: Answers = NOTHING;

  @state() private copyKept = true;
  @state() private problems: string[] = [];
  @state() private spoken = '';
  @query('.page') private page!: HTMLElement;
  @query('drafting-toolbar') private toolbar!: DraftingToolbar;

  private session?: DraftSession;
  private copy?: LocalCopy | null;
  private editor?: Editor;
  private settle?: ReturnType<typeof setTimeout>;
  private knownTitle = '';

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.leaving);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leaving);
    this.close();
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('letterId') && this.letterId) {
      this.close();
      void this.open();
    }
  }

  private async open() {
    const session = new DraftSession(new SocketWire(this.letterId));
    this.session = session;
    session.watch(() => this.follow());
    this.copy = await openLocalCopy(this.letterId, session.doc);
    this.copyKept = this.copy !== null;
    if (this.session === session) {
      session.awareness.setLocalStateField('user', { name: this.me, initials: initialsOf(this.me), color: '#1f4b7a' });
      session.start();
    }
  }

  private close() {
    clearTimeout(this.settle);
    this.editor?.destroy();
    this.copy?.close();
    this.session?.stop();
    this.editor = this.session = undefined;
  }

  /** After everything that happens in the session. */
  private follow() {
    const session = this.session;
    if (!session) {
      return;
    }
    const { access } = session;
    if (session.synced && access === 'writing' && this.author) {
      begin(session.doc, this.letterId, this.answers);
    }
    if (access === 'removed' || access === 'frozen') {
      void this.copy?.forget();
      this.copy = null;
    }
    if (!this.editor && session.doc.getXmlFragment('letter').length > 0 && this.page) {
      this.edit(session);
    }
    if (this.editor && this.editor.isEditable !== (access === 'writing')) {
      this.editor.setEditable(access === 'writing', false);
    }
    this.requestUpdate();
    this.settleSoon();
  }

  private edit(session: DraftSession) {
    this.editor = letterEditor(this.page, session, session.access === 'writing');
    this.editor.on('transaction', () => {
      this.toolbar?.refresh();
      this.requestUpdate();
    });
    this.knownTitle = this.shownTitle;
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
      if (this.knownTitle !== this.shownTitle && this.editor.isFocused && this.session.access === 'writing') {
        this.knownTitle = this.shownTitle;
        this.tell('title-changed', { title: this.knownTitle });
      }
    }, 700);
  }

  private readonly leaving = (event: BeforeUnloadEvent) => {
    if (this.session?.unsaved && this.session.access !== 'signedOut') {
      event.preventDefault();
    }
  };

  private tell(name: string, detail: object = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  private propose() {
    this.problems = this.session ? problemsOf(this.session.doc) : [];
    if (this.problems.length === 0) {
      this.tell('propose');
    } else {
      this.querySelector<HTMLElement>('.before-proposing')?.focus();
    }
  }

  private get shownTitle(): string {
    return this.editor?.state.doc.firstChild?.textContent.trim() || words.untitled;
  }

  private get saveWords(): string {
    const save = this.session?.save ?? 'opening';
    const readOnly = this.session && this.session.access !== 'writing' && save !== 'opening' && save !== 'offline';
    return readOnly ? words.save.reading : words.save[save === 'offline' && !this.copyKept ? 'offlineHere' : save];
  }

  protected override render() {
    const doc = this.editor?.state.doc;
    const people = this.session ? others(this.session.awareness, { name: this.me }) : [];
    return html`
      <header class="draft-bar">
        <a href="." class="back" aria-label=${words.allLetters} router-link>←</a>
        <p class="title serif">${this.shownTitle}</p>
        <span class="chip wait">${words.drafting}</span>
        <div class="end">
          <span class="small save" data-save=${this.session?.save ?? 'opening'}>${this.saveWords}</span>
          ${this.who(people)}
          <button type="button" class="btn quiet" @click=${() => this.tell('people')}>
            ${this.author ? words.invite : words.people}
          </button>
          ${
            this.author
              ? html`<button type="button" class="btn" @click=${this.propose}>${words.propose}</button>`
              : nothing
          }
        </div>
      </header>
      ${this.notice()}
      <drafting-toolbar .editor=${this.editor} .length=${doc ? length(doc) : ''}></drafting-toolbar>
      <div class="desk">
        <nav class="out" aria-label=${words.outline}>
          ${doc ? outline(doc).map((entry) => this.outlineEntry(entry)) : nothing}
        </nav>
        <div class="page" @keydown=${this.toTools}></div>
        <aside class="side">
          ${this.beforeProposing()}
          <p class="small">${words.promise}</p>
        </aside>
      </div>
      <p class="unseen" role="status">${this.spoken}</p>
      <p class="unseen" id="drafting-keys">${words.keys}</p>
    `;
  }

  private who(people: Person[]) {
    const me = { name: `${this.me} (${words.you})`, initials: initialsOf(this.me), color: '#1f4b7a' };
    const all = this.me ? [me, ...people] : people;
    return html`<ul class="who" aria-label=${words.here}>
      ${all.map(
        ({ name, initials, color }) =>
          html`<li title=${name} style="--who: ${color}">
            <span aria-hidden="true">${initials}</span><span class="unseen">${name}</span>
          </li>`,
      )}
    </ul>`;
  }

  private outlineEntry({ label, at, end, level }: OutlineEntry) {
    const { from } = this.editor!.state.selection;
    const on = from >= at && from < end;
    const go = () =>
      this.editor!.chain()
        .focus(at + 1)
        .scrollIntoView()
        .run();
    return html`<button
      type="button"
      class=${`level-${level}${on ? ' on' : ''}`}
      aria-current=${on ? 'true' : nothing}
      @click=${go}
    >
      ${label}
    </button>`;
  }

  private notice() {
    const access = this.session?.access ?? 'writing';
    if (access === 'writing') {
      return nothing;
    }
    const reload = () => location.reload();
    const act = {
      signedOut: html`<button type="button" class="btn quiet" @click=${reload}>${words.signIn}</button>`,
      refused: html`<button type="button" class="btn quiet" @click=${reload}>${words.reload}</button>`,
      proposed: html`<button type="button" class="btn quiet" @click=${() => this.tell('propose')}>
        ${words.seeProposal}
      </button>`,
      frozen: nothing,
      reviewer: nothing,
      removed: nothing,
    }[access];
    return html`<div class="notice" role="status">
      <p>${words.access[access]}</p>
      ${act}
    </div>`;
  }

  private beforeProposing() {
    return html`<section class="note before-proposing" tabindex="-1" aria-label=${words.beforeProposing}>
      <b>${words.beforeProposing}</b>
      ${
        this.problems.length
          ? html`<ul>
              ${this.problems.map((problem) => html`<li>${problem}</li>`)}
            </ul>`
          : html`<p>${words.complete}</p>`
      }
    </section>`;
  }

  private toTools(event: KeyboardEvent) {
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      this.toolbar.focus();
    }
  }
}
