import type { Node, Slice } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { copied } from './copied';
import { quotePlace, type Place } from './places';
import { BREAK } from './signs';
import { standing } from './standing';
import { content, numbers, scene, schema } from './testing/desk';
import { accept, reject } from './verdict';

test('what is typed is put in and marked, and a word typed at once is one suggestion', () => {
  const { ada, text } = scene('We built it.');
  ada.at('We', true).types(' all');
  expect(text()).toBe('We[+ada1  all] built it.');
});

test('what is deleted stands, marked, with Backspace and with Delete', () => {
  const { ada, text } = scene('We built it.');
  ada.at(' built', true).presses('Backspace').presses('Backspace');
  expect(text()).toBe('We bui[-ada1 lt] it.');
  ada.at('We').presses('Delete');
  expect(text()).toBe('[-ada2 We] bui[-ada1 lt] it.');
  ada.desk.state = caretAt(ada.desk.state, ' it.', 0);
  ada.presses('Delete').presses('Delete');
  expect(text()).toBe('[-ada2 We] bui[-ada1 lt i]t.');
});

test('what is typed over a selection replaces it, as one suggestion', () => {
  const { ada, text, desk } = scene('It helps to plan strikes.');
  ada.at('helps to plan').types('plans');
  expect(text()).toBe('It [-ada1 helps to plan][+ada1 plans] strikes.');
  expect(standing(desk.state.doc)).toMatchObject([{ id: 'ada1', out: 'helps to plan', in: 'plans' }]);
});

test('what one suggested oneself is changed, not suggested again', () => {
  const { ada, text } = scene('We built it.');
  ada.at('We', true).types(' alll').presses('Backspace');
  expect(text()).toBe('We[+ada1  all] built it.');
});

test("another's suggestion is neither joined with nor taken away", () => {
  const { ada, grace, text } = scene('We built it.');
  grace.at('We', true).types(' all');
  ada.at(' all', true).types(' gladly');
  expect(text()).toBe('We[+grace1  all][+ada1  gladly] built it.');
  ada.at(' all').presses('Delete');
  expect(text()).toBe('We[+grace1-ada1  all][+ada1  gladly] built it.');
});

test('emphasis is suggested as the same words in another dress', () => {
  const { ada, text, desk } = scene('We built it.');
  ada.at('built').does((tr, { selection }) => tr.addMark(selection.from, selection.to, schema.marks.bold!.create()));
  expect(text()).toBe('We [-ada1 built][+ada1 built] it.');
  desk.state = desk.state.apply(accept(desk.state, new Set(['ada1'])));
  expect(text()).toBe('We built it.');
  expect(desk.state.doc.rangeHasMark(...range(desk.state, 'built'), schema.marks.bold!)).toBe(true);
});

test('a new paragraph begins when its suggestion is accepted, and not before', () => {
  const { ada, text, desk } = scene('We built it. We test it.');
  ada.at(' We test').does((tr, { selection }) => tr.delete(selection.from, selection.from + 1).split(selection.from));
  expect(text()).toBe(`We built it.[-ada1  ][+ada1 ${BREAK}]We test it.`);
  desk.state = desk.state.apply(accept(desk.state, new Set(['ada1'])));
  expect(text()).toBe('We built it.|We test it.');
});

test('two paragraphs join when that suggestion is accepted, and stay apart when it is rejected', () => {
  for (const [settle, result] of [
    [accept, 'We built it.We test it.'],
    [reject, 'We built it.|We test it.'],
  ] as const) {
    const { ada, text, desk } = scene('We built it.', 'We test it.');
    const end = quotePlace(desk.state.doc, 'We built it.')!.to;
    ada.does((tr) => tr.delete(end, end + 2));
    expect(text()).toBe(`We built it.[-ada1 ${BREAK}]|We test it.`);
    desk.state = desk.state.apply(settle(desk.state, new Set(['ada1'])));
    expect(text()).toBe(result);
  }
});

test('a deletion over three paragraphs is taken over, or leaves no trace', () => {
  for (const [settle, result] of [
    [accept, 'We test it.'],
    [reject, 'We built it.|We sold it.|You test it.'],
  ] as const) {
    const { ada, text, desk } = scene('We built it.', 'We sold it.', 'You test it.');
    const from = quotePlace(desk.state.doc, 'built')!.from;
    const to = quotePlace(desk.state.doc, 'test it.')!.from;
    ada.does((tr) => tr.delete(from, to));
    desk.state = desk.state.apply(settle(desk.state, new Set(['ada1'])));
    expect(text()).toBe(result);
  }
});

test('several pasted lines are one suggestion, and paragraphs once accepted', () => {
  const { ada, text, desk } = scene('We built it.');
  const pasted = scene('One.', 'Two.').desk.state.doc;
  ada.at('it.', true).does((tr, { selection }) => tr.replace(selection.from, selection.to, sliceOf(pasted)));
  expect(text()).toBe(`We built it.[+ada1 One.${BREAK}Two.]`);
  desk.state = desk.state.apply(accept(desk.state, new Set(['ada1'])));
  expect(text()).toBe('We built it.One.|Two.');
});

test('a new demand is one once it is accepted', () => {
  const { ada, desk } = scene('We built it.');
  const end = quotePlace(desk.state.doc, 'End it.')!.to;
  ada.does((tr) => tr.insert(end + 1, schema.nodes.demand!.create(null, schema.text('Say so.'))));
  const accepted = desk.state.apply(accept(desk.state, new Set(['ada1'])));
  expect(demands(accepted.doc)).toEqual(['End it.', 'Say so.']);
  const rejected = desk.state.apply(reject(desk.state, new Set(['ada1'])));
  expect(demands(rejected.doc)).toEqual(['End it.']);
});

test('what is copied reads as suggested, and bears no mark of it', () => {
  const { ada, desk } = scene('We built it.');
  ada.at('built').types('made');
  const { from, to } = quotePlace(desk.state.doc, ' it.')!;
  const commented = desk.state.tr.addMark(from, to, schema.marks.comment!.create({ thread: 'one' }));
  const clean = copied(desk.state.apply(commented).doc.slice(0, desk.state.doc.content.size));
  const paragraph = clean.content.child(1).firstChild!;
  expect(paragraph.textContent).toBe('We made it.');
  expect(paragraph.children.flatMap(({ marks }) => marks)).toEqual([]);
});

test('the title can be suggested too, in one line', () => {
  const { ada, desk } = scene('We built it.');
  const { to } = quotePlace(desk.state.doc, 'Maps')!;
  ada.does((tr) => tr.insertText(', please', to));
  expect(desk.state.doc.firstChild!.textContent).toBe('Maps, please');
  expect(() => desk.state.doc.check()).not.toThrow();
});

test('the kind of a demand, and a heading in a quote at one stroke, are not taken for suggestions', () => {
  const { ada, desk } = scene('We built it.');
  const before = desk.state.doc;
  const demand = quotePlace(before, 'End it.')!.from - 1;
  expect(ada.does((tr) => tr.setNodeAttribute(demand, 'kind', 'stop'))).toBe(false);
  const heading = schema.nodes.heading!.create({ level: 2 }, schema.text('We built it.'));
  const quote = schema.nodes.blockquote!.create(null, heading);
  const at = quotePlace(before, 'We built')!.from - 1;
  const around = (tr: Transaction) =>
    tr
      .wrap(tr.doc.resolve(at + 1).blockRange()!, [{ type: quote.type }])
      .setNodeMarkup(at + 1, heading.type, { level: 2 });
  expect(ada.does(around)).toBe(false);
  expect(desk.state.doc.eq(before)).toBe(true);
});

test('one suggestion is settled, and the others stand', () => {
  const { ada, grace, text, desk } = scene('We built it.');
  ada.at('We').types('They');
  grace.at('it', true).types(' alone');
  desk.state = desk.state.apply(reject(desk.state, new Set(['ada1'])));
  expect(text()).toBe('We built it[+grace1  alone].');
  desk.state = desk.state.apply(accept(desk.state, new Set(['grace1'])));
  expect(text()).toBe('We built it alone.');
  expect(standing(desk.state.doc)).toEqual([]);
});

test('three hundred random rounds of suggestions: rejected they leave the old text, accepted none stands', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = numbers(seed);
    const { ada, grace, text, desk } = scene('We built it. We test it.', 'And we run it, every night.');
    const old = text();
    for (let turn = 0; turn < 8; turn++) {
      const { from, to } = anywhere(random, desk.state.doc);
      const who = random(2) ? ada : grace;
      who.does((tr) => (random(2) ? tr.delete(from, to) : tr.insertText('xyz'.slice(0, 1 + random(3)), from, to)));
    }
    expect(content(desk.state.apply(reject(desk.state, all(desk.state))).doc), `seed ${seed}`).toBe(old);
    const accepted = desk.state.apply(accept(desk.state, all(desk.state))).doc;
    expect(standing(accepted), `seed ${seed}`).toEqual([]);
    expect(() => accepted.check()).not.toThrow();
  }
}, 60_000);

function all({ doc }: EditorState): Set<string> {
  return new Set(standing(doc).map(({ id }) => id));
}

/** Two places in the text of the body, in their order. */
function anywhere(random: (below: number) => number, doc: Node): Place {
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'paragraph') {
      places.push(...Array.from({ length: node.content.size + 1 }, (_, offset) => at + 1 + offset));
    }
    return node.type.name !== 'demands';
  });
  const one = places[random(places.length)]!;
  const near = places.filter((place) => Math.abs(place - one) < 12);
  const other = near[random(near.length)]!;
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

function caretAt(state: EditorState, quote: string, offset: number): EditorState {
  const at = quotePlace(state.doc, quote)!.from + offset;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

function range(state: EditorState, quote: string): [number, number] {
  const { from, to } = quotePlace(state.doc, quote)!;
  return [from, to];
}

function demands(doc: Node): string[] {
  return doc.lastChild!.children.map((demand) => demand.textContent);
}

/** The body's paragraphs, open at both ends as on the clipboard. */
function sliceOf(doc: Node): Slice {
  const start = doc.firstChild!.nodeSize + 2;
  return doc.slice(start, start + doc.child(1).content.size - 2);
}
