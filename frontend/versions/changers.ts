import type { Node } from '@tiptap/pm/model';
import { stretchAt, type Places, type Stretch } from './places';
import type { Whose } from './whose';

/** One of two versions: `whose` says who did what only this one has. */
export interface Side extends Places {
  doc: Node;
  whose: Whose;
}

export interface Range {
  from: number;
  to: number;
}

/** Words that somebody put in or took out. */
export interface Changed extends Range {
  by: string;
}

/** Who changed these words, which were others before: not whoever wrote those letters of a word anew that it had before. */
export function changers({ doc, stretches, whose }: Side, { from, to }: Range, other: Side, before: Range): Changed[] {
  const [start, end] = shared(letters(doc, { from, to }), letters(other.doc, before));
  const found = people(stretches, from + start, to - end, whose);
  if (found.length === 0) {
    return people(stretches, from, to, whose);
  }
  found[0]!.from = from;
  found.at(-1)!.to = to;
  return found;
}

/** Who took words out of a line that was written anew, to give it another form: not whoever did that, if another took them
 *  out of the new one. */
export function taker(by: string, { from, to }: Range, newer: Side, takers: Whose): string {
  const $from = newer.doc.resolve(from);
  const line = $from.depth > 0 ? stretchAt(newer.stretches, $from.before()) : undefined;
  if (!line || newer.whose(line) !== by) {
    return by;
  }
  const copied = newer.gone.filter((deed) => from <= deed.at && deed.at <= to && newer.whose(deed) === by);
  return copied.map(takers).find((who) => who !== undefined) ?? by;
}

/** What stands in one line; a break stands for whatever is no letter. */
function letters(doc: Node, { from, to }: Range): string {
  return doc.textBetween(from, to, '\n', '\n');
}

/** How many letters both have at their beginning, and at their end. */
function shared(one: string, other: string): [number, number] {
  const most = Math.min(one.length, other.length);
  const same = (at: number) => one.at(at) === other.at(at) && one.at(at) !== '\n';
  let [start, end] = [0, 0];
  while (start < most && same(start)) {
    start++;
  }
  while (start + end < most && same(-1 - end)) {
    end++;
  }
  return [start, end];
}

/** The stretches within a range, those of one person joined. Letters that both versions have go with the word around
 *  them: whoever changed it wrote it. */
function people(stretches: Stretch[], from: number, to: number, whose: Whose): Changed[] {
  const found: Changed[] = [];
  let open = -1;
  for (const stretch of stretches) {
    const [start, end] = [Math.max(from, stretch.at), Math.min(to, stretch.at + stretch.length)];
    if (start >= end) {
      continue;
    }
    const by = whose({ client: stretch.client, clock: stretch.clock + start - stretch.at });
    const last = found.at(-1);
    if (last && (by === undefined || last.by === by)) {
      last.to = end;
    } else if (by === undefined) {
      open = open < 0 ? start : open;
    } else {
      found.push({ from: open < 0 ? start : open, to: end, by });
      open = -1;
    }
  }
  return open < 0 ? found : [{ from: open, to, by: '' }];
}
