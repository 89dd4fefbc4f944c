import type { Bench } from '../drafting/bench';
import { Arrivals, type Made } from './arrivals';
import { suggesterOf } from './settling';
import { standing } from './standing';
import { words } from './words';

interface Suggested extends Made {
  mine: boolean;
  out: string;
  put: string;
}

/** Tells in words, for those who listen, which suggestions have come: since the draft was shown, and since the first reading of
 *  what is said beside it. */
export class SuggestionNews {
  private readonly inText = new Arrivals<Suggested>();
  private readonly beside = new Arrivals<Suggested>();

  /** Empty if there is nothing new, or nobody knows yet whose it is. */
  of(bench: Bench): string {
    if (!bench.editor) {
      return '';
    }
    const fresh = this.inText.among(inText(bench));
    if (bench.talk.isRead) {
      fresh.push(...this.beside.among(beside(bench)));
    }
    const [first] = fresh.filter(({ mine }) => !mine);
    const said = fresh.filter(({ mine }) => mine).map(({ out, put }) => words.youSuggest(out, put));
    return [
      ...said,
      ...(first ? [words.suggests(first.by, fresh.length - said.length, first.out, first.put)] : []),
    ].join(' ');
  }
}

function inText(bench: Bench): Suggested[] {
  return standing(bench.editor!.state.doc).map(({ id, out, in: put }) => ({
    id,
    out,
    put,
    ...suggesterOf(bench, id),
  }));
}

function beside({ talk }: Bench): Suggested[] {
  return talk.suggestions
    .filter(({ state }) => state === 'OPEN')
    .map(({ id, quote, replacement, by, mine }) => ({ id, out: quote, put: replacement, by, mine }));
}
