import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Takes over where the caret stands on the page. A browser tells of a click or an arrow key a moment later; if another's
 *  change, or the next key, comes in between, the editor would put the caret back to where it was before. */
export function takeSelection(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  const { doc, selection, tr } = view.state;
  const ours = anchorNode && focusNode && view.dom.contains(anchorNode) && view.dom.contains(focusNode);
  if (!ours || !view.hasFocus() || view.composing || !(selection instanceof TextSelection)) {
    return;
  }
  const anchor = view.posAtDOM(anchorNode, anchorOffset!);
  const head = view.posAtDOM(focusNode, focusOffset!);
  const told = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!told.eq(selection)) {
    view.dispatch(tr.setSelection(told));
  }
}
