import { beforeAll, expect, test } from 'vitest';
import { random, utf8 } from '../crypto/bytes';
import { keyholderKeys } from '../protocol/keyholder-keys';
import { checkProposal, placeOf, readLetter } from './keyholder-proposal';
import { LETTER, Scene } from './testing/scene';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.make();
});

test('the own draft, proposed under these terms and on this desk, may be approved', async () => {
  const letter = await readLetter(scene.letterId, scene.terms(), scene.text);
  expect(() => checkProposal(letter, scene.text, scene.text, scene.build)).not.toThrow();
  expect(scene.keyholders.map((keys) => placeOf(keys, letter.terms))).toEqual([1, 2, 3]);
});

test('a proposal that differs from the own draft is a hard stop, and says where', async () => {
  const letter = await readLetter(scene.letterId, scene.terms(), scene.text);
  const own = utf8(JSON.stringify({ ...LETTER, demands: [{ text: [{ text: 'Extend the contract.' }] }] }));
  expect(() => checkProposal(letter, scene.text, own, scene.build)).toThrow(
    expect.objectContaining({
      reason: 'other-text',
      difference: { proposed: 'End the contract.', own: 'Extend the contract.' },
    }),
  );
});

test('the same words in another spelling of bytes are not the same text', async () => {
  const letter = await readLetter(scene.letterId, scene.terms(), scene.text);
  const spaced = utf8(JSON.stringify(LETTER, null, 1));
  expect(() => checkProposal(letter, scene.text, spaced, scene.build)).toThrow('other-text');
});

test('without an own copy there is nothing to compare with', async () => {
  const letter = await readLetter(scene.letterId, scene.terms(), scene.text);
  expect(() => checkProposal(letter, scene.text, new Uint8Array(), scene.build)).toThrow('no-copy');
});

test('terms that name another build of the desk are not approved on this one', async () => {
  const letter = await readLetter(scene.letterId, scene.terms(), scene.text);
  expect(() => checkProposal(letter, scene.text, scene.text, random(32))).toThrow('other-desk');
});

test('terms of another letter, or naming another text, stop before anything is shown', async () => {
  await expect(readLetter('AAAAAAAAAAAAAAAAAAAAAA', scene.terms(), scene.text)).rejects.toThrow('other-letter');
  const other = utf8(JSON.stringify({ ...LETTER, title: 'Another' }));
  await expect(readLetter(scene.letterId, scene.terms(), other)).rejects.toThrow('unnamed-text');
  await expect(readLetter(scene.letterId, scene.terms({ t: 1 }), scene.text)).rejects.toThrow('unreadable');
  await expect(readLetter(scene.letterId, scene.terms(), utf8('<p>'))).rejects.toThrow('unreadable');
});

test('a keyholder whom the terms do not name, or name with half a key, does not approve', async () => {
  const { terms } = await readLetter(scene.letterId, scene.terms(), scene.text);
  const stranger = await keyholderKeys(random(16));
  expect(() => placeOf(stranger, terms)).toThrow('other-key');
  const [first, second] = scene.keyholders;
  expect(() => placeOf({ opening: first!.opening, signing: second!.signing }, terms)).toThrow('other-key');
});
