import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Bench } from '../drafting/bench';
import { settleAll } from './settling';
import { TalkRefused } from './talk-api';
import { words } from './words';

/** Accepts or rejects every suggestion in the text about which this person may decide. */
@customElement('settle-all')
export class SettleAll extends LitElement {
  @property({ attribute: false }) bench?: Bench;
  @property({ type: Number }) count = 0;
  @state() private error = '';

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const button = (label: string, accepted: boolean) =>
      html`<button type="button" class="text" @click=${() => void this.settle(accepted)}>${label}</button>`;
    return html`<div class="acts all">
      ${button(words.acceptAll(this.count), true)} ${button(words.rejectAll(this.count), false)}
      ${this.error ? html`<p class="wrong" role="alert">${this.error}</p>` : nothing}
    </div>`;
  }

  private async settle(accepted: boolean) {
    try {
      this.error = '';
      await settleAll(this.bench!, accepted);
    } catch (problem) {
      this.error = (problem instanceof TalkRefused && problem.message) || words.notSettled;
    }
  }
}
