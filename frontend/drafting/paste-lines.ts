import { Extension } from '@tiptap/core';
import { Fragment, type Node, type Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { oneLine } from './runs';

/** Several pasted lines become several addressees or demands; where there is room for one line only, they become one. */
export const PasteLines = Extension.create({
  name: 'pasteLines',

  addProseMirrorPlugins() {
    return [new Plugin({ props: { handlePaste: (view, _, slice) => pasteLines(view, slice) } })];
  },
});

function pasteLines(view: EditorView, slice: Slice): boolean {
  const { $from } = view.state.selection;
  const entry = ['addressee', 'demand'].includes($from.parent.type.name) && $from.depth === 2;
  const lines = linesOf(slice.content);
  if (!(entry && lines.length > 1) && $from.parent.type.spec.content !== 'text*') {
    return false;
  }
  const { tr } = view.state;
  if (!entry) {
    view.dispatch(tr.insertText(lines.join(' ')).scrollIntoView());
    return true;
  }
  tr.insertText(lines[0] ?? '');
  const type = $from.parent.type;
  const more = lines.slice(1).map((line) => type.create(null, type.schema.text(line)));
  tr.insert(tr.selection.$from.after(), Fragment.from(more));
  view.dispatch(tr.scrollIntoView());
  return true;
}

function linesOf(content: Fragment): string[] {
  const lines: string[] = [];
  const read = (node: Node) => {
    if (node.isText || node.isTextblock) {
      lines.push(oneLine(node.textContent).trim());
    } else {
      node.forEach(read);
    }
  };
  content.forEach(read);
  return (content.firstChild?.isInline ? [lines.join(' ')] : lines).filter(Boolean);
}
