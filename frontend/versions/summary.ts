import type { Comparison } from './compare';
import { words } from './words';

/** Who wrote what: a line for everybody who put in or took out something. */
export function summary({ doc, inserted, deleted }: Comparison): string[] {
  const people = new Map<string, { inserted: number; deleted: number }>();
  const of = (by: string) => {
    const known = people.get(by) ?? { inserted: 0, deleted: 0 };
    people.set(by, known);
    return known;
  };
  inserted.forEach(({ from, to, by }) => (of(by).inserted += count(doc.textBetween(from, to, ' ', ' '))));
  deleted.forEach(({ text, by }) => (of(by).deleted += count(text)));
  return [...people].map(([by, each]) => words.summary(by || words.former, each.inserted, each.deleted));
}

function count(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
