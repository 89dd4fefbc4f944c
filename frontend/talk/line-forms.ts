import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { sameFamily, type Form } from './forms';
import { BREAK, FORM } from './signs';
import { formOf, suggestionOf } from './suggestible';
import type { SuggestionIds } from './suggestion';

/** Where the line begins in which the caret stands: also one that is only suggested. */
export function lineStart($at: ResolvedPos, caret: number): number {
  let start = $at.start();
  $at.parent.forEach((node, offset) => {
    const at = $at.start() + offset;
    const last = suggestionOf(node, 'insertion') === undefined ? -1 : within(node, at, caret).lastIndexOf(BREAK);
    start = last < 0 ? start : at + last + 1;
  });
  return start;
}

function within(node: Node, at: number, caret: number): string {
  return (node.text ?? '').slice(0, Math.max(0, caret - at));
}

/** Says at the beginning of a line what it should become: instead of what one has said of it before, and not at all where
 *  that was the same, or the way back. */
export function reformLine(tr: Transaction, line: number, form: Form, mark: Mark, { mine }: SuggestionIds): void {
  const own = signsAt(tr.doc.resolve(line)).filter(({ node }) => mine(suggestionOf(node, 'insertion')!));
  const before = own.find(({ node }) => sameFamily(formOf(node)!, form));
  const said = before && formOf(before.node);
  if (before && !(said === 'in' && form === 'in')) {
    tr.delete(before.at, before.at + before.node.nodeSize);
  }
  if (!before || (said !== form && !['in', 'out'].includes(form))) {
    tr.insert(line, tr.doc.type.schema.text(FORM, [mark]));
  }
}

/** The forms that are suggested for the line that begins here. */
function signsAt($line: ResolvedPos): { at: number; node: Node }[] {
  const signs: { at: number; node: Node }[] = [];
  $line.parent.forEach((node, offset) => {
    const at = $line.start() + offset;
    const next = at === $line.pos || signs.some(({ at: sign, node }) => sign + node.nodeSize === at);
    if (next && formOf(node) !== undefined) {
      signs.push({ at, node });
    }
  });
  return signs;
}
