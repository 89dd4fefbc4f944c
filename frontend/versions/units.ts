import type { Node } from '@tiptap/pm/model';
import { dressOf, takesForm, type Form } from '../talk/forms';

/** A line of a letter: what it is dressed as, and the lists and quotes that it stands in. */
export interface Line {
  node: Node;
  at: number;
  dress?: Extract<Form, 'paragraph' | 'heading2' | 'heading3'>;
  frames: Frame[];
  frameAts: number[];
}

export type Frame = Extract<Form, 'bulletList' | 'orderedList' | 'blockquote'>;

/** A letter, or what stands in a line like one. */
export interface Unit {
  node: Node;
  at: number;
  line: Line;
}

export function unitsOf(doc: Node): Unit[] {
  const units: Unit[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) {
      const line = lineOf(doc, node, at);
      node.forEach((child, offset) => {
        for (let i = 0; i < child.nodeSize; i++) {
          units.push({ node: child, at: at + 1 + offset + i, line });
        }
      });
    }
    return !node.isTextblock;
  });
  return units;
}

function lineOf(doc: Node, node: Node, at: number): Line {
  const $at = doc.resolve(at + 1);
  const frames = Array.from({ length: $at.depth }, (_, depth) => depth).filter((depth) =>
    ['bulletList', 'orderedList', 'blockquote'].includes($at.node(depth).type.name),
  );
  return {
    node,
    at,
    dress: takesForm($at) ? (dressOf(node) as Line['dress']) : undefined,
    frames: frames.map((depth) => $at.node(depth).type.name as Frame),
    frameAts: frames.map((depth) => $at.before(depth)),
  };
}
