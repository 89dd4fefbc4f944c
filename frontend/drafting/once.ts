import type { Node } from '@tiptap/pm/model';

/** What is found by looking through a whole document, looked for once in every state of it. */
export function oncePerState<Found>(look: (doc: Node) => Found): (doc: Node) => Found {
  const known = new WeakMap<Node, { found: Found }>();
  return (doc) => {
    const seen = known.get(doc) ?? { found: look(doc) };
    known.set(doc, seen);
    return seen.found;
  };
}
