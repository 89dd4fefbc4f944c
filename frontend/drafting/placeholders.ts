import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { words } from './words';

const hints: Record<string, string> = words.placeholders;

/** Says in grey, where a part is still empty, what belongs there. */
export const Placeholders = Extension.create({
  name: 'placeholders',

  addProseMirrorPlugins() {
    return [new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, hintsIn(doc)) } })];
  },
});

function hintsIn(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  const hint = (node: Node, at: number, text?: string) => {
    if (text && node.isTextblock && node.content.size === 0) {
      found.push(Decoration.node(at, at + node.nodeSize, { class: 'empty', 'data-hint': text }));
    }
  };
  doc.forEach((part, at) => {
    hint(part, at, hints[part.type.name]);
    part.forEach((child, offset) => {
      const only = part.childCount === 1 ? hints[part.type.name] : undefined;
      hint(child, at + 1 + offset, hints[child.type.name] ?? only);
    });
  });
  return found;
}
