// @vitest-environment jsdom
import { Editor, getSchema } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { prosemirrorJSONToYDoc, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import firstDraft from '../../src/test/resources/drafts/first-days.json';
import { DraftSession } from './draft-session';
import { Known } from './known';
import { readingCopy } from './reading-copy';
import { draftSchema } from './schema';
import { MemoryRoom } from './testing/memory-room';

const schema = getSchema(draftSchema);
const known = new Known(schema);

test('a draft of the first days, without sources or suggestions, is known, and an editor leaves it as it is', async () => {
  const doc = firstDays();
  const before = json(doc);
  expect(known.covers(Y.encodeStateAsUpdate(doc))).toBe(true);
  const editor = await edited(doc);
  editor.commands.insertContentAt(1, 'New: ');
  expect(JSON.stringify(json(doc)).replace('New: ', '')).toBe(JSON.stringify(before));
});

test('what the first of our editors wrote is left as it is, part by part', async () => {
  const doc = new Y.Doc();
  Y.applyUpdate(
    doc,
    Uint8Array.from(atob(firstDraft.update), (character) => character.charCodeAt(0)),
  );
  expect(json(doc)).toEqual(firstDraft.letter);
  expect(known.covers(Y.encodeStateAsUpdate(doc))).toBe(true);
  const editor = await edited(doc);
  editor.commands.insertContentAt(1, 'New: ');
  expect(JSON.stringify(json(doc)).replace('New: ', '')).toBe(JSON.stringify(firstDraft.letter));
});

test('suggestions from before forms could be suggested stay as they are', async () => {
  const doc = firstDays();
  const line = paragraph(doc).get(0) as Y.XmlText;
  line.format(0, 2, { deletion: { id: 'one' } });
  const before = json(doc);
  const editor = await edited(doc);
  editor.commands.insertContentAt(1, 'New: ');
  expect(JSON.stringify(json(doc)).replace('New: ', '')).toBe(JSON.stringify(before));
});

test('all that an editor of today writes is known', () => {
  const note = { type: 'sourceNote', attrs: { outlet: 'Courier', deletion: 'suggestion:one' } };
  const comment = { type: 'comment', attrs: { thread: 'one' } };
  const marks = [comment, { type: 'insertion', attrs: { id: 'one', form: 'heading2' } }];
  const line = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'We', marks }, note] };
  const letter = { type: 'doc', content: [{ type: 'body', content: [line] }] };
  expect(known.covers(Y.encodeStateAsUpdate(prosemirrorJSONToYDoc(schema, letter, 'letter')))).toBe(true);
});

test.each([
  ['a node', (doc: Y.Doc) => body(doc).insert(0, [new Y.XmlElement('table')])],
  ['a mark', (doc: Y.Doc) => (paragraph(doc).get(0) as Y.XmlText).format(0, 2, { highlight: {} })],
  ['what a mark says', (doc: Y.Doc) => (paragraph(doc).get(0) as Y.XmlText).format(0, 2, { bold: { weight: '900' } })],
  ['an attribute', (doc: Y.Doc) => paragraph(doc).setAttribute('align', 'end')],
] as const)('%s of a later day is not taken in, and is not lost', (_, change) => {
  const room = new MemoryRoom();
  Y.applyUpdate(room.doc, Y.encodeStateAsUpdate(firstDays()));
  const wire = room.wire();
  const session = new DraftSession(wire);
  session.knows = (update) => known.covers(update);
  session.start();
  expect(session.access).toBe('writing');
  const updates: Uint8Array[] = [];
  room.doc.on('update', (update: Uint8Array) => updates.push(update));
  change(room.doc);
  const later = JSON.stringify(json(room.doc));
  updates.forEach((update) => room.tell(update));
  expect(session.access).toBe('outdated');
  expect(session.save).toBe('offline');
  expect(JSON.stringify(json(room.doc))).toBe(later);
  session.stop();
});

test('an editor that is given it all the same takes it out for everyone', async () => {
  const doc = firstDays();
  body(doc).insert(0, [new Y.XmlElement('table')]);
  await edited(doc);
  expect(JSON.stringify(json(doc))).not.toContain('table');
});

test('of a draft that holds something unknown, the rest can be read', () => {
  const doc = firstDays();
  const table = new Y.XmlElement('table');
  body(doc).insert(0, [table]);
  const page = document.createElement('div');
  readingCopy(page, doc);
  expect(page.textContent).toContain('We built it.');
  expect(page.querySelector('[contenteditable]')!.getAttribute('contenteditable')).toBe('false');
  expect(JSON.stringify(json(doc))).toContain('table');
});

/** A draft as version 1 of the schema wrote it. */
function firstDays(): Y.Doc {
  const doc = new Y.Doc();
  const title = element('letterTitle', 'Maps');
  const demand = element('demand', 'End it.');
  const [body, demands] = [new Y.XmlElement('body'), new Y.XmlElement('demands')];
  body.insert(0, [element('paragraph', 'We built it.')]);
  demands.insert(0, [demand]);
  doc.getXmlFragment('letter').insert(0, [title, body, demands]);
  return doc;
}

function element(name: string, words: string): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, [new Y.XmlText(words)]);
  return made;
}

function paragraph(doc: Y.Doc): Y.XmlElement {
  return body(doc).get(0) as Y.XmlElement;
}

function body(doc: Y.Doc): Y.XmlElement {
  return doc.getXmlFragment('letter').get(1) as Y.XmlElement;
}

async function edited(doc: Y.Doc): Promise<Editor> {
  const editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [...draftSchema, Collaboration.configure({ document: doc, field: 'letter' })],
  });
  await new Promise((resolve) => setTimeout(resolve));
  return editor;
}

function json(doc: Y.Doc): object {
  return yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('letter'));
}
