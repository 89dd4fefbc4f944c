import { expect, test } from 'vitest';
import { compareText } from './compare-text';

const text = {
  addressees: ['The board'],
  body: [
    {
      content: [
        { text: 'We learned ' },
        { marks: ['bold'], text: 'from the press' },
        { break: true },
        { text: 'alone.' },
      ],
      type: 'paragraph',
    },
    { items: [[{ content: [{ text: 'First point' }], type: 'paragraph' }]], ordered: false, type: 'list' },
  ],
  closing: [],
  demands: [{ text: [{ text: 'End the contract.' }] }],
  lang: 'en',
  salutation: 'Dear board,',
  signOff: 'We, the undersigned,',
  title: 'Keep our maps out',
  v: 1,
};
const signed = new TextEncoder().encode(JSON.stringify(text));
const copied = `Keep our maps out
To: The board

Dear board,
We learned  from the press
alone.
 • First point
 1. End the contract.
We, the undersigned,`;

test('the exact file is the same to the byte', () => {
  expect(compareText(signed, JSON.stringify(text))).toEqual({ result: 'same-bytes' });
});

test('a copy from a page has the same words, whatever its bullets and line ends', () => {
  expect(compareText(signed, copied)).toEqual({ result: 'same-words', beside: ['To:'] });
});

test('quoted as in a mail it still has the same words', () => {
  const quoted = copied.replaceAll(/^/gm, '> ');
  expect(compareText(signed, quoted)).toEqual({ result: 'same-words', beside: ['To:'] });
});

test('a changed word is told with its paragraph', () => {
  const changed = compareText(signed, copied.replace('End the', 'Extend the'));
  expect(changed).toMatchObject({ result: 'other-words', missing: ['End the contract.'] });
});

test('a sentence that was put in is told', () => {
  const more = compareText(signed, copied.replace('Dear board,', 'Dear board,\nWe resign.'));
  expect(more).toEqual({ result: 'same-words', beside: ['To:', 'We resign.'] });
});

test('paragraphs in another order are not the same words', () => {
  const [first, ...rest] = copied.split('\n');
  expect(compareText(signed, [...rest, first].join('\n')).result).toBe('other-words');
});
