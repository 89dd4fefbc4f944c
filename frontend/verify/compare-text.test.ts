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

test('numbers of sources, kinds and arrows beside the words are no other words', () => {
  const cited = {
    ...text,
    body: [{ content: [{ text: 'We learned' }, { note: 1 }, { text: ' from the press.' }], type: 'paragraph' }],
    demands: [{ kind: 'stop', label: 'End it', text: [{ text: 'End the contract.' }] }],
    sources: [{ outlet: 'The Courier', title: 'Maps for strikes', url: 'https://news.example/' }],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(cited));
  const page = `Keep our maps out\nThe board\nDear board,\nWe learned1 from the press.
 1. Stop End it. End the contract.\nWe, the undersigned,\nSources\n1. The Courier, Maps for strikes ↩`;
  expect(compareText(bytes, page)).toEqual({ result: 'same-words', beside: [] });
  expect(compareText(bytes, page.replace('for strikes', 'of streets')).result).toBe('other-words');
  expect(compareText(bytes, page.replace('learned1', 'learned1 late'))).toMatchObject({ beside: ['1 late'] });
});
