import { expect, test } from 'vitest';
import { summary } from './summary';
import { ADA, BEN, Room } from './testing/room';

test('a word that was put in is marked with who put it in, and one taken out with who took it', () => {
  const room = new Room(['We ask you to stop.', 'It is time.']);
  room.change(ADA, (text) => text.replace('to stop', 'kindly to stop'));
  room.change(BEN, (text) => text.replace('It is time.', 'It is late.'));
  const { inserted, deleted, doc } = room.compared();
  expect(inserted.map(({ from, to, by }) => [doc.textBetween(from, to), by])).toEqual([
    ['kindly ', 'Ada'],
    ['late', 'Ben'],
  ]);
  expect(deleted.map(({ text, by }) => [text, by])).toEqual([['time', 'Ben']]);
  expect(summary(room.compared())).toEqual(['Ada: 1 word inserted, 0 deleted', 'Ben: 1 word inserted, 1 deleted']);
});

test('changes far apart are found where they are, however much was put in between', () => {
  const room = new Room(['It began in June.', 'It stays.', 'We ask you.']);
  room.change(ADA, (text) => text.replace('June.', 'June, in the rain.|And again in July.'));
  room.change(BEN, (text) => text.replace('ask you', 'beg you'));
  const { inserted, deleted, doc } = room.compared();
  expect(inserted.map(({ from, to, by }) => [doc.textBetween(from, to, ' ').trim(), by])).toEqual([
    [', in the rain. And again in July', 'Ada'],
    ['beg', 'Ben'],
  ]);
  expect(deleted).toMatchObject([{ text: 'ask', by: 'Ben' }]);
  expect(doc.textBetween(deleted[0]!.at, deleted[0]!.at + 7)).toBe('beg you');
});

test('a paragraph that was split has changed no word', () => {
  const room = new Room(['One sentence. Another sentence.']);
  room.change(ADA, (text) => text.replace('. Another', '.|Another'));
  expect(room.compared().inserted).toEqual([]);
  expect(room.compared().deleted.map(({ text }) => text.trim())).toEqual([]);
});

test('a whole paragraph that one wrote and another took out again is nobody’s change', () => {
  const room = new Room(['It stays.']);
  room.change(ADA, (text) => `${text}|It goes.`);
  room.change(BEN, (text) => text.replace('|It goes.', ''));
  expect(room.compared()).toMatchObject({ inserted: [], deleted: [] });
});

test('whoever is no co-author any more has no name, and their words are still marked', () => {
  const room = new Room(['It stays.']);
  room.change(303, (text) => text.replace('stays', 'still stays'));
  expect(room.compared().inserted.map(({ by }) => by)).toEqual(['']);
});
