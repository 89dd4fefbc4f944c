import type { Bench } from '../drafting/bench';
import { oneLine } from '../drafting/runs';
import { placeOf } from './places';
import { standing, type Standing } from './standing';
import type { Thread } from './talk-api';
import { accept, reject } from './verdict';

/* A verdict is first written down by the server, which knows who decides about whose suggestion, and then done in the text:
   by the page of whoever decided. */

/** What this person may do about a suggestion. */
export function mayDo(bench: Bench, mine: boolean): 'nothing' | 'takeBack' | 'decide' {
  const { author, alone } = bench.talk.page;
  if (author && bench.access === 'writing' && (!mine || alone)) {
    return 'decide';
  }
  return mine && ['writing', 'reviewer'].includes(bench.access) ? 'takeBack' : 'nothing';
}

/** Whose a suggestion in the text is, as the server knows; until it has told, whether it was made here. */
export function suggesterOf(bench: Bench, id: string): { by: string; mine: boolean } {
  return (
    bench.talk.page.suggesters[id] ?? {
      by: bench.voice.ids.mine(id) ? bench.seat.me : '',
      mine: bench.voice.ids.mine(id),
    }
  );
}

/** Accepts or rejects a suggestion in the text. @throws TalkRefused */
export async function settleInText(bench: Bench, suggestion: Standing, accepted: boolean): Promise<void> {
  const { id, out, in: put } = suggestion;
  const thread = { id, kind: 'SUGGESTION' as const, quote: bounded(out, 2000), anchor: '', words: '' };
  await bench.talk.say((api) => api.note({ ...thread, replacement: bounded(put, 4000) }, accepted));
  const { view, state } = bench.editor!;
  view.dispatch((accepted ? accept : reject)(state, new Set([id])));
}

/** Every suggestion in the text about which this person may decide. @throws TalkRefused */
export async function settleAll(bench: Bench, accepted: boolean): Promise<void> {
  for (const suggestion of standing(bench.editor!.state.doc)) {
    if (mayDo(bench, suggesterOf(bench, suggestion.id).mine) === 'decide') {
      await settleInText(bench, suggestion, accepted);
    }
  }
}

/** Accepts or rejects a reviewer's suggestion, which stands beside the text. @throws TalkRefused */
export async function settleBeside(bench: Bench, thread: Thread, accepted: boolean): Promise<void> {
  await bench.talk.say((api) => api.settle(thread.id, accepted));
  const { view, state } = bench.editor!;
  const place = accepted ? placeOf(state, thread) : null;
  if (place) {
    const words = oneLine(thread.replacement);
    const tr = words ? state.tr.insertText(words, place.from, place.to) : state.tr.delete(place.from, place.to);
    view.dispatch(tr.setMeta('talk', true));
  }
}

function bounded(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}
