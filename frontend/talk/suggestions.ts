import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Bench } from '../drafting/bench';
import { addSideTab } from '../drafting/side-tabs';
import { addTools } from '../drafting/tools';
import { composing } from './composing';
import { goTo } from './go-to';
import { placeOf } from './places';
import { selected } from './selected';
import './settle-all';
import { settledList } from './settled-list';
import { mayDo, settleBeside, settleInText, suggesterOf } from './settling';
import { standing, type Standing } from './standing';
import './suggestion-item';
import type { Thread } from './talk-api';
import { TalkList } from './talk-list';
import { short, words } from './words';

const beside = (bench: Bench) => bench.talk.suggestions.filter(({ state }) => state === 'OPEN');
const inText = (bench: Bench) => (bench.editor ? standing(bench.editor.state.doc) : []);

addSideTab({
  name: 'suggestions',
  order: 20,
  label: words.suggestions,
  count: (bench) => inText(bench).length + beside(bench).length,
  body: (bench) => html`<talk-suggestions .bench=${bench} .turn=${bench.turn}></talk-suggestions>`,
});

/** A reviewer's suggestion is written beside the letter: the letter itself does not take their keys. */
addTools(30, (bench) =>
  bench.access === 'reviewer' && bench.voice.mode === 'suggest'
    ? [
        {
          label: words.suggestChange,
          keys: 'Mod-Alt-e',
          press: (host) => {
            bench.voice.suggesting = selected(bench, true);
            host.showTab('suggestions');
          },
        },
      ]
    : [],
);

/** The suggestions about a draft: what stands in the text, what stands beside it, and what became of the others. */
@customElement('talk-suggestions')
export class TalkSuggestions extends TalkList {
  @state() private shown: keyof typeof words.suggested = 'standing';

  protected override list(bench: Bench) {
    return html`
      ${this.compose(bench)} ${this.choices(words.suggested, this.shown, (shown) => (this.shown = shown))}
      ${this.shown === 'settled' ? settledList(bench.talk.suggestions) : this.open(bench)}
    `;
  }

  private open(bench: Bench) {
    const [text, threads] = [inText(bench), beside(bench)];
    const decidable = text.filter(({ id }) => mayDo(bench, suggesterOf(bench, id).mine) === 'decide');
    return html`
      ${text.length + threads.length === 0 ? html`<p class="small">${words.noSuggestions}</p>` : nothing}
      ${decidable.length > 1 ? html`<settle-all .bench=${bench} .count=${decidable.length}></settle-all>` : nothing}
      <ul class="threads">
        ${this.notes(text, (each) => this.standing(bench, each))}
        ${this.notes(threads, (each) => this.thread(bench, each))}
      </ul>
    `;
  }

  private standing(bench: Bench, suggestion: Standing) {
    const { by, mine } = suggesterOf(bench, suggestion.id);
    return html`<li class="note" id=${`suggestion-${suggestion.id}`}>
      <talk-suggestion
        .by=${mine ? words.byYou(by) : by}
        .out=${short(suggestion.out, 300)}
        .in=${short(suggestion.in, 300)}
        .may=${mayDo(bench, mine)}
        .settle=${(accepted: boolean) => settleInText(bench, suggestion, accepted)}
        @go-to=${() => goTo(bench, suggestion)}
      ></talk-suggestion>
    </li>`;
  }

  private thread(bench: Bench, thread: Thread) {
    const place = bench.editor && placeOf(bench.editor.state, thread);
    return html`<li class="note" id=${`suggestion-${thread.id}`}>
      <talk-suggestion
        .by=${thread.mine ? words.byYou(thread.by) : thread.by}
        .out=${thread.quote}
        .in=${thread.replacement}
        .there=${Boolean(place)}
        .may=${mayDo(bench, thread.mine)}
        .settle=${(accepted: boolean) => settleBeside(bench, thread, accepted)}
        @go-to=${() => goTo(bench, place)}
      ></talk-suggestion>
    </li>`;
  }

  private compose(bench: Bench) {
    return composing(bench.voice.suggesting, {
      hint: words.selectToSuggest,
      label: words.insteadOf,
      act: words.suggestThis,
      text: bench.voice.suggesting === 'nothing' ? '' : bench.voice.suggesting?.quote,
      say: async ({ quote, anchor }, text) => {
        await bench.talk.begin({ kind: 'SUGGESTION', quote, anchor, replacement: text, words: '' });
      },
      done: () => this.composed(bench, 'suggesting'),
    });
  }
}
