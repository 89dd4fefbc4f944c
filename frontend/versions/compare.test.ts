import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYDoc, updateYFragment } from '@tiptap/y-tiptap';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { draftSchema } from '../drafting/schema';
import { compare, documentOf } from './compare';
import { summary } from './summary';

const schema = getSchema(draftSchema);
const ADA = 101;
const BEN = 202;
const writers: Record<number, string> = { [ADA]: 'Ada', [BEN]: 'Ben' };

test('a word that was put in is marked with who put it in, and one taken out with who took it', () => {
  const room = new Room(['We ask you to stop.', 'It is time.']);
  room.change(ADA, (text) => text.replace('to stop', 'kindly to stop'));
  room.change(BEN, (text) => text.replace('It is time.', 'It is late.'));
  const { inserted, deleted, doc } = room.compared();
  expect(inserted.map(({ from, to, by }) => [doc.textBetween(from, to), by])).toEqual([
    ['kindly ', 'Ada'],
    ['late', 'Ben'],
  ]);
  expect(deleted.map(({ text, by }) => [text, by])).toEqual([['time', 'Ben']]);
  expect(summary(room.compared())).toEqual(['Ada: 1 word inserted, 0 deleted', 'Ben: 1 word inserted, 1 deleted']);
});

test('changes far apart are found where they are, however much was put in between', () => {
  const room = new Room(['It began in June.', 'It stays.', 'We ask you.']);
  room.change(ADA, (text) => text.replace('June.', 'June, in the rain.|And again in July.'));
  room.change(BEN, (text) => text.replace('ask you', 'beg you'));
  const { inserted, deleted, doc } = room.compared();
  expect(inserted.map(({ from, to, by }) => [doc.textBetween(from, to, ' ').trim(), by])).toEqual([
    [', in the rain. And again in July', 'Ada'],
    ['beg', 'Ben'],
  ]);
  expect(deleted).toMatchObject([{ text: 'ask', by: 'Ben' }]);
  expect(doc.textBetween(deleted[0]!.at, deleted[0]!.at + 7)).toBe('beg you');
});

test('a paragraph that was split has changed no word', () => {
  const room = new Room(['One sentence. Another sentence.']);
  room.change(ADA, (text) => text.replace('. Another', '.|Another'));
  expect(room.compared().inserted).toEqual([]);
  expect(room.compared().deleted.map(({ text }) => text.trim())).toEqual([]);
});

test('a whole paragraph that one wrote and another took out again is nobody’s change', () => {
  const room = new Room(['It stays.']);
  room.change(ADA, (text) => `${text}|It goes.`);
  room.change(BEN, (text) => text.replace('|It goes.', ''));
  expect(room.compared()).toMatchObject({ inserted: [], deleted: [] });
});

test('whoever is no co-author any more has no name, and their words are still marked', () => {
  const room = new Room(['It stays.']);
  room.change(303, (text) => text.replace('stays', 'still stays'));
  expect(room.compared().inserted.map(({ by }) => by)).toEqual(['']);
});

/** A draft of paragraphs, and the log of what people did to it. */
class Room {
  private readonly before: Y.Doc;
  private readonly doc = new Y.Doc();
  private readonly taken: { by: string; update: string }[] = [];

  constructor(paragraphs: string[]) {
    this.before = prosemirrorJSONToYDoc(schema, json(paragraphs.join('|')), 'letter');
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.before));
  }

  change(client: number, edit: (text: string) => string) {
    const own = new Y.Doc();
    own.clientID = client;
    Y.applyUpdate(own, Y.encodeStateAsUpdate(this.doc));
    const text = documentOf(own, schema)
      .child(0)
      .children.map(({ textContent }) => textContent);
    own.on('update', (update: Uint8Array) => {
      Y.applyUpdate(this.doc, update);
      this.taken.push({ by: writers[client] ?? '', update: btoa(String.fromCharCode(...update)) });
    });
    own.transact(() => {
      const changed = Node.fromJSON(schema, json(edit(text.join('|'))));
      updateYFragment(own, own.getXmlFragment('letter'), changed, { mapping: new Map(), isOMark: new Map() });
    });
  }

  compared() {
    return compare(this.before, this.doc, schema, { writers, taken: this.taken });
  }
}

function json(text: string): object {
  const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  return { type: 'doc', content: [{ type: 'body', content: text.split('|').map(paragraph) }] };
}
