import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** Marks what is selected, or the sentence in which the caret stands, and nothing else; marks nothing where that was the
 *  quote already. */
export function markPullQuote(editor: Editor): void {
  const transaction = editor.isEditable ? pullQuote(editor.state) : null;
  if (transaction) {
    editor.view.dispatch(transaction);
  }
  editor.view.focus();
}

export function pullQuote({ doc, schema, selection, tr }: EditorState): Transaction | null {
  const mark = schema.marks.pullQuote!;
  const { $from, $to, empty } = selection;
  if (!$from.parent.isTextblock || !$from.parent.type.allowsMarkType(mark)) {
    return null;
  }
  const end = $from.sameParent($to) ? $to.pos : $from.end();
  const [from, to] = empty
    ? sentenceAround(doc.textBetween($from.start(), $from.end(), ' ', ' '), $from.start(), $from.pos)
    : [$from.pos, end];
  const marked = doc.rangeHasMark(from, to, mark);
  tr.removeMark(0, doc.content.size, mark);
  return marked || from === to ? tr : tr.addMark(from, to, mark.create());
}

const SENTENCE = /[^.!?]+(?:[.!?]+["”’)]*|$)/g;

/** Where the sentence begins and ends in which the caret stands. */
function sentenceAround(text: string, start: number, caret: number): [number, number] {
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const from = start + index + (sentence.length - sentence.trimStart().length);
    const to = start + index + sentence.trimEnd().length;
    if (caret <= to) {
      return [from, to];
    }
  }
  return [caret, caret];
}
