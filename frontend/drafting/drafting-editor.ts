import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Answers } from './begin';
import { Bench } from './bench';
import './draft-bar';
import { draftNotice, rememberRefusal } from './draft-notice';
import './draft-outline';
import './drafting-toolbar';
import './toolbar.css';
import './drafting.css';
import './page.css';
import type { DraftingToolbar } from './drafting-toolbar';
import { length } from './measure';
import { others } from './presence';
import './side-panel';
import type { SidePanel } from './side-panel';
import { words } from './words';

const NOTHING: Answers = { title: '', to: [], happened: '', asks: [], byWhen: '' };

/** The page co-authors write on. Tells its view with `people` and `propose` what somebody asked for, and with
 *  `title-changed` that they changed the title. */
@customElement('drafting-editor')
export class DraftingEditor extends LitElement {
  @property() letterId = '';
  @property() me = '';
  @property({ type: Boolean }) author = false;
  @property({ attribute: false }) answers: Answers = NOTHING;

  @state() private turn = 0;
  @query('.page') private page!: HTMLElement | null;
  @query('drafting-toolbar') private toolbar!: DraftingToolbar;
  @query('side-panel') private side!: SidePanel;

  private bench?: Bench;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.leaving);
    if (this.hasUpdated && !this.bench) {
      this.sitDown();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leaving);
    this.getUp();
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('author') && this.bench) {
      this.bench.seat.author = this.author; // a role may change while the page is open
    }
    if (changed.has('letterId')) {
      this.getUp();
      this.sitDown();
    }
  }

  private sitDown() {
    if (this.letterId) {
      const { letterId, me, author, answers } = this;
      this.bench = new Bench(
        { letterId, me, author, answers },
        {
          page: () => this.page,
          changed: () => this.turn++,
          renamed: (title) => this.tell('title-changed', { title }),
        },
      );
      void this.bench.open();
    }
  }

  private getUp() {
    this.bench?.close();
    this.bench = undefined;
  }

  private readonly leaving = (event: BeforeUnloadEvent) => {
    if (this.bench?.unsaved) {
      event.preventDefault();
    }
  };

  private tell(name: string, detail: object = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  private async propose() {
    if (this.bench?.isLetter()) {
      this.tell('propose');
      return;
    }
    this.side.open = true;
    this.turn++;
    await this.side.updateComplete;
    this.querySelector<HTMLElement>('.before-proposing')?.focus();
  }

  protected override render() {
    const { bench } = this;
    const { session, editor } = bench ?? {};
    const access = bench?.access ?? 'writing';
    return html`
      <draft-bar
        .letterTitle=${bench?.title ?? words.untitled}
        .save=${session?.save ?? 'opening'}
        .saveWords=${bench?.saveWords ?? words.save.opening}
        .me=${this.me}
        .author=${this.author}
        .access=${access}
        .others=${session ? others(session.awareness, { name: this.me }) : []}
        @proposal=${() => void this.propose()}
        .bench=${bench}
      ></draft-bar>
      ${draftNotice(access, {
        proposal: () => this.tell('propose'),
        reload: () => this.reload(),
        start: () => void this.startOver(),
      })}
      ${bench?.voice.notice ? html`<p class="notice" role="status">${bench.voice.notice}</p>` : nothing}
      <drafting-toolbar
        .bench=${bench}
        .turn=${this.turn}
        .length=${editor ? length(editor.state.doc) : ''}
        @show-tab=${this.showTab}
      ></drafting-toolbar>
      <div class="desk" @show-tab=${this.showTab} @side-closed=${() => editor?.commands.focus()}>
        <draft-outline .editor=${editor} .doc=${editor?.state.doc} .turn=${this.turn}></draft-outline>
        <div class="page" @keydown=${this.keys}></div>
        <side-panel .bench=${bench} .turn=${this.turn}></side-panel>
      </div>
      <p class="unseen" role="status">${bench?.spoken}</p>
      <p class="unseen news" role="status">${bench?.told}</p>
      <p class="unseen" id="drafting-keys">${words.keys}</p>
    `;
  }

  /** Through the company's sign-in where the session has ended; a page that was refused is marked first. */
  private reload() {
    if (this.bench?.access === 'refused') {
      rememberRefusal();
    }
    location.reload();
  }

  private async startOver() {
    await this.bench?.forget();
    history.replaceState({ ...history.state, refusedBefore: false }, '');
    location.reload();
  }

  private showTab({ detail: { name, focus } }: CustomEvent<{ name: string; focus: boolean }>) {
    void this.side.show(name, focus);
  }

  private keys(event: KeyboardEvent) {
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      this.toolbar.focus();
    } else if (event.altKey && event.key === 'F9') {
      event.preventDefault();
      void this.side.show(this.side.shown);
    } else if (!event.defaultPrevented && this.toolbar.shortcut(event)) {
      event.preventDefault();
    }
  }
}
