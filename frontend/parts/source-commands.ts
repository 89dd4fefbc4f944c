import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { Source } from '../protocol/letter-text';
import type { Cited } from './notes';

const asked = new WeakMap<Editor, number>();

/** The number that was just put into the text and whose source is to be asked for; told once. */
export function takeAsked(editor: Editor): number | undefined {
  const at = asked.get(editor);
  asked.delete(editor);
  return at;
}

/** Puts a number behind what is selected, or at the caret; its source is asked for next. @returns whether there was room */
export function citeHere(editor: Editor, source: Partial<Source> = {}): boolean {
  const { state, view } = editor;
  const at = state.selection.to;
  const $at = state.doc.resolve(at);
  const type = state.schema.nodes.sourceNote!;
  if (!editor.isEditable || !$at.parent.canReplaceWith($at.index(), $at.index(), type)) {
    return false;
  }
  const tr = state.tr.insert(at, type.create(source));
  asked.set(editor, at);
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  return true;
}

/** What stands behind a number, in every place where it is cited. */
export function rewrite(editor: Editor, { places }: Cited, { outlet, title, date, url }: Source): void {
  const { tr } = editor.state;
  for (const at of places) {
    for (const [name, value] of Object.entries({ outlet, title, date: date ?? null, url })) {
      tr.setNodeAttribute(at, name, value);
    }
  }
  editor.view.dispatch(tr);
}

/** Takes a source and its numbers out of the text. */
export function removeSource(editor: Editor, { places }: Cited): void {
  const { tr } = editor.state;
  [...places].reverse().forEach((at) => tr.delete(at, at + 1));
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(places[0]!, tr.doc.content.size)))));
}

/** Puts the caret behind a number in the text. */
export function showInText(editor: Editor, at: number): void {
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, at + 1)).scrollIntoView());
  editor.view.focus();
}
