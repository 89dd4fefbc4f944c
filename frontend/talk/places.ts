import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { oncePerState } from '../drafting/once';
import type { Thread } from './talk-api';

/** A stretch of the draft. */
export interface Place {
  from: number;
  to: number;
}

/* A thread finds its place again by the mark that carries its id; without one, by where its ends were; and if the words
   there are others now (a paragraph was split, a part was moved), by the words it was begun on. */

const LONGEST_QUOTE = 500;

/** How two places in the shared draft are written down. Empty where there is no shared draft. */
export function anchorOf(state: EditorState, { from, to }: Place): string {
  const sync = binding(state);
  if (!sync) {
    return '';
  }
  const ends = [from, to].map(
    (at) => absolutePositionToRelativePosition(at, sync.type, sync.mapping) as Y.RelativePosition,
  );
  return JSON.stringify(ends.map((end) => Y.relativePositionToJSON(end) as unknown));
}

export function quoteOf(doc: Node, { from, to }: Place): string {
  return doc.textBetween(from, to, ' ', ' ').slice(0, LONGEST_QUOTE);
}

/** Where a thread's words are now; null if they are gone. */
export function placeOf(state: EditorState, thread: Pick<Thread, 'id' | 'anchor' | 'quote'>): Place | null {
  return markedPlaces(state.doc).get(thread.id) ?? anchoredPlace(state, thread) ?? quotePlace(state.doc, thread.quote);
}

/** Where the marks of all threads are. */
const markedPlaces = oncePerState((doc) => {
  const places = new Map<string, Place>();
  doc.descendants((node, at) => {
    for (const { type, attrs } of node.marks) {
      if (type.name === 'comment') {
        const thread = String(attrs.thread);
        places.set(thread, { from: places.get(thread)?.from ?? at, to: at + node.nodeSize });
      }
    }
  });
  return places;
});

function anchoredPlace(state: EditorState, { anchor, quote }: Pick<Thread, 'anchor' | 'quote'>): Place | null {
  const sync = binding(state);
  if (!sync || !anchor) {
    return null;
  }
  try {
    const ends = (JSON.parse(anchor) as unknown[]).map((end) =>
      relativePositionToAbsolutePosition(sync.doc, sync.type, Y.createRelativePositionFromJSON(end), sync.mapping),
    );
    const [from, to] = ends as [number | null, number | null];
    const fits = from !== null && to !== null && from < to && to <= state.doc.content.size;
    return fits && quoteOf(state.doc, { from, to }) === quote ? { from, to } : null;
  } catch {
    return null; // an anchor that another version, or another person, made up
  }
}

/** The first time these words stand in one line. */
export function quotePlace(doc: Node, quote: string): Place | null {
  let place: Place | null = null;
  doc.descendants((node, at) => {
    if (place || !node.isTextblock || !quote.trim()) {
      return !place;
    }
    const found = node.textBetween(0, node.content.size, ' ', ' ').indexOf(quote);
    place = found < 0 ? null : { from: at + 1 + found, to: at + 1 + found + quote.length };
    return false;
  });
  return place;
}

interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: Map<never, never>;
}

function binding(state: EditorState): Binding | null {
  const sync = ySyncPluginKey.getState(state) as { binding?: Binding | null; type: Y.XmlFragment } | undefined;
  const mapping = sync?.binding?.mapping;
  return sync?.type.doc && mapping ? { doc: sync.type.doc, type: sync.type, mapping } : null;
}
