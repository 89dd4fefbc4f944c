import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Bench } from './bench';
import './download-menu';
import { initialsOf, type Person } from './presence';
import type { Access, Save } from './draft-session';
import { words } from './words';

/** Above the page: what the letter is called, whether it is saved, who is here, and what may be done next. */
@customElement('draft-bar')
export class DraftBar extends LitElement {
  @property() letterTitle = '';
  @property() save: Save = 'opening';
  @property() saveWords = '';
  @property() me = '';
  @property({ type: Boolean }) author = false;
  @property({ attribute: false }) bench?: Bench;
  @property() access: Access = 'writing';
  @property({ attribute: false }) others: Person[] = [];

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`
      <a href="." class="back" aria-label=${words.allLetters}>←</a>
      <p class="title serif">${this.letterTitle}</p>
      <span class="chip wait">${words.stage[this.access] ?? words.drafting}</span>
      <div class="end">
        <span class="small save" data-save=${this.save}>${this.saveWords}</span>
        <ul class="who" aria-label=${words.here}>
          ${this.everyone().map((person) => seat(person))}
        </ul>
        ${this.access === 'removed' ? nothing : this.acts()}
      </div>
    `;
  }

  private acts() {
    const propose = html`<button type="button" class="btn" @click=${() => this.ask('proposal')}>
      ${words.propose}
    </button>`;
    return html`<download-menu .bench=${this.bench}></download-menu>
      <button type="button" class="btn quiet" @click=${() => this.ask('people')}>
        ${this.author ? words.invite : words.people}
      </button>
      ${this.author && this.access === 'writing' ? propose : nothing}`;
  }

  private everyone(): Person[] {
    const me = { name: `${this.me} (${words.you})`, initials: initialsOf(this.me), color: '#1f4b7a' };
    return this.me ? [me, ...this.others] : this.others;
  }

  private ask(name: string) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true }));
  }
}

function seat({ name, initials, color }: Person) {
  return html`<li title=${name} style="--who: ${color}">
    <span aria-hidden="true">${initials}</span><span class="unseen">${name}</span>
  </li>`;
}
