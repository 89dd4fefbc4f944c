import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import sample from '../../src/test/resources/letters/sample.json';
import type { LetterText } from '../protocol/letter-text';
import { begin } from './begin';
import { canonicalBytes } from './canonical';
import { canonicalTextOfDraft } from './draft-copy';
import './forget-drafts';
import { letterTextOf } from './letter-text';
import { openLocalCopy } from './local-copy';
import { FakeSocket } from './testing/fake-socket';
import { MemoryRoom } from './testing/memory-room';

const LETTER = 'q83vASNFZ4mrze8BI0VniQ';
let room: MemoryRoom;

// A window, as far as this room needs one, before anything else looks for it.
vi.hoisted(() => Object.assign(globalThis, { window: globalThis, addEventListener() {}, removeEventListener() {} }));

beforeEach(async () => {
  await window.forgetDrafts!();
  room = new MemoryRoom();
  begin(room.doc, LETTER, {
    title: sample.title,
    to: sample.addressees,
    happened: 'We learned it from the press.',
    asks: ['End it.'],
    byWhen: '',
  });
  vi.stubGlobal('location', { origin: 'https://letters.example' });
  vi.stubGlobal('WebSocket', RoomSocket);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a device that never saw the draft has the text that the server has', async () => {
  expect(await canonicalTextOfDraft(LETTER)).toEqual(canonicalBytes(letterTextOf(room.doc)));
});

test('what only this device knows is part of its copy, and is saved on the way', async () => {
  await writeHere('Written on the train. ');
  const text = JSON.parse(new TextDecoder().decode(await canonicalTextOfDraft(LETTER))) as LetterText;
  expect(text.body[0]).toMatchObject({ content: [{ text: 'Written on the train. We learned it from the press.' }] });
  expect(letterTextOf(room.doc).body).toEqual(text.body);
});

test('a text that this device does not know is not the text that was proposed', async () => {
  await writeHere('Never sent. ');
  room.writable = false;
  expect(await canonicalTextOfDraft(LETTER)).not.toEqual(canonicalBytes(letterTextOf(room.doc)));
});

test('reading the draft changes nothing in it', async () => {
  const before = Y.encodeStateAsUpdate(room.doc);
  await canonicalTextOfDraft(LETTER);
  expect(Y.encodeStateAsUpdate(room.doc)).toEqual(before);
});

test('an unfinished draft says what is missing', async () => {
  const title = room.doc.getXmlFragment('letter').get(0) as Y.XmlElement;
  title.delete(0, title.length);
  await expect(canonicalTextOfDraft(LETTER)).rejects.toThrow('The letter has no title yet');
});

test('after signing out this device keeps no draft', async () => {
  await writeHere('Private. ');
  await window.forgetDrafts!();
  expect(await indexedDB.databases()).toEqual([]);
});

/** Edits as this device kept them while it was cut off. */
async function writeHere(words: string): Promise<void> {
  const doc = new Y.Doc();
  const copy = await openLocalCopy(LETTER, doc);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc));
  const body = doc.getXmlFragment('letter').get(3) as Y.XmlElement;
  ((body.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, words);
  await new Promise((resolve) => setTimeout(resolve, 50));
  copy!.close();
}

/** A socket whose other end is the room. */
class RoomSocket extends FakeSocket {
  constructor(url: string) {
    super(url);
    const wire = room.wire();
    this.onsend = (frame) => wire.send(frame);
    setTimeout(() => {
      wire.start({ opened: () => this.open(), frame: (bytes) => this.hear(bytes), closed: () => {} });
    });
  }
}
