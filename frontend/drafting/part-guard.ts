import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { takeSelection } from './told-selection';

/** Keeps the parts of a letter in their places, whatever is selected, typed or pasted over; and keeps a place to write
 *  in each of them. What comes from others is never touched: two repairs of one thing would be one too many. */
export const PartGuard = Extension.create({
  name: 'partGuard',
  priority: 900,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (tr, state) =>
          !tr.docChanged ||
          isChangeOrigin(tr) ||
          state.doc.childCount === 0 ||
          sequence(tr.doc) === sequence(state.doc),

        appendTransaction: (transactions, _, state) =>
          transactions.some((tr) => tr.docChanged && !isChangeOrigin(tr)) ? placesToWrite(state) : null,

        props: {
          handleKeyDown: (view, { key }) => ['Backspace', 'Delete'].includes(key) && emptySelection(view),
          handleTextInput: (view, _from, _to, text) => {
            if (!emptySelection(view)) {
              return false;
            }
            view.dispatch(view.state.tr.insertText(text));
            return true;
          },
          handlePaste: (view) => emptySelection(view) && false,
          handleDOMEvents: {
            keydown: (view) => (takeSelection(view), false),
            paste: (view) => (takeSelection(view), false),
            cut: (view, event) => {
              if (spans(view.state.selection)) {
                event.preventDefault();
                document.execCommand('copy');
                return emptySelection(view);
              }
              return false;
            },
          },
          handleClickOn: (view, _pos, node, at) => fillHere(view, node, at),
        },
      }),
    ];
  },
});

function sequence(doc: Node): string {
  return doc.children.map(({ type }) => type.name).join();
}

function spans({ $from, $to }: Selection): boolean {
  return $from.depth === 0 || $to.depth === 0 || $from.index(0) !== $to.index(0);
}

/** Empties what is selected in each part, where a selection reaches over several. */
function emptySelection(view: EditorView): boolean {
  const { selection, doc, tr } = view.state;
  if (!view.editable || selection.empty || !spans(selection)) {
    return false;
  }
  const parts: [number, number][] = [];
  doc.forEach((part, at) => {
    const from = Math.max(selection.from, at + 1);
    const to = Math.min(selection.to, at + part.nodeSize - 1);
    if (from < to) {
      parts.push([from, to]);
    }
  });
  parts.reverse().forEach(([from, to]) => tr.delete(from, to));
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(selection.from, tr.doc.content.size)), 1));
  view.dispatch(tr.scrollIntoView());
  return true;
}

const places: Record<string, string> = {
  addressees: 'addressee',
  demands: 'demand',
  body: 'paragraph',
  closing: 'paragraph',
  blockquote: 'paragraph',
  listItem: 'paragraph',
};

/** Gives every empty part a line to write in, and takes lists away that have lost their last item. */
export function placesToWrite(state: EditorState): Transaction | null {
  const { tr } = state;
  state.doc.descendants((node, at) => {
    const name = places[node.type.name];
    if (name && node.childCount === 0) {
      tr.insert(tr.mapping.map(at + 1), state.schema.nodes[name]!.create());
    } else if (['bulletList', 'orderedList'].includes(node.type.name) && node.childCount === 0) {
      tr.delete(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize));
    }
    return !node.isTextblock;
  });
  return tr.docChanged ? tr : null;
}

/** Two people may have emptied a part together: a click into it gives it a line again. */
function fillHere(view: EditorView, node: Node, at: number): boolean {
  const name = places[node.type.name];
  if (!view.editable || !name || node.childCount > 0) {
    return false;
  }
  const tr = view.state.tr.insert(at + 1, view.state.schema.nodes[name]!.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)));
  return true;
}
