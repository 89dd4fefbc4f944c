import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { DraftNode } from '../drafting/draft-reader';
import { draftSchema } from '../drafting/schema';
import { figuresWithoutSource } from './figures';
import { hintsOn } from './hints';
import { citedIn } from './notes';
import { pullQuote } from './pull-quote';

const schema = getSchema(draftSchema);
const courier = { outlet: 'The Courier', title: 'Maps', date: '2026-11-03', url: 'https://news.example/maps' };

test('a source that is cited twice has one number and two places; two unfinished ones are two', () => {
  const doc = letter(['We know', courier, ' it', courier, ' all', {}, ' of it', {}]);
  expect(citedIn(doc).map(({ number, complete, places }) => [number, complete, places.length])).toEqual([
    [1, true, 2],
    [2, false, 1],
    [3, false, 1],
  ]);
});

test('a figure without a source is pointed out; dates, years, small numbers and sourced figures are not', () => {
  const text =
    'On 3 November 2026 two of 9 people saw 38 organisations. It cost $4,000,000. Since 2018 it grew by 7%. ';
  expect(figuresWithoutSource(letter([text]))).toEqual(['38 organisations', '$4,000,000', '7%']);
  expect(figuresWithoutSource(letter(['We are 2,000 people.', courier, ' Hear us.']))).toEqual([]);
  expect(figuresWithoutSource(letter(['We are 2,000 people', courier, '.']))).toEqual([]);
});

test('more than five demands are advised against, and five are not', () => {
  expect(hintsOn(letter(['x'], 5))).toEqual([]);
  expect(hintsOn(letter(['x'], 6))).toEqual(['6 demands. Fewer demands are heard better: five at most.']);
});

test('what a skeleton asked for is pointed out until somebody has written it', () => {
  expect(hintsOn(letter(['We are [who you are], and [who else].']))).toEqual([
    '2 places are still to be written, the first: [who you are]',
  ]);
});

test('the sentence around the caret becomes the pull quote, and any other mark goes', () => {
  const state = at(letter(['We are many. We refuse to build it! Hear us.']), 'refuse');
  const once = state.apply(pullQuote(state)!);
  expect(marked(once.doc)).toEqual(['We refuse to build it!']);
  const elsewhere = at(once.doc, 'Hear');
  const twice = elsewhere.apply(pullQuote(elsewhere)!);
  expect(marked(twice.doc)).toEqual(['Hear us.']);
  expect(marked(at(twice.doc, 'Hear').apply(pullQuote(at(twice.doc, 'Hear'))!).doc)).toEqual([]);
});

function letter(line: (string | object)[], demands = 1): Node {
  const content: DraftNode[] = line.map((each) =>
    typeof each === 'string' ? { type: 'text', text: each } : { type: 'sourceNote', attrs: each as DraftNode['attrs'] },
  );
  const demand = { type: 'demand', content: [{ type: 'text', text: 'End it' }] };
  return Node.fromJSON(schema, {
    type: 'doc',
    content: [
      { type: 'letterTitle' },
      { type: 'body', content: [{ type: 'paragraph', content }] },
      { type: 'demands', content: Array.from({ length: demands }, () => demand) },
    ],
  });
}

function at(doc: Node, word: string): EditorState {
  let place = 0;
  doc.descendants((node, pos) => {
    const found = node.text?.indexOf(word) ?? -1;
    place = found < 0 ? place : pos + found;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, place) });
}

function marked(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.marks.some(({ type }) => type.name === 'pullQuote')) {
      found.push(node.text!);
    }
  });
  return found;
}
