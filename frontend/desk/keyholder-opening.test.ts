import { beforeAll, expect, test } from 'vitest';
import { concat, type Bytes } from '../crypto/bytes';
import { ENTRY_LENGTH } from '../protocol/keyholder-entries';
import { sharesHold } from '../protocol/shares';
import type { Crew } from './crew';
import { Opening } from './keyholder-opening';
import { readLetter, type Letter } from './keyholder-proposal';
import { keyholderTasks } from './keyholder-tasks';
import { Scene } from './testing/scene';

let scene: Scene;
let letter: Letter;
let entries: Bytes[];
const crew = { run: (task: 'openEntries', input: never) => keyholderTasks[task](input) } as Crew;

beforeAll(async () => {
  scene = await Scene.make();
  letter = await readLetter(scene.letterId, scene.terms(), scene.text);
  entries = await scene.entries(letter.termsBytes, 2, 70);
});

test('shares are handed over, one per entry and signed, once every entry was checked', async () => {
  const opening = open(...entries);
  opening.inspect(0);
  const progress: number[] = [];
  const { bytes, missing } = await opening.shares(crew, (checked) => progress.push(checked));
  expect(progress).toEqual([64, 70]);
  expect(missing).toBe(0);
  expect(bytes.length).toBe(70 * 34 + 64);
  expect([bytes[0], bytes[34]]).toEqual([1, 1]);
  expect(await sharesHold(scene.keyholders[1]!.signing.publicKey, letter.D, bytes)).toBe(true);
});

test('a box that is not ours gives no share, but stops nobody', async () => {
  const [first, ...rest] = entries.slice(0, 4) as [Bytes, ...Bytes[]];
  const { bytes, missing } = await open(changed(first, ENTRY_LENGTH - 1), ...rest).shares(crew, () => undefined);
  expect(missing).toBe(1);
  expect([...bytes.subarray(0, 34)]).toEqual(Array(34).fill(0));
});

test.each([
  ['credential', 34],
  ['number', 33],
  ['hash', 34 + 384],
  ['signature', 34 + 384 + 32],
])('one entry with a wrong %s, and nothing at all is handed over', async (_, at) => {
  const last = entries.at(-1)!;
  const opening = open(...entries.slice(0, -1), changed(last, at));
  opening.inspect(0);
  await expect(opening.shares(crew, () => undefined)).rejects.toThrow('entry');
});

test('fewer than the threshold, after reissued credentials are subtracted, are not opened', () => {
  expect(() => open(...entries.slice(0, 3)).inspect(0)).not.toThrow();
  expect(() => open(...entries.slice(0, 3)).inspect(1)).toThrow('few');
  expect(() => open(...entries.slice(0, 2)).inspect(0)).toThrow('few');
  for (const unknown of [NaN, -1, 0.5]) {
    expect(() => open(...entries).inspect(unknown)).toThrow('reissued');
  }
});

test('entries that are doubled, out of order or cut short are not opened', () => {
  const [a, b, c] = entries as [Bytes, Bytes, Bytes];
  expect(() => open(a, b, b, c).inspect(0)).toThrow('twice');
  expect(() => open(b, a, c).inspect(0)).toThrow('order');
  expect(() => open(a, b, c.slice(1)).inspect(0)).toThrow('cut');
});

test('somebody who is no keyholder of these terms opens nothing', async () => {
  const stranger = (await Scene.make()).keyholders[0]!;
  expect(() => new Opening(letter, stranger, concat(...entries))).toThrow('other-key');
});

function open(...some: Bytes[]): Opening {
  return new Opening(letter, scene.keyholders[1]!, concat(...some));
}

function changed(entry: Bytes, at: number): Bytes {
  const copy = entry.slice();
  copy[at]! ^= 1;
  return copy;
}
