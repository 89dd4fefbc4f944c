import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hintsOn } from '../parts/hints';
import '../parts/sources-tab';
import '../versions/versions-tab';
import type { Bench } from './bench';
import '../talk/comments';
import '../talk/suggestions';
import './outline-tab';
import { sideTabs, type SideTab } from './side-tabs';
import './side-panel.css';
import { words } from './words';

/** Beside the page: what is said about the letter. On a narrow screen it lies over the page, and is opened from the
 *  tools. */
@customElement('side-panel')
export class SidePanel extends LitElement {
  @property({ attribute: false }) bench?: Bench;
  /** Counts what happens in the draft, so that the open tab is rendered again. */
  @property({ type: Number }) turn = 0;
  @property({ type: Boolean, reflect: true }) open = false;
  @property() shown = '';

  protected override createRenderRoot() {
    return this;
  }

  /** Opens a tab. A field that waits in it takes the keyboard, or else the tab itself. */
  async show(name: string, focus = true) {
    this.shown = name;
    this.open = true;
    this.requestUpdate();
    await this.updateComplete;
    if (focus) {
      this.querySelector<HTMLElement>('textarea, [role=tab][aria-selected=true]')?.focus();
    }
  }

  private get current(): SideTab | undefined {
    return sideTabs().find(({ name }) => name === this.shown) ?? sideTabs()[0];
  }

  protected override render() {
    const { bench, current } = this;
    return html`<aside class="side" aria-label=${words.side} @keydown=${this.leave}>
      <div class="side-head">
        <div class="tabs" role="tablist" aria-label=${words.side} @keydown=${this.move}>
          ${sideTabs().map((tab) => this.tab(tab, tab === current))}
        </div>
        <button type="button" class="side-close" aria-label=${words.sideClose} @click=${() => this.close()}>×</button>
      </div>
      <div class="tab-body" role="tabpanel" id="side-body" aria-labelledby=${`side-tab-${current?.name}`}>
        ${bench && current ? current.body(bench) : nothing}
      </div>
      ${this.beforeProposing()}
      <p class="small">${words.promise}</p>
    </aside>`;
  }

  private tab({ name, label, count }: SideTab, on: boolean) {
    const waiting = this.bench ? (count?.(this.bench) ?? 0) : 0;
    return html`<button
      type="button"
      role="tab"
      id=${`side-tab-${name}`}
      class=${on ? 'on' : ''}
      aria-selected=${String(on)}
      aria-controls="side-body"
      tabindex=${on ? 0 : -1}
      @click=${() => (this.shown = name)}
    >
      ${label}${waiting ? ` (${waiting})` : ''}
    </button>`;
  }

  private beforeProposing() {
    const problems = this.bench?.problems.map((problem) => html`<li>${problem}</li>`) ?? [];
    const doc = this.bench?.editor?.state.doc;
    const hints = (doc ? hintsOn(doc) : []).map((hint) => html`<li>${hint}</li>`);
    return html`<section class="note before-proposing" tabindex="-1" aria-label=${words.beforeProposing}>
      <b>${words.beforeProposing}</b>
      ${
        problems.length
          ? html`<ul>
              ${problems}
            </ul>`
          : html`<p>${words.complete}</p>`
      }
      ${
        hints.length
          ? html`<ul class="hints">
              ${hints}
            </ul>`
          : nothing
      }
    </section>`;
  }

  private close() {
    this.open = false;
    this.dispatchEvent(new CustomEvent('side-closed', { bubbles: true }));
  }

  private leave(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      this.close();
    }
  }

  private move(event: KeyboardEvent) {
    const names = sideTabs().map(({ name }) => name);
    const at = names.indexOf(this.current?.name ?? '');
    const steps: Record<string, number> = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at - 1 + names.length) % names.length,
      Home: 0,
      End: names.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      void this.show(names[to]!);
    }
  }
}
