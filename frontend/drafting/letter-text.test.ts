import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readLetterText } from '../protocol/letter-text';
import { canonicalBytes } from './canonical';
import { letterSoFar, letterTextOf, NotALetterYet, problemsOf, type DraftNode } from './letter-text';
import { draftSchema } from './schema';

const schema = getSchema(draftSchema);
const text = (words: string, ...marks: DraftNode['marks'] & {}): DraftNode => ({ type: 'text', text: words, marks });
const node = (type: string, ...content: DraftNode[]): DraftNode => ({ type, content });
const p = (...content: DraftNode[]) => node('paragraph', ...content);

const whole = (): Record<string, DraftNode> => ({
  letterTitle: node('letterTitle', text('Keep our maps out of the war room')),
  addressees: node('addressees', node('addressee', text(' Ms Okafor, Chief Executive ')), node('addressee')),
  salutation: node('salutation', text('Dear Ms Okafor,')),
  body: node('body', p(text('We built it.')), p(), p(text('   '))),
  demands: node('demands', node('demand', text('End it.')), node('demand')),
  closing: node('closing', p()),
  signOff: node('signOff', text('We, the undersigned')),
});

test('a draft with all its parts is a letter; empty lines are left out', () => {
  expect(letterTextOf(draft(whole()))).toEqual({
    v: 1,
    lang: 'en',
    title: 'Keep our maps out of the war room',
    addressees: ['Ms Okafor, Chief Executive'],
    salutation: 'Dear Ms Okafor,',
    body: [{ type: 'paragraph', content: [{ text: 'We built it.' }] }],
    demands: [{ text: [{ text: 'End it.' }] }],
    closing: [],
    signOff: 'We, the undersigned',
  });
});

test.each([
  ['letterTitle', 'The letter has no title yet'],
  ['addressees', 'The letter has no addressee yet'],
  ['salutation', 'The letter has no salutation yet'],
  ['body', 'The letter has no text yet'],
  ['signOff', 'The letter has no sign-off yet'],
])('a letter without %s says what is missing', (part, message) => {
  const doc = draft({ ...whole(), [part]: node(part) });
  expect(problemsOf(doc)).toEqual([message]);
  expect(() => letterTextOf(doc)).toThrow(new NotALetterYet([message]));
});

test('a letter without demands or closing is a letter', () => {
  expect(problemsOf(draft({ ...whole(), demands: node('demands'), closing: node('closing') }))).toEqual([]);
});

test('a draft that nobody has begun says so, and stays untouched', () => {
  const doc = new Y.Doc();
  expect(problemsOf(doc)).toEqual(['The letter has not been begun yet']);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
});

test('headings, lists, quotes, breaks and links keep their form', () => {
  const href = { type: 'link', attrs: { href: 'https://example.org/a' } };
  const body = node(
    'body',
    { type: 'heading', attrs: { level: 3 }, content: [text('Why')] },
    node('bulletList', node('listItem', p(text('one')), node('orderedList', node('listItem', p(text('deep')))))),
    node('blockquote', p(text('It was '), text('logistics', { type: 'italic' }, { type: 'bold' }))),
    p(text('See', href), { type: 'hardBreak' }, text('there')),
  );
  expect(letterTextOf(draft({ ...whole(), body })).body).toEqual([
    { type: 'heading', level: 3, content: [{ text: 'Why' }] },
    {
      type: 'list',
      ordered: false,
      items: [
        [
          { type: 'paragraph', content: [{ text: 'one' }] },
          { type: 'list', ordered: true, items: [[{ type: 'paragraph', content: [{ text: 'deep' }] }]] },
        ],
      ],
    },
    {
      type: 'quote',
      content: [
        { type: 'paragraph', content: [{ text: 'It was ' }, { text: 'logistics', marks: ['bold', 'italic'] }] },
      ],
    },
    {
      type: 'paragraph',
      content: [{ text: 'See', href: 'https://example.org/a' }, { break: true }, { text: 'there' }],
    },
  ]);
});

test('equal runs are joined, and a line begins and ends with a word', () => {
  const body = node(
    'body',
    p(text('  '), { type: 'hardBreak' }, text(' one ', { type: 'bold' }), text('two\u0000\u202e'), {
      type: 'hardBreak',
    }),
  );
  expect(letterTextOf(draft({ ...whole(), body })).body).toEqual([
    { type: 'paragraph', content: [{ text: 'one ', marks: ['bold'] }, { text: 'two' }] },
  ]);
});

test('lists and quotes deeper than eight levels are refused', () => {
  const nested = (depth: number): DraftNode => (depth === 1 ? p(text('deep')) : node('blockquote', nested(depth - 1)));
  expect(problemsOf(draft({ ...whole(), body: node('body', nested(8)) }))).toEqual([]);
  expect(problemsOf(draft({ ...whole(), body: node('body', nested(9)) }))[0]).toContain('too deeply');
});

test('a link that runs a program is refused', () => {
  const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
  expect(problemsOf(draft({ ...whole(), body: node('body', p(text('here', link))) }))[0]).toContain('http');
});

const note = (attrs: Record<string, unknown>): DraftNode => ({ type: 'sourceNote', attrs });
const courier = { outlet: 'The Courier', title: 'Maps', date: '2026-11-03', url: 'https://news.example/maps' };
const ours = { outlet: 'Halden Maps', title: 'Statement', url: 'https://halden.example/' };

test('sources are numbered as they stand in the text, one source with one number', () => {
  const body = node(
    'body',
    p(text('One'), note(courier), text(' two '), note(ours)),
    p(note({ ...courier }), text('three')),
  );
  const demands = node('demands', node('demand', text('End it'), note({ ...ours, title: 'Another' })));
  const letter = letterTextOf(draft({ ...whole(), body, demands }));
  expect(letter.body).toEqual([
    { type: 'paragraph', content: [{ text: 'One' }, { note: 1 }, { text: ' two ' }, { note: 2 }] },
    { type: 'paragraph', content: [{ note: 1 }, { text: 'three' }] },
  ]);
  expect(letter.demands).toEqual([{ text: [{ text: 'End it' }, { note: 3 }] }]);
  expect(letter.sources).toEqual([courier, ours, { ...ours, title: 'Another' }]);
  expect(readLetterText(canonicalBytes(letter))).toEqual(letter);
});

test.each([
  ['nothing', {}],
  ['no address', { ...courier, url: '' }],
  ['an address that runs', { ...courier, url: 'javascript:alert(1)' }],
  ['a day that is none', { ...courier, date: '2026-02-30' }],
])('a number whose source has %s is pointed out', (_, attrs) => {
  const body = node('body', p(text('One'), note(courier), text('two'), note(attrs)));
  expect(problemsOf(draft({ ...whole(), body }))[0]).toContain('Number 2 in the text has no source yet');
});

test('a demand keeps its kind and its label; one of no kind keeps nothing', () => {
  const asks: DraftNode[] = [
    { type: 'demand', attrs: { kind: 'stop', label: ' End it ' }, content: [text('All of it.')] },
    { type: 'demand', attrs: { kind: 'other', label: '' }, content: [text('Talk.')] },
  ];
  const letter = letterTextOf(draft({ ...whole(), demands: node('demands', ...asks) }));
  expect(letter.demands).toEqual([
    { kind: 'stop', label: 'End it', text: [{ text: 'All of it.' }] },
    { text: [{ text: 'Talk.' }] },
  ]);
});

test('one marked sentence is the pull quote, across its emphasis; two are one too many', () => {
  const quote = { type: 'pullQuote' };
  const marked = [text('We refuse ', quote), text('to build it', { type: 'bold' }, quote), text('. ', quote)];
  const one = { ...whole(), body: node('body', p(text('Hear us. '), ...marked, text('Ask us.'))) };
  expect(letterTextOf(draft(one)).pullQuote).toBe('We refuse to build it.');
  const two = { ...one, closing: node('closing', p(text('And this.', quote))) };
  expect(problemsOf(draft(two))).toEqual(['Two sentences are marked as pull quote: keep one']);
});

test('what is said about the words is no part of the letter', () => {
  const said = (words: string) => text(words, { type: 'comment', attrs: { thread: 'one' } });
  const commented = { ...whole(), body: node('body', p(text('We '), said('built'), text(' it.'))) };
  const plain = { ...whole(), body: node('body', p(text('We built it.'))) };
  expect(canonicalBytes(letterTextOf(draft(commented)))).toEqual(canonicalBytes(letterTextOf(draft(plain))));
});

test.each(['insertion', 'deletion'])('a draft in which a suggested %s stands is no letter yet', (mark) => {
  const suggested = text('Maps', { type: mark, attrs: { id: 'one' } });
  const places: Record<string, DraftNode>[] = [
    { letterTitle: node('letterTitle', suggested) },
    { body: node('body', node('bulletList', node('listItem', p(text('We built '), suggested)))) },
  ];
  for (const where of places) {
    expect(() => letterTextOf(draft({ ...whole(), ...where }))).toThrow('A suggestion still stands');
  }
});

test('what is taken along is the text without what is only suggested', () => {
  const mark = (type: string, words: string) => text(words, { type, attrs: { id: 'one' } });
  const body = node('body', p(text('We '), mark('deletion', 'built'), mark('insertion', 'made'), text(' it.')));
  const suggested = { ...whole(), body, letterTitle: node('letterTitle', text('Maps'), mark('insertion', ' now')) };
  const along = letterSoFar(draft(suggested));
  expect(along.title).toBe('Maps');
  expect(along.body).toEqual([{ type: 'paragraph', content: [{ text: 'We built it.' }] }]);
});

test('too many demands and too long a title are refused', () => {
  const demands = node('demands', ...Array.from({ length: 21 }, () => node('demand', text('more'))));
  const letterTitle = node('letterTitle', text('x'.repeat(201)));
  expect(problemsOf(draft({ ...whole(), demands, letterTitle }))).toHaveLength(2);
});

test('whoever reads the canonical bytes reads the same letter', () => {
  const letter = letterTextOf(draft(whole()));
  expect(readLetterText(canonicalBytes(letter))).toEqual(letter);
});

function draft(parts: Record<string, DraftNode>): Y.Doc {
  return prosemirrorJSONToYDoc(schema, { type: 'doc', content: Object.values(parts) }, 'letter');
}
