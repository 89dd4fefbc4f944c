import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { TalkRefused } from './talk-api';
import { short, words } from './words';

/** One suggestion: who makes it, what would go and come, and what may be done about it. Asks with `go-to` for its place. */
@customElement('talk-suggestion')
export class TalkSuggestion extends LitElement {
  @property() by = '';
  @property() out = '';
  @property() in = '';
  /** What became of it, in words; empty while it stands. */
  @property() verdict = '';
  /** Whether its words still stand in the letter. */
  @property({ type: Boolean }) there = true;
  /** What may be done: nothing, only taking it back, or deciding. */
  @property() may: 'nothing' | 'takeBack' | 'decide' = 'nothing';
  @property({ attribute: false }) settle?: (accepted: boolean) => Promise<void>;
  @state() private error = '';

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`
      <p class="said-by">
        <b>${this.by || words.somebody}</b>
        ${
          this.there && !this.verdict
            ? html`<button
                type="button"
                class="text"
                aria-label=${words.goToSuggestion(this.by)}
                @click=${() => this.goTo()}
              >
                ${words.see}
              </button>`
            : nothing
        }
      </p>
      <p class="change">
        ${this.out ? html`<span class="unseen">${words.leaveOut}</span><del>${this.out}</del>` : nothing}
        ${this.in ? html`<span class="unseen">${words.putIn}</span><ins>${this.in}</ins>` : nothing}
      </p>
      ${this.there || this.verdict ? nothing : html`<p class="small">${words.wordsGone}</p>`}
      ${this.verdict ? html`<p class="small">${this.verdict}</p>` : nothing}
      ${this.error ? html`<p class="wrong" role="alert">${this.error}</p>` : nothing}
      ${this.verdict ? nothing : this.acts()}
    `;
  }

  private acts() {
    const what = short(this.in || this.out);
    const button = (label: string, spoken: string, accepted: boolean) =>
      html`<button type="button" class="text" aria-label=${spoken} @click=${() => void this.decide(accepted)}>
        ${label}
      </button>`;
    switch (this.may) {
      case 'decide':
        return html`<div class="acts">
          ${this.there ? button(words.accept, words.acceptThis(what), true) : nothing}
          ${button(words.reject, words.rejectThis(what), false)}
        </div>`;
      case 'takeBack':
        return html`<div class="acts">${button(words.takeBack, words.takeBackThis(what), false)}</div>`;
      default:
        return nothing;
    }
  }

  private async decide(accepted: boolean) {
    try {
      this.error = '';
      await this.settle?.(accepted);
    } catch (problem) {
      this.error = (problem instanceof TalkRefused && problem.message) || words.notSettled;
    }
  }

  private goTo() {
    this.dispatchEvent(new CustomEvent('go-to', { bubbles: true }));
  }
}
