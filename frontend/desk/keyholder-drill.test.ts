import { beforeAll, expect, test } from 'vitest';
import { random } from '../crypto/bytes';
import { fingerprint } from '../protocol/fingerprint';
import { Scene } from './testing/scene';
import { tasks } from './tasks';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.make();
});

test('the key that the terms name opens what is sealed for it', async () => {
  expect(await trial(1, 0)).toBe(true);
});

test('another keyholder’s key, or a stranger’s, does not', async () => {
  expect(await trial(1, 1)).toBe(false);
  scene.keyholders.push((await Scene.make()).keyholders[0]!);
  const terms = scene.terms();
  scene.keyholders.pop();
  expect(await trial(4, 0, terms)).toBe(false);
});

async function trial(place: number, holder: number, termsBytes = scene.terms()): Promise<boolean> {
  const key = scene.keyholders[holder]!.opening;
  return tasks.tryKey({ termsBytes, D: await fingerprint(termsBytes), key, place, share: random(33) });
}
