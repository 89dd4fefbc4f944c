import type { Bench } from '../drafting/bench';
import { anchorOf, quoteOf } from './places';

/** Words that somebody has selected to say something about, and where they are. */
export interface Selected {
  quote: string;
  anchor: string;
}

/** 'nothing' where no words are selected, or too many. @param line whether they have to stand in one line */
export function selected({ editor }: Bench, line = false): Selected | 'nothing' {
  const { state } = editor!;
  const { from, to, $from, $to } = state.selection;
  const quote = quoteOf(state.doc, { from, to });
  const fits = quote.trim() && (!line || ($from.sameParent($to) && quote.length === to - from));
  return fits ? { quote, anchor: anchorOf(state, { from, to }) } : 'nothing';
}
