import { Extension, type Editor } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

/** How the keyboard moves between and within the parts: Enter adds an addressee or a demand and leaves a one-line part,
 *  Backspace removes an empty one, Alt with an arrow moves a demand. */
export const PartKeys = Extension.create({
  name: 'partKeys',
  priority: 200,

  addKeyboardShortcuts() {
    const run = (command: Command) => () => apply(this.editor, command);
    return {
      Enter: () => apply(this.editor, leaveLine) || apply(this.editor, addEntry),
      'Shift-Enter': run(leaveLine),
      Backspace: run(removeEmptyEntry),
      'Alt-ArrowUp': run(moveDemand(-1)),
      'Alt-ArrowDown': run(moveDemand(1)),
    };
  },
});

/** Puts the caret into a new demand at the end: what the toolbar's button does. */
export function addDemand(editor: Editor): void {
  apply(editor, ({ doc, schema, tr }) => {
    let end = -1;
    doc.forEach((part, at) => {
      end = part.type.name === 'demands' ? at + part.nodeSize - 1 : end;
    });
    if (end < 0) {
      return null;
    }
    const last = doc.resolve(end).nodeBefore;
    if (last && last.content.size === 0) {
      return tr.setSelection(TextSelection.create(doc, end - 1));
    }
    const added = tr.insert(end, schema.nodes.demand!.create());
    return added.setSelection(TextSelection.create(added.doc, end + 1));
  });
  editor.view.focus();
}

type Command = (state: EditorState) => Transaction | null;

function apply(editor: Editor, command: Command): boolean {
  const transaction = editor.isEditable && command(editor.state);
  if (transaction) {
    editor.view.dispatch(transaction.scrollIntoView());
  }
  return Boolean(transaction);
}

/** In a part of one line there is nothing to break: go on with the next part. */
export const leaveLine: Command = ({ selection: { $from }, tr }) =>
  $from.depth === 1 && $from.parent.isTextblock ? next(tr, $from.after(1)) : null;

export const addEntry: Command = ({ selection: { $from, $to }, tr }) => {
  if (!isEntry($from) || !$from.sameParent($to)) {
    return null;
  }
  if ($from.parent.content.size > 0) {
    return tr.deleteSelection().split(tr.selection.from);
  }
  const last = $from.index(1) === $from.node(1).childCount - 1;
  if (!last) {
    return tr.split($from.pos);
  }
  const afterPart = $from.after(1);
  if ($from.node(1).childCount === 1) {
    return next(tr, afterPart);
  }
  tr.delete($from.before(), $from.after());
  return next(tr, tr.mapping.map(afterPart));
};

export const removeEmptyEntry: Command = ({ selection: { $from, empty }, tr }) => {
  if (!empty || !isEntry($from) || $from.parent.content.size > 0 || $from.node(1).childCount === 1) {
    return null;
  }
  const at = $from.before();
  tr.delete(at, $from.after());
  return tr.setSelection(Selection.near(tr.doc.resolve(at), $from.index(1) === 0 ? 1 : -1));
};

export const moveDemand =
  (by: -1 | 1): Command =>
  ({ selection: { $from }, tr }) => {
    if ($from.depth < 2 || $from.node(2).type.name !== 'demand') {
      return null;
    }
    const demands = $from.node(1);
    const index = $from.index(1);
    const other = demands.maybeChild(index + by);
    if (!other) {
      return tr; // at the end already: the key is ours all the same
    }
    const demand = demands.child(index);
    const before = $from.before(2);
    const from = by < 0 ? before - other.nodeSize : before;
    const pair = by < 0 ? [demand, other] : [other, demand];
    tr.replaceWith(from, from + demand.nodeSize + other.nodeSize, pair);
    const start = by < 0 ? from : from + other.nodeSize;
    tr.setMeta('moves', true);
    return tr.setSelection(TextSelection.create(tr.doc, start + ($from.pos - before)));
  };

function isEntry($at: ResolvedPos): boolean {
  return $at.depth === 2 && ['addressee', 'demand'].includes($at.parent.type.name);
}

function next(tr: Transaction, at: number): Transaction {
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), 1));
}
