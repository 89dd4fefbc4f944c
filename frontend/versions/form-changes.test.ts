import { lift, setBlockType, toggleMark, wrapIn } from '@tiptap/pm/commands';
import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list';
import { expect, test } from 'vitest';
import type { Comparison } from './compare';
import { summary } from './summary';
import { ADA, BEN, Room, schema } from './testing/room';

const { heading, paragraph, bulletList, orderedList, listItem, blockquote } = schema.nodes;
const { bold, italic, link } = schema.marks;

test('a paragraph made a heading is said to be one, and no word of it has changed', () => {
  const room = new Room(['What happened', 'It is time.']);
  room.uses(ADA, 'What happened', setBlockType(heading!, { level: 2 }));
  expect(shown(room.compared())).toEqual(['heading2 Ada: What happened']);
  expect(room.compared()).toMatchObject({ inserted: [], deleted: [] });
  expect(summary(room.compared())).toEqual(['Ada: 1 change of form']);
});

test('another level, and the way back, are told apart', () => {
  const room = new Room(['What happened', 'It is time.']);
  room.uses(ADA, 'What happened', setBlockType(heading!, { level: 2 }));
  room.keeps();
  room.uses(BEN, 'What happened', setBlockType(heading!, { level: 3 }));
  expect(shown(room.compared())).toEqual(['heading3 Ben: What happened']);
  room.uses(ADA, 'What happened', setBlockType(paragraph!));
  expect(shown(room.compared())).toEqual(['paragraph Ada: What happened']);
});

test('emphasis is said at its words, with who gave it and who took it away', () => {
  const room = new Room(['We ask you to stop.', 'It is time.']);
  room.uses(ADA, 'ask you', toggleMark(bold!));
  room.uses(BEN, 'time', toggleMark(italic!));
  expect(shown(room.compared())).toEqual(['bold Ada: ask you', 'italic Ben: time']);
  room.keeps();
  room.uses(BEN, 'ask', toggleMark(bold!));
  expect(shown(room.compared())).toEqual(['notBold Ben: ask']);
  expect(room.compared()).toMatchObject({ inserted: [], deleted: [] });
});

test('a link is made, leads elsewhere, and is taken away', () => {
  const room = new Room(['The report says so.']);
  room.uses(ADA, 'report', toggleMark(link!, { href: 'https://a.example' }));
  expect(shown(room.compared())).toEqual(['link Ada: report']);
  room.keeps();
  room.does(BEN, 'report', ({ tr, selection: { from, to } }) =>
    tr.addMark(from, to, link!.create({ href: 'https://b.example' })),
  );
  expect(shown(room.compared())).toEqual(['otherLink Ben: report']);
  room.keeps();
  room.uses(ADA, 'report', toggleMark(link!));
  expect(shown(room.compared())).toEqual(['notLink Ada: report']);
});

test('lists and quotes, in and out, are said at each line, however short', () => {
  const room = new Room(['One', 'Two', 'It is time.']);
  room.uses(ADA, 'One', wrapInList(bulletList!));
  expect(shown(room.compared())).toEqual(['bulletList Ada: One']);
  room.uses(BEN, 'It is time.', wrapIn(blockquote!));
  expect(shown(room.compared())).toEqual(['bulletList Ada: One', 'blockquote Ben: It is time.']);
  room.keeps();
  room.uses(ADA, 'One', liftListItem(listItem!));
  room.uses(ADA, 'It is time.', lift);
  expect(shown(room.compared())).toEqual(['unlisted Ada: One', 'unquoted Ada: It is time.']);
  expect(room.compared()).toMatchObject({ inserted: [], deleted: [] });
});

test('a list becomes numbered, and one of its lines goes further in', () => {
  const room = new Room(list('One', 'Two'));
  room.does(ADA, 'One', ({ tr, selection: { $from } }) => tr.setNodeMarkup($from.before(-2), orderedList));
  expect(shown(room.compared())).toEqual(['orderedList Ada: One', 'orderedList Ada: Two']);
  room.keeps();
  room.uses(BEN, 'Two', sinkListItem(listItem!));
  expect(shown(room.compared())).toEqual(['in Ben: Two']);
});

test('a word changed in a line that became a heading is both', () => {
  const room = new Room(['What happened in June', 'It is time.']);
  room.uses(ADA, 'What happened', setBlockType(heading!, { level: 2 }));
  room.does(BEN, 'June', ({ tr, selection: { from, to } }) => tr.insertText('July', from, to));
  const { doc, inserted, deleted } = room.compared();
  expect(shown(room.compared())).toEqual(['heading2 Ada: What happened in July']);
  expect(inserted.map(({ from, to, by }) => [doc.textBetween(from, to), by])).toEqual([['July', 'Ben']]);
  expect(deleted.map(({ text }) => text)).toEqual(['June']);
  expect(summary(room.compared())).toEqual(['Ben: 1 word inserted, 1 deleted', 'Ada: 1 change of form']);
});

test('the kind of a demand and what stands behind a number are forms of it', () => {
  const note = { type: 'sourceNote', attrs: { outlet: 'The Courier', title: 'Maps' } };
  const room = new Room({
    type: 'doc',
    content: [{ type: 'demands', content: [{ type: 'demand', content: [{ type: 'text', text: 'End it.' }, note] }] }],
  });
  room.does(ADA, 'End it.', ({ tr, selection: { $from } }) => tr.setNodeAttribute($from.before(), 'kind', 'stop'));
  room.does(BEN, 'End it.', ({ tr, selection: { to } }) => tr.setNodeAttribute(to, 'title', 'Maps for strikes'));
  expect(shown(room.compared())).toEqual(['kind Ada: End it.', 'source Ben: ']);
  expect(room.compared()).toMatchObject({ inserted: [], deleted: [] });
});

test('where nothing changed, nothing is said', () => {
  const room = new Room(['What happened', 'It is time.']);
  room.uses(ADA, 'time', toggleMark(bold!));
  room.uses(ADA, 'time', toggleMark(bold!));
  expect(room.compared()).toMatchObject({ inserted: [], deleted: [], reformed: [] });
});

/** What has another form, by whom, and the words that have it: those of the line, where it is the line. */
function shown({ doc, reformed }: Comparison): string[] {
  return reformed.map(({ from, to, what, by }) => {
    const words = to > from ? doc.textBetween(from, to) : doc.resolve(from).parent.textContent;
    return `${what} ${by}: ${words}`;
  });
}

function list(...items: string[]): object {
  const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const content = items.map((item) => ({ type: 'listItem', content: [line(item)] }));
  return { type: 'doc', content: [{ type: 'body', content: [{ type: 'bulletList', content }] }] };
}
