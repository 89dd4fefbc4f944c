import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** Characters of a draft that one connection wrote in one go: where they stand, and their ids. */
export interface Stretch {
  at: number;
  length: number;
  client: number;
  clock: number;
}

/** Whose every character of a draft is, by its place in the editor's document. */
export function stretchesOf(fragment: Y.XmlFragment, schema: Schema): Stretch[] {
  const found: Stretch[] = [];
  walk(fragment, 0, schema, found);
  return found;
}

function walk(parent: Y.XmlFragment, start: number, schema: Schema, found: Stretch[]): number {
  let at = start;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      at = walkText(child, at, found);
    } else if (child instanceof Y.XmlElement) {
      const leaf = schema.nodes[child.nodeName]?.isLeaf ?? false;
      found.push({ at, length: 1, ...child._item!.id });
      at = leaf ? at + 1 : walk(child, at + 1, schema, found) + 1;
    }
  }
  return at;
}

function walkText(text: Y.XmlText, start: number, found: Stretch[]): number {
  let at = start;
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.countable) {
      found.push({ at, length: item.length, ...item.id });
      at += item.length;
    }
  }
  return at;
}
