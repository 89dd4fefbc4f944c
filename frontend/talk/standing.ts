import type { Node } from '@tiptap/pm/model';
import { oncePerState } from '../drafting/once';
import { isComplete, sourceOf } from '../drafting/sources';
import { formNow } from './forms';
import { piecesOf, type Piece } from './pieces';
import { BREAK, FORM } from './signs';
import { short, words } from './words';

/** A suggestion that stands in the text. */
export interface Standing {
  id: string;
  /** What is to go, and what is to come; either may be empty. */
  out: string;
  in: string;
  from: number;
  to: number;
  /** Every stretch that it marks. */
  pieces: [number, number][];
}

/** The suggestions in a draft, in the order in which they stand there. */
export const standing = oncePerState((doc): Standing[] => {
  const found = new Map<string, Standing>();
  piecesOf(doc).forEach((piece) => {
    const { from, to, insertion, deletion } = piece;
    const said = saidBy(doc, piece);
    const add = (id: string | undefined, put: string, out: string) => {
      if (id !== undefined) {
        const before = found.get(id) ?? { id, out: '', in: '', from, to, pieces: [] };
        const pieces: [number, number][] = [...before.pieces, [from, to]];
        found.set(id, { ...before, in: before.in + put, out: before.out + out, to, pieces });
      }
    };
    add(insertion, said.now, said.before);
    add(deletion, '', said.now);
  });
  return [...found.values()];
});

/** What a piece reads, and what stood in its place. */
function saidBy(doc: Node, { from, to, form, leaf }: Piece): { now: string; before: string } {
  if (leaf) {
    return { now: leafWords(doc.nodeAt(from)!), before: '' };
  }
  if (!form) {
    return { now: doc.textBetween(from, to, '', leafWords).replaceAll(BREAK, ' ¶ ').replaceAll(FORM, ''), before: '' };
  }
  const $at = doc.resolve(from);
  const line = short($at.parent.textContent.replaceAll(FORM, '').replaceAll(BREAK, ' '), 80);
  const before = formNow($at, form);
  return { now: words.formOf(form, line), before: before === form ? '' : words.formOf(before, line) };
}

function leafWords(node: Node): string {
  if (node.type.name !== 'sourceNote') {
    return ' ↵ ';
  }
  const source = sourceOf(node.attrs);
  return isComplete(source) ? words.source(source.outlet, source.title) : words.sourceToCome;
}
