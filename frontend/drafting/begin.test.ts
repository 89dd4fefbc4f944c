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

test('a follow-up begins with the earlier page, with what became of each demand, and with those that are not met', () => {
  const doc = new Y.Doc();
  const asked = [
    { kind: 'stop', label: 'The contract', text: 'End the contract.', standing: 'met' },
    { kind: 'adopt', label: '', text: 'Adopt a rule.', standing: 'partlyMet' },
    { kind: '', label: 'Accounts', text: 'Show us the accounts.', standing: 'noAnswer' },
  ] as const;
  begin(doc, LETTER, {
    ...nothing,
    title: 'Follow-up',
    to: ['The board'],
    shape: 'followUp',
    earlier: {
      title: 'Keep our maps',
      address: 'https://letters.example/p/keep-our-maps/',
      released: '28 November 2026',
      signed: 412,
      asked: [...asked],
      answered: { text: 'We have read it.', source: 'A statement', day: '30 November 2026' },
    },
  });
  const { body, demands } = letterTextOf(doc);
  expect(body.slice(1, 3)).toEqual([
    {
      type: 'paragraph',
      content: [
        { text: 'On 28 November 2026, 412 of us wrote to you: ' },
        { text: 'Keep our maps', href: 'https://letters.example/p/keep-our-maps/' },
        { text: '. This is what we asked, and what became of it:' },
      ],
    },
    {
      type: 'list',
      ordered: true,
      items: ['The contract: met.', 'Adopt a rule: partly met.', 'Accounts: no answer yet.'].map((text) => [
        { type: 'paragraph', content: [{ text }] },
      ]),
    },
  ]);
  expect(body[5]).toEqual({
    type: 'quote',
    content: [{ type: 'paragraph', content: [{ text: 'We have read it.' }] }],
  });
  expect(demands).toEqual([
    { kind: 'adopt', text: [{ text: 'Adopt a rule.' }] },
    { label: 'Accounts', text: [{ text: 'Show us the accounts.' }] },
    { text: [{ text: '[What is new]' }] },
  ]);
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
