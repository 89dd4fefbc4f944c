import type { Node } from '@tiptap/pm/model';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import type { Source } from '../protocol/letter-text';
import type { Bench } from '../drafting/bench';
import { writtenDate } from '../protocol/letter-words';
import { citedIn, type Cited } from './notes';
import { citeHere, removeSource, rewrite, showInText, takeAsked } from './source-commands';
import './source-form';
import type { SourceForm } from './source-form';
import { words } from './words';

/** The sources of the draft, as they stand in the text. Whichever number is selected there is open here. */
@customElement('draft-sources')
export class DraftSources extends LitElement {
  @property({ attribute: false }) bench?: Bench;
  @property({ attribute: false }) doc?: Node;
  /** Where the selection begins: a number that is selected is shown open. */
  @property({ type: Number }) at = -1;
  @state() private opened = -1;

  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(changed: PropertyValues) {
    const asked = this.bench?.editor && takeAsked(this.bench.editor);
    const at = asked ?? (changed.has('at') ? this.at : -1);
    if (at >= 0 && this.doc?.nodeAt(at)?.type.name === 'sourceNote') {
      this.opened = at;
      void this.updateComplete.then(() => requestAnimationFrame(() => this.form?.focus()));
    }
  }

  private form?: SourceForm;

  protected override render() {
    const cited = this.doc ? citedIn(this.doc) : [];
    return cited.length === 0
      ? html`<p class="small">${words.none}</p>`
      : html`<ol class="cited">
          ${cited.map((each) => this.entry(each))}
        </ol>`;
  }

  private get editable(): boolean {
    return Boolean(this.bench?.editor?.isEditable);
  }

  private entry(cited: Cited) {
    const open = cited.places.includes(this.opened);
    return html`<li class=${cited.complete ? '' : 'missing'}>
      ${open ? this.asked(cited) : html`${this.told(cited)}${this.acts(cited)}`}
    </li>`;
  }

  private told({ source: { outlet, title, date, url }, complete }: Cited) {
    return complete
      ? html`<p>
          ${outlet}, <cite>${title}</cite>${date ? `, ${writtenDate(date, 'en')}` : nothing}
          <span class="small address">${url}</span>
        </p>`
      : html`<p><b>${words.missing}</b> ${[outlet, title, url].filter(Boolean).join(', ')}</p>`;
  }

  private acts(cited: Cited) {
    const act = (label: string, press: () => void, off = false) =>
      html`<button
        type="button"
        class="text"
        aria-label=${`${label}: ${words.number(cited.number)}`}
        ?disabled=${off}
        @click=${press}
      >
        ${label}
      </button>`;
    return html`<div class="acts">
      ${act(words.goTo, () => showInText(this.editor, cited.places[0]!))}
      ${act(words.edit, () => this.open(cited), !this.editable)}
      ${cited.complete ? act(words.again, () => this.citeAgain(cited), !this.editable) : nothing}
    </div>`;
  }

  private asked(cited: Cited) {
    return html`<source-form
      ${ref((form) => (this.form = form as SourceForm | undefined))}
      aria-label=${words.number(cited.number)}
      .source=${cited.source}
      .locked=${!this.editable}
      @keep=${({ detail }: CustomEvent<Source>) => this.keep(cited, detail)}
      @leave=${() => this.leave(cited)}
      @take-away=${() => this.takeAway(cited)}
    ></source-form>`;
  }

  private get editor() {
    return this.bench!.editor!;
  }

  private open(cited: Cited) {
    this.opened = cited.places[0]!;
    void this.updateComplete.then(() => this.form?.focus());
  }

  private keep(cited: Cited, source: Source) {
    this.opened = -1;
    rewrite(this.editor, cited, source);
    showInText(this.editor, cited.places.at(-1)!);
  }

  /** A number for which nothing was said is taken back with it. */
  private leave(cited: Cited) {
    const { outlet, title, url } = cited.source;
    if (this.editable && !outlet && !title && !url) {
      this.takeAway(cited);
      return;
    }
    this.opened = -1;
    showInText(this.editor, cited.places[0]!);
  }

  private takeAway(cited: Cited) {
    this.opened = -1;
    removeSource(this.editor, cited);
    this.editor.view.focus();
  }

  private citeAgain({ source }: Cited) {
    citeHere(this.editor, source);
    takeAsked(this.editor);
    this.opened = -1;
    showInText(this.editor, this.editor.state.selection.from);
  }
}
