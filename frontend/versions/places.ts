import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** The id of whatever somebody did. */
export interface Deed {
  client: number;
  clock: number;
}

/** Characters of a draft that one connection wrote in one go: where they stand, and their ids. */
export interface Stretch extends Deed {
  at: number;
  length: number;
  /** What gave them their marks, or a node its attributes, by the names of these. */
  form: ReadonlyMap<string, Deed>;
}

/** Whose every character of a draft is, by its place in the editor's document; and of what has gone again, where it stood. */
export interface Places {
  stretches: Stretch[];
  gone: (Deed & { at: number })[];
}

export function placesOf(fragment: Y.XmlFragment, schema: Schema): Places {
  const found: Places = { stretches: [], gone: [] };
  walk(fragment, 0, schema, found);
  return found;
}

/** The stretch in which a place is, or the node that begins there. */
export function stretchAt(stretches: Stretch[], at: number): Stretch | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = stretches[middle]!.at <= at ? [middle + 1, high] : [low, middle];
  }
  const found = stretches[low - 1];
  return found && at < found.at + found.length ? found : undefined;
}

function walk(parent: Y.XmlFragment, start: number, schema: Schema, found: Places): number {
  let at = start;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      at = walkText(child, at, found);
    } else if (child instanceof Y.XmlElement) {
      const leaf = schema.nodes[child.nodeName]?.isLeaf ?? false;
      found.stretches.push({ at, length: 1, ...child._item!.id, form: attributesOf(child) });
      at = leaf ? at + 1 : walk(child, at + 1, schema, found) + 1;
    }
  }
  return at;
}

function attributesOf({ _map }: Y.XmlElement): Map<string, Deed> {
  return new Map([..._map].flatMap(([name, { deleted, id }]) => (deleted ? [] : [[name, id]])));
}

function walkText(text: Y.XmlText, start: number, { stretches, gone }: Places): number {
  let at = start;
  let form: ReadonlyMap<string, Deed> = new Map();
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) {
      gone.push({ at, ...item.id });
    } else if (item.countable) {
      stretches.push({ at, length: item.length, ...item.id, form });
      at += item.length;
    } else if (item.content instanceof Y.ContentFormat) {
      form = new Map(form).set(item.content.key, item.id);
    }
  }
  return at;
}
