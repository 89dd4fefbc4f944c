import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { placesToWrite } from './part-guard';
import { addEntry, leaveLine, moveDemand, removeEmptyEntry } from './part-keys';
import { draftSchema } from './schema';

const schema = getSchema(draftSchema);

test('Enter in the title goes on to the addressees', () => {
  const state = letter([''], ['End it'], 'letterTitle');
  expect(after(state, leaveLine(state)).selection.$from.parent.type.name).toBe('addressee');
});

test('Enter in a demand adds one', () => {
  const state = letter([], ['End it', 'Say so'], 'End it');
  expect(demands(after(state, addEntry(state)))).toEqual(['End it', '', 'Say so']);
});

test('Enter in an empty last demand goes on to the closing, and leaves no empty line behind', () => {
  const state = letter([], ['End it', ''], 'demands');
  const next = after(state, addEntry(state));
  expect(demands(next)).toEqual(['End it']);
  expect(next.selection.$from.node(1).type.name).toBe('closing');
});

test('Backspace in an empty demand takes it away, but never the last one', () => {
  const state = letter([], ['End it', ''], 'demands');
  expect(demands(after(state, removeEmptyEntry(state)))).toEqual(['End it']);
  const only = letter([], [''], 'demands');
  expect(removeEmptyEntry(only)).toBeNull();
});

test('a demand moves up and down, and the caret with it', () => {
  const state = letter([], ['one', 'two', 'three'], 'two');
  const up = after(state, moveDemand(-1)(state));
  expect(demands(up)).toEqual(['two', 'one', 'three']);
  expect(up.selection.$from.parent.textContent).toBe('two');
  const down = after(up, moveDemand(1)(up));
  expect(demands(down)).toEqual(['one', 'two', 'three']);
  expect(down.selection.$from.parent.textContent).toBe('two');
});

test('the first demand cannot move up, and outside of demands the keys mean what they always do', () => {
  const first = letter([], ['one', 'two'], 'one');
  expect(demands(after(first, moveDemand(-1)(first)))).toEqual(['one', 'two']);
  const title = letter([''], ['one'], 'letterTitle');
  expect(moveDemand(-1)(title)).toBeNull();
  expect(addEntry(title)).toBeNull();
});

test('a part that was emptied gets a line to write in', () => {
  const state = letter([], [], 'letterTitle');
  const repaired = after(state, placesToWrite(state));
  expect(demands(repaired)).toEqual(['']);
  expect(repaired.doc.child(1).childCount).toBe(1);
});

/** A letter with the caret at the end of the text, or of the last place in the part, that is named. */
function letter(addressees: string[], asks: string[], caret: string): EditorState {
  const line = (type: string) => (text: string) => schema.node(type, null, text ? [schema.text(text)] : []);
  const doc = schema.node('doc', null, [
    schema.node('letterTitle'),
    schema.node('addressees', null, addressees.map(line('addressee'))),
    schema.node('salutation'),
    schema.node('body', null, [schema.node('paragraph')]),
    schema.node('demands', null, asks.map(line('demand'))),
    schema.node('closing', null, [schema.node('paragraph')]),
    schema.node('signOff'),
  ]);
  return EditorState.create({ doc, selection: TextSelection.create(doc, placeOf(doc, caret)) });
}

function placeOf(doc: Node, caret: string): number {
  let place = 0;
  doc.descendants((node, at, parent) => {
    const named = node.type.name === caret || parent?.type.name === caret || node.textContent === caret;
    if (named && node.isTextblock) {
      place = at + 1 + node.content.size;
    }
  });
  return place;
}

function after(state: EditorState, transaction: Transaction | null): EditorState {
  return state.apply(transaction!);
}

function demands(state: EditorState): string[] {
  return state.doc.child(4).children.map((demand) => demand.textContent);
}
