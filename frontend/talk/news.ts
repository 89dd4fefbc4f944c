import type { Bench } from '../drafting/bench';
import { suggesterOf } from './settling';
import { standing } from './standing';
import { words } from './words';

/** Tells in words, for those who listen, which suggestions have come since it was last asked. */
export class SuggestionNews {
  private known?: Set<string>;

  /** Empty if there is nothing new, or nobody knows yet whose it is. */
  of(bench: Bench): string {
    const all = bench.editor ? [...inText(bench), ...beside(bench)] : [];
    const fresh = all.filter(({ id, by }) => this.known && by && !this.known.has(id));
    this.known ??= new Set(all.map(({ id }) => id));
    fresh.forEach(({ id }) => this.known!.add(id));
    const [first] = fresh.filter(({ mine }) => !mine);
    const said = fresh.filter(({ mine }) => mine).map(({ out, put }) => words.youSuggest(out, put));
    return [
      ...said,
      ...(first ? [words.suggests(first.by, fresh.length - said.length, first.out, first.put)] : []),
    ].join(' ');
  }
}

function inText(bench: Bench) {
  return standing(bench.editor!.state.doc).map(({ id, out, in: put }) => ({
    id,
    out,
    put,
    ...suggesterOf(bench, id),
  }));
}

function beside({ talk }: Bench) {
  return talk.suggestions
    .filter(({ state }) => state === 'OPEN')
    .map(({ id, quote, replacement, by, mine }) => ({ id, out: quote, put: replacement, by, mine }));
}
