import { expect, test } from 'vitest';
import vectors from '../../src/test/resources/vectors/rfc9180.json';
import { concat, fromHex, random } from './bytes';
import { hpkeOpen, hpkeSeal, openingKey } from './hpke';

const vector = vectors[0]!;
const [first] = vector.encryptions;
const bound = { info: fromHex(vector.info), aad: fromHex(first!.aad) };
const box = concat(fromHex(vector.enc), fromHex(first!.ct));

test('the vector of RFC 9180 opens', async () => {
  const key = await openingKey(fromHex(vector.skRm));
  expect(key.publicKey).toEqual(fromHex(vector.pkRm));
  expect(await hpkeOpen(key, bound, box)).toEqual(fromHex(first!.pt));
});

test('it does not open bound to anything else, or for anyone else', async () => {
  const key = await openingKey(fromHex(vector.skRm));
  await expect(hpkeOpen(key, { ...bound, aad: random(7) }, box)).rejects.toThrow();
  await expect(hpkeOpen(key, { ...bound, info: random(20) }, box)).rejects.toThrow();
  await expect(hpkeOpen(await openingKey(random(32)), bound, box)).rejects.toThrow();
});

test('what is sealed opens, and never looks the same twice', async () => {
  const key = await openingKey(random(32));
  const [one, two] = [await hpkeSeal(key.publicKey, bound, box), await hpkeSeal(key.publicKey, bound, box)];
  expect(one).not.toEqual(two);
  expect(await hpkeOpen(key, bound, two)).toEqual(box);
});

test('the private half cannot leave the browser', async () => {
  const { privateKey } = await openingKey(random(32));
  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
});
