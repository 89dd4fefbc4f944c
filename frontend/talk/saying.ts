import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { TalkRefused } from './talk-api';
import { words } from './words';

/** A field to say something in, with the button that says it. It keeps what was typed until it has arrived. */
@customElement('talk-saying')
export class TalkSaying extends LitElement {
  @property() label = '';
  @property() act = '';
  @property() text = '';
  /** Says it; what it throws is shown to the person. */
  @property({ attribute: false }) say?: (text: string) => Promise<void>;
  @state() private error = '';
  @state() private busy = false;
  @query('textarea') private field!: HTMLTextAreaElement;

  protected override createRenderRoot() {
    return this;
  }

  protected override firstUpdated() {
    this.field.focus();
  }

  protected override render() {
    return html`<form @submit=${this.submit} @keydown=${this.keys}>
      <label>${this.label}<textarea rows="3" maxlength="4000" .value=${this.text}></textarea></label>
      ${this.error ? html`<p class="wrong" role="alert">${this.error}</p>` : nothing}
      <div class="acts">
        <button class="btn" ?disabled=${this.busy}>${this.act}</button>
        <button type="button" class="btn quiet" @click=${() => this.cancel()}>${words.cancel}</button>
      </div>
    </form>`;
  }

  private async submit(event: Event) {
    event.preventDefault();
    this.busy = true;
    try {
      await this.say?.(this.field.value);
      this.done('said');
    } catch (problem) {
      this.error = (problem instanceof TalkRefused && problem.message) || words.failed;
    } finally {
      this.busy = false;
    }
  }

  private cancel() {
    this.done('cancelled');
  }

  private done(how: 'said' | 'cancelled') {
    this.dispatchEvent(new CustomEvent(how, { bubbles: true }));
  }

  private keys(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.querySelector('form')?.requestSubmit();
    }
  }
}
