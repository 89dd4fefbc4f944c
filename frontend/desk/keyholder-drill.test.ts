import { beforeAll, expect, test } from 'vitest';
import { random } from '../crypto/bytes';
import type { OpeningKey } from '../crypto/hpke';
import { fingerprint } from '../protocol/fingerprint';
import { tasks } from './tasks';
import { Scene } from './testing/scene';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.make();
});

test('the key that the terms name opens what is sealed for it', async () => {
  expect(await trial(scene.keyholders[0]!.opening)).toBe(true);
});

test('another keyholder’s key, or a stranger’s, does not', async () => {
  expect(await trial(scene.keyholders[1]!.opening)).toBe(false);
  expect(await trial((await Scene.make()).keyholders[0]!.opening)).toBe(false);
});

/** What the first keyholder’s desk does with this key. */
async function trial(key: OpeningKey): Promise<boolean> {
  const termsBytes = scene.terms();
  return tasks.tryKey({ termsBytes, D: await fingerprint(termsBytes), key, place: 1, share: random(33) });
}
