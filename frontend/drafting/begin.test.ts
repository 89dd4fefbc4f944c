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

test.each(['staff', 'policy', 'followUp'] as const)('a letter of the shape %s begins with its skeleton', (shape) => {
  const doc = new Y.Doc();
  begin(doc, LETTER, { ...nothing, title: 'T', to: ['The board'], happened: 'They did it.', shape });
  const { body, demands, closing } = letterTextOf(doc);
  expect(body[0]).toMatchObject({ type: 'heading', level: 2 });
  expect(body[1]).toEqual({ type: 'paragraph', content: [{ text: 'They did it.' }] });
  expect(body).toHaveLength(8);
  expect(demands.length).toBeGreaterThan(1);
  expect(closing[0]).toEqual({ type: 'paragraph', content: [{ text: 'We ask for your answer by [date].' }] });
});

test('what was asked already takes the place of the skeleton’s demands', () => {
  const doc = new Y.Doc();
  begin(doc, LETTER, { ...nothing, title: 'T', to: ['The board'], asks: ['End it.'], shape: 'staff' });
  expect(letterTextOf(doc).demands).toEqual([{ text: [{ text: 'End it.' }] }]);
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
