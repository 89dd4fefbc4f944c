import { Editor, getSchema } from '@tiptap/core';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { SourceNumbers } from '../parts/source-numbers';
import { children, type DraftNode } from './draft-reader';
import { draftSchema } from './schema';
import { words } from './words';

/** Shows as much of a draft as this page knows, to be read: nothing leads from here back into the draft. */
export function readingCopy(element: HTMLElement, doc: Y.Doc): Editor {
  const { nodes, marks } = getSchema(draftSchema);
  const known = (node: DraftNode): DraftNode[] => {
    const content = children(node).flatMap(known);
    const dress = node.marks?.filter(({ type }) => type in marks);
    return node.type in nodes ? [{ ...node, content, ...(dress ? { marks: dress } : {}) }] : content;
  };
  const root = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('letter')) as DraftNode;
  return new Editor({
    element,
    editable: false,
    injectCSS: false,
    content: { type: 'doc', content: children(root).flatMap(known) },
    extensions: [...draftSchema, SourceNumbers],
    editorProps: {
      attributes: { class: 'sheet letter', tabindex: '0', role: 'document', 'aria-label': words.editor },
    },
  });
}
