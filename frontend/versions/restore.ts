import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/** Makes the draft say again what a version says, as a change like any other: it can be undone, and nothing of the log is
 *  lost. Only the parts that differ are touched, so that others' carets and comments stay where they can. */
export function restore(editor: Editor, version: Node): boolean {
  const { tr, doc, schema } = editor.state;
  // Nodes of another schema, though of the same names, would be left out without a word.
  const own = schema.nodeFromJSON(version.toJSON());
  const parts = new Map(own.children.map((part) => [part.type.name, part]));
  const places: [number, Node, Node][] = [];
  doc.forEach((part, at) => {
    const earlier = parts.get(part.type.name);
    if (earlier && !earlier.eq(part)) {
      places.push([at, part, earlier]);
    }
  });
  places.reverse().forEach(([at, part, earlier]) => {
    tr.replaceWith(at + 1, at + part.nodeSize - 1, earlier.content);
  });
  if (!tr.docChanged) {
    return false;
  }
  editor.view.dispatch(tr);
  return true;
}
