import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import { prosemirrorJSONToYDoc, updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { draftSchema } from '../../drafting/schema';
import { quotePlace } from '../../talk/places';
import { compare, documentOf } from '../compare';

export const schema = getSchema(draftSchema);
export const ADA = 101;
export const BEN = 202;
const writers: Record<number, string> = { [ADA]: 'Ada', [BEN]: 'Ben' };

/** A draft, and the log of what people did to it. */
export class Room {
  private before: Y.Doc;
  private readonly doc = new Y.Doc();
  private taken: { by: string; update: string }[] = [];

  constructor(content: string[] | object) {
    this.before = prosemirrorJSONToYDoc(schema, Array.isArray(content) ? json(content.join('|')) : content, 'letter');
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.before));
  }

  /** Writes the paragraphs anew. */
  change(client: number, edit: (text: string) => string) {
    this.puts(client, (doc) => {
      const text = doc.child(0).children.map(({ textContent }) => textContent);
      return Node.fromJSON(schema, json(edit(text.join('|'))));
    });
  }

  /** Does what a key or a tool of the editor does, with these words selected. */
  uses(client: number, words: string, command: Command) {
    this.does(client, words, (state) => {
      let done: Transaction | undefined;
      command(state, (tr) => (done = tr));
      return done!;
    });
  }

  does(client: number, words: string, change: (state: EditorState) => Transaction) {
    this.puts(client, (doc) => {
      const place = quotePlace(doc, words)!;
      const state = EditorState.create({ doc });
      const selected = state.tr.setSelection(TextSelection.create(doc, place.from, place.to));
      return change(state.apply(selected)).doc;
    });
  }

  /** What was done until now is an earlier version. */
  keeps() {
    this.before = new Y.Doc();
    Y.applyUpdate(this.before, Y.encodeStateAsUpdate(this.doc));
    this.taken = [];
  }

  compared() {
    return compare(this.before, this.doc, schema, { writers, taken: this.taken });
  }

  private puts(client: number, change: (doc: Node) => Node) {
    const own = new Y.Doc();
    Y.applyUpdate(own, Y.encodeStateAsUpdate(this.doc));
    own.clientID = client;
    own.on('update', (update: Uint8Array) => {
      Y.applyUpdate(this.doc, update);
      this.taken.push({ by: writers[client] ?? '', update: btoa(String.fromCharCode(...update)) });
    });
    own.transact(() => {
      const changed = change(documentOf(own, schema));
      updateYFragment(own, own.getXmlFragment('letter'), changed, { mapping: new Map(), isOMark: new Map() });
    });
  }
}

function json(text: string): object {
  const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  return { type: 'doc', content: [{ type: 'body', content: text.split('|').map(paragraph) }] };
}
