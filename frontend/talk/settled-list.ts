import { html, nothing } from 'lit';
import './suggestion-item';
import type { Thread } from './talk-api';
import { words } from './words';

/** What became of earlier suggestions, with both texts; the last one first. */
export function settledList(suggestions: Thread[]) {
  const settled = suggestions.filter(({ state }) => state !== 'OPEN').reverse();
  return html`
    ${settled.length ? nothing : html`<p class="small">${words.nothingSettled}</p>`}
    <ul class="threads">
      ${settled.map((thread) => html`<li class="note">${item(thread)}</li>`)}
    </ul>
  `;
}

function item({ by, quote, replacement, state, settledBy }: Thread) {
  const verdict = state === 'ACCEPTED' ? words.acceptedBy(settledBy) : words.rejectedBy(settledBy);
  return html`<talk-suggestion .by=${by} .out=${quote} .in=${replacement} .verdict=${verdict}></talk-suggestion>`;
}
