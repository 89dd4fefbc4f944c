import type { Comparison } from './compare';
import { nameOf } from './labels';
import { words } from './words';

/** Who wrote what: a line for everybody who put in or took out something, or gave it another form. */
export function summary({ doc, inserted, deleted, reformed }: Comparison): string[] {
  const people = new Map<string, { inserted: number; deleted: number; reformed: number }>();
  const of = (by: string | null) => {
    const name = nameOf(by);
    const known = people.get(name) ?? { inserted: 0, deleted: 0, reformed: 0 };
    people.set(name, known);
    return known;
  };
  inserted.forEach(({ from, to, by }) => (of(by).inserted += count(doc.textBetween(from, to, ' ', ' '))));
  deleted.forEach(({ text, by }) => (of(by).deleted += count(text)));
  reformed.forEach(({ by }) => of(by).reformed++);
  return [...people].map(([name, each]) => words.summary(name, each.inserted, each.deleted, each.reformed));
}

function count(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
