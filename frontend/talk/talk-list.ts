import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Bench } from '../drafting/bench';
import './talk.css';
import { words } from './words';

/** What people say beside a draft, one below the other: ways to look at it, and a place to say more. */
export abstract class TalkList extends LitElement {
  @property({ attribute: false }) bench?: Bench;
  @property({ type: Number }) turn = 0;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return this.bench ? this.list(this.bench) : nothing;
  }

  protected abstract list(bench: Bench): TemplateResult;

  /** The ways to look at the list, of which one is chosen. */
  protected choices<Name extends string>(
    labels: Record<Name, string>,
    chosen: Name,
    choose: (name: Name) => void,
  ): TemplateResult {
    return html`<div class="filters" role="group" aria-label=${words.show}>
      ${(Object.keys(labels) as Name[]).map(
        (name) =>
          html`<button type="button" class="text" aria-pressed=${String(name === chosen)} @click=${() => choose(name)}>
            ${labels[name]}
          </button>`,
      )}
    </div>`;
  }

  protected notes<Said extends { id: string }>(all: Said[], note: (one: Said) => TemplateResult) {
    return repeat(all, ({ id }) => id, note);
  }

  /** What somebody was about to say is said, or left: the letter has the keyboard again. */
  protected composed(bench: Bench, what: 'composing' | 'suggesting'): void {
    bench.voice[what] = undefined;
    bench.editor?.commands.focus();
    this.requestUpdate();
  }
}
