import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Source } from '../protocol/letter-text';
import { linkAddress } from '../drafting/links';
import { isDate, isWebAddress } from '../drafting/sources';
import { words } from './words';

type Field = keyof typeof words.wrong;

/** Asks what stands behind a number. Tells `keep` with the source, `leave` when it was left, `take-away` to remove it. */
@customElement('source-form')
export class SourceForm extends LitElement {
  @property({ attribute: false }) source!: Source;
  @property({ type: Boolean }) locked = false;
  @state() private wrong: Partial<Record<Field, string>> = {};

  protected override createRenderRoot() {
    return this;
  }

  override focus() {
    const empty = [...this.querySelectorAll('input')].find(({ value }) => !value);
    (empty ?? this.querySelector('input'))?.focus();
  }

  protected override render() {
    return html`<form class="source-form" novalidate @submit=${this.keep} @keydown=${this.escape}>
      ${this.field('outlet', words.outlet)} ${this.field('title', words.title)}
      ${this.field('date', words.date, words.dateHint)} ${this.field('url', words.url)}
      <div class="acts">
        <button class="btn" ?disabled=${this.locked}>${words.keep}</button>
        <button type="button" class="btn quiet" ?disabled=${this.locked} @click=${() => this.tell('take-away')}>
          ${words.remove}
        </button>
      </div>
    </form>`;
  }

  private field(name: Field, label: string, hint?: string) {
    const wrong = this.wrong[name];
    return html`<label
      >${label}
      <input
        name=${name}
        type="text"
        inputmode=${name === 'url' ? 'url' : 'text'}
        autocomplete="off"
        .value=${this.source[name] ?? ''}
        ?readonly=${this.locked}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? `wrong-${name}` : nothing}
      />
      ${hint ? html`<span class="small">${hint}</span>` : nothing}
      ${wrong ? html`<span class="wrong" id=${`wrong-${name}`}>${wrong}</span>` : nothing}
    </label>`;
  }

  private keep(event: SubmitEvent) {
    event.preventDefault();
    const said = new FormData(event.target as HTMLFormElement);
    const say = (name: string) => String(said.get(name) ?? '').trim();
    const url = linkAddress(say('url')) ?? say('url');
    const date = say('date');
    const wrong = {
      ...(say('outlet') ? {} : { outlet: words.wrong.outlet }),
      ...(say('title') ? {} : { title: words.wrong.title }),
      ...(!date || isDate(date) ? {} : { date: words.wrong.date }),
      ...(isWebAddress(url) ? {} : { url: words.wrong.url }),
    };
    this.wrong = wrong;
    if (Object.keys(wrong).length > 0) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    this.tell('keep', { outlet: say('outlet'), title: say('title'), ...(date ? { date } : {}), url });
  }

  private escape(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.tell('leave');
    }
  }

  private tell(name: string, detail?: Source) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
