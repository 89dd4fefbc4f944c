import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './saying';
import type { Talk } from './talk';
import type { Remark, Thread } from './talk-api';
import { day, short, words } from './words';

/** One conversation: what it is about, what was said, and what may be done. Asks with `go-to` for its place in the text. */
@customElement('talk-thread')
export class TalkThread extends LitElement {
  @property({ attribute: false }) talk?: Talk;
  @property({ attribute: false }) thread?: Thread;
  /** Whether its words still stand in the letter. */
  @property({ type: Boolean }) there = true;
  @property({ type: Boolean }) writable = true;
  @state() private open: 'reply' | number | null = null;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const { thread } = this;
    if (!thread) {
      return nothing;
    }
    const quote = short(thread.quote);
    return html`
      <h3 class="about">
        ${
          this.there
            ? html`<button type="button" class="quote" aria-label=${words.goTo(quote)} @click=${() => this.goTo()}>
                “${quote}”
              </button>`
            : html`<span class="quote">“${quote}”</span>`
        }
      </h3>
      ${this.there ? nothing : html`<p class="small">${words.wordsGone}</p>`}
      ${thread.remarks.map((remark) => this.remark(remark))}
      ${thread.state === 'RESOLVED' ? html`<p class="small">${words.resolvedBy(thread.settledBy)}</p>` : nothing}
      ${this.open === 'reply' ? this.saying(words.yourReply, words.reply, '', this.reply) : nothing}
      ${this.writable && this.open === null ? this.acts(thread) : nothing}
    `;
  }

  private remark(remark: Remark) {
    const { by, words: said, written, edited, mine, number } = remark;
    return html`<div class="remark">
      <p class="said-by">
        <b>${by}</b> <span class="small">${day(written)}${edited ? `, ${words.edited}` : ''}</span>
        ${
          mine && this.writable && this.open === null && this.thread?.state === 'OPEN'
            ? html`<button
                type="button"
                class="text"
                aria-label=${words.editYours}
                @click=${() => (this.open = number)}
              >
                ${words.edit}
              </button>`
            : nothing
        }
      </p>
      ${
        this.open === number
          ? this.saying(words.editYours, words.save, said, (text) => this.edit(number, text))
          : html`<p class="said">${said}</p>`
      }
    </div>`;
  }

  private acts({ state }: Thread) {
    const resolved = state === 'RESOLVED';
    return html`<div class="acts">
      ${
        resolved
          ? nothing
          : html`<button type="button" class="text" @click=${() => (this.open = 'reply')}>${words.reply}</button>`
      }
      <button type="button" class="text" @click=${() => void this.resolve(!resolved)}>
        ${resolved ? words.reopen : words.resolve}
      </button>
    </div>`;
  }

  private saying(label: string, act: string, text: string, say: (text: string) => Promise<void>) {
    return html`<talk-saying
      .label=${label}
      .act=${act}
      .text=${text}
      .say=${say}
      @said=${() => (this.open = null)}
      @cancelled=${() => (this.open = null)}
    ></talk-saying>`;
  }

  private readonly reply = (text: string) => this.talk!.say((api) => api.reply(this.thread!.id, text));

  private edit(number: number, text: string) {
    return this.talk!.say((api) => api.edit(this.thread!.id, number, text));
  }

  private async resolve(resolved: boolean) {
    await this.talk!.say((api) => api.resolve(this.thread!.id, resolved)).catch(() => this.talk!.refresh());
  }

  private goTo() {
    this.dispatchEvent(new CustomEvent('go-to', { detail: this.thread!.id, bubbles: true }));
  }
}
