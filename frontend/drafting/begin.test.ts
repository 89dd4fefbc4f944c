import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { begin, type Answers } from './begin';
import { letterTextOf, problemsOf } from './letter-text';

const LETTER = 'q83vASNFZ4mrze8BI0VniQ';
const nothing: Answers = { title: '', to: [], happened: '', asks: [], byWhen: '' };

test('a letter begins with its parts and the answers that were given', () => {
  const doc = new Y.Doc();
  begin(doc, LETTER, {
    title: 'Keep our maps out of the war room',
    to: ['Ms Okafor, Chief Executive', 'The board'],
    happened: 'We learned it from the press.\n\nNot from you.',
    asks: ['End it.', 'Say so.'],
    byWhen: '1 December 2026',
  });
  expect(letterTextOf(doc)).toMatchObject({
    addressees: ['Ms Okafor, Chief Executive', 'The board'],
    salutation: 'Dear Ms Okafor,',
    body: [{ type: 'paragraph' }, { type: 'paragraph' }],
    demands: [{ text: [{ text: 'End it.' }] }, { text: [{ text: 'Say so.' }] }],
    signOff: 'We, the undersigned',
  });
});

test('every question may be skipped', () => {
  const doc = new Y.Doc();
  begin(doc, LETTER, nothing);
  expect(problemsOf(doc)).toHaveLength(4);
});

test('a letter is begun once', () => {
  const doc = new Y.Doc();
  expect(begin(doc, LETTER, nothing)).toBe(true);
  expect(begin(doc, LETTER, nothing)).toBe(false);
  expect(doc.getXmlFragment('letter').length).toBe(7);
});

test('two windows that begin at the same moment begin one letter', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  begin(one, LETTER, nothing);
  begin(other, LETTER, nothing);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  expect(
    one
      .getXmlFragment('letter')
      .toArray()
      .map((part) => (part as Y.XmlElement).nodeName),
  ).toEqual(['letterTitle', 'addressees', 'salutation', 'body', 'demands', 'closing', 'signOff']);
});
