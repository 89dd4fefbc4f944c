import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Bench } from './bench';
import './download-menu.css';
import { forms, takeAlong, type Form } from './take-along';
import { words } from './words';

/** The draft as a file: for a printer, for a lawyer without an account, for one's own drawer. */
@customElement('download-menu')
export class DownloadMenu extends LitElement {
  @property({ attribute: false }) bench?: Bench;
  @state() private problem = '';
  @query('details') private menu!: HTMLDetailsElement;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`<details @keydown=${this.leave}>
      <summary class="btn quiet">${words.takeAlong.download}</summary>
      <ul>
        ${forms.map(
          (form) =>
            html`<li><button type="button" @click=${() => this.take(form)}>${words.takeAlong[form]}</button></li>`,
        )}
        <li role="alert" class="small">${this.problem}</li>
      </ul>
    </details>`;
  }

  private async take(form: Form) {
    const { session, seat } = this.bench!;
    this.problem = session ? ((await takeAlong(session.doc, seat.letterId, form)) ?? '') : '';
    this.menu.open = this.problem !== '';
  }

  private leave(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.menu.open) {
      this.menu.open = false;
      this.menu.querySelector('summary')?.focus();
    }
  }
}
