import type { Node } from '@tiptap/pm/model';
import type { Form } from './forms';
import { BREAK, FORM } from './signs';
import { formOf, isLeaf, suggestionOf } from './suggestible';

/** A stretch that somebody suggests to put in or leave out; the end of a paragraph, the form of a line, and a source or a
 *  line break each by itself. */
export interface Piece {
  from: number;
  to: number;
  insertion?: string;
  deletion?: string;
  form?: Form;
  leaf?: boolean;
}

/** Every piece of the suggestions, as far as it belongs to one of these; of all, where none is named. */
export function piecesOf(doc: Node, ids?: ReadonlySet<string>): Piece[] {
  const found: Piece[] = [];
  const named = (node: Node, kind: 'insertion' | 'deletion') => {
    const id = suggestionOf(node, kind);
    return id !== undefined && (!ids || ids.has(id)) ? { [kind]: id } : {};
  };
  doc.descendants((node, at) => {
    const whose: Pick<Piece, 'insertion' | 'deletion'> = node.isInline
      ? { ...named(node, 'insertion'), ...named(node, 'deletion') }
      : {};
    if (Object.keys(whose).length === 0) {
      return true;
    }
    if (isLeaf(node)) {
      found.push({ from: at, to: at + 1, ...whose, leaf: true });
      return true;
    }
    const form = formOf(node);
    let from = at;
    for (const words of node.text!.split(new RegExp(`([${BREAK}${FORM}])`)).filter(Boolean)) {
      found.push({ from, to: from + words.length, ...whose, ...(form && words === FORM ? { form } : {}) });
      from += words.length;
    }
    return true;
  });
  return found;
}
