import { getSchema } from '@tiptap/core';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, ySyncPlugin } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { begin } from '../drafting/begin';
import { draftSchema } from '../drafting/schema';
import { anchorOf, placeOf, quoteOf, type Place } from './places';

const schema = getSchema(draftSchema);
const happened = 'Two of us had asked about that contract in June.\nNobody answered.';

test('a marked comment stays with its words when the text before them grows and the paragraph is split', () => {
  let state = draft();
  const place = find(state, 'that contract');
  state = after(state, state.tr.addMark(place.from, place.to, schema.marks.comment!.create({ thread: 'one' })));
  state = after(state, state.tr.insertText('This summer, ', find(state, 'Two of').from));
  state = after(state, state.tr.split(find(state, 'had asked').from));
  expect(words(state, placeOf(state, { id: 'one', anchor: '', quote: 'gone' }))).toBe('that contract');
});

test('comments may overlap, and each finds its own words', () => {
  let state = draft();
  for (const [thread, quote] of [
    ['one', 'Two of us'],
    ['two', 'of us had'],
  ] as const) {
    const { from, to } = find(state, quote);
    state = after(state, state.tr.addMark(from, to, schema.marks.comment!.create({ thread })));
  }
  expect(words(state, placeOf(state, { id: 'one', anchor: '', quote: '' }))).toBe('Two of us');
  expect(words(state, placeOf(state, { id: 'two', anchor: '', quote: '' }))).toBe('of us had');
});

test('without a mark, a comment is found by where its words are: the second of two that read the same', () => {
  const state = draft('No answer. No answer.');
  const second = { from: find(state, 'No answer').from + 11, to: find(state, 'No answer').to + 11 };
  const anchor = anchorOf(state, second);
  expect(placeOf(state, { id: 'one', anchor, quote: 'No answer' })).toEqual(second);
});

test('where its words are others now, a comment is found by its words elsewhere', () => {
  const state = draft();
  const anchor = anchorOf(state, find(state, 'Two of us'));
  expect(words(state, placeOf(state, { id: 'one', anchor, quote: 'Nobody answered' }))).toBe('Nobody answered');
});

test('a comment whose words are gone has no place, and a made-up anchor leads nowhere', () => {
  const state = draft();
  expect(placeOf(state, { id: 'one', anchor: '', quote: 'Everybody answered' })).toBeNull();
  for (const anchor of ['{', '[]', '[1,2]', '["x","y"]', '[{"item":{"client":9,"clock":9}},{"tname":"other"}]']) {
    expect(placeOf(state, { id: 'one', anchor, quote: 'Everybody answered' })).toBeNull();
  }
});

function draft(text = happened): EditorState {
  const doc = new Y.Doc();
  begin(doc, 'AAAAAAAAAAAAAAAAAAAAAA', { title: 'Maps', to: [], happened: text, asks: [], byWhen: '' });
  const letter = doc.getXmlFragment('letter');
  const { doc: node, mapping } = initProseMirrorDoc(letter, schema);
  return EditorState.create({ doc: node, plugins: [ySyncPlugin(letter, { mapping })] });
}

function after(state: EditorState, tr: Transaction): EditorState {
  return state.apply(tr);
}

function find(state: EditorState, quote: string): Place {
  const place = placeOf(state, { id: '', anchor: '', quote });
  expect(place).not.toBeNull();
  return place!;
}

function words(state: EditorState, place: Place | null): string | null {
  return place && quoteOf(state.doc, place);
}
