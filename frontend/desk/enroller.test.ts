import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { issuerKey } from '../crypto/blind';
import { random } from '../crypto/bytes';
import { signingKey } from '../crypto/ed25519';
import { credentialHolds } from '../protocol/credential';
import { linkFragment } from '../protocol/fingerprint';
import { readTerms } from '../protocol/terms';
import { Issuer } from '../protocol/testing/issuer';
import { device } from './testing/device';
import { Server } from './testing/server';

let issuer: Issuer;
let server: Server;

beforeAll(async () => {
  issuer = await Issuer.make();
});

beforeEach(async () => {
  server = await Server.open(issuer);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('everyone gets a credential that holds, and only once', async () => {
  const { enroller, store } = await device(server);
  await enroller.enrol([server.letter]);
  await enroller.enrol([server.letter]);
  const { D, seed, cred, attestation } = (await store.credential(server.letter.letterId))!;
  const key = await issuerKey(readTerms(server.terms).issuer);
  expect(await credentialHolds(key, D, (await signingKey(seed)).publicKey, cred)).toBe(true);
  expect(attestation).toBeDefined();
  expect(enroller.right(server.letter.letterId)).toBe('held');
  expect(server.enrolments).toBe(1);
});

test('a device that holds S gets the same key', async () => {
  const laptop = await device(server);
  await laptop.enroller.enrol([server.letter]);
  const phone = await device(server);
  await phone.store.keepSecrets(await laptop.store.secrets());
  await phone.enroller.enrol([server.letter]);
  const [one, two] = [await only(laptop.store), await only(phone.store)];
  expect(two.seed).toEqual(one.seed);
});

test('another secret gets nothing, until the code of the first device is brought', async () => {
  const laptop = await device(server);
  await laptop.enroller.enrol([server.letter]);
  const phone = await device(server);
  await phone.enroller.enrol([server.letter]);
  expect(phone.enroller.right(server.letter.letterId)).toBe('elsewhere');
  expect(await phone.store.credentials()).toEqual([]);

  const [own] = await phone.store.secrets();
  expect(await phone.enroller.bring(random(16))).toBe('stranger');
  expect(await phone.store.secrets()).toEqual([own]);
  const [S] = await laptop.store.secrets();
  expect(await phone.enroller.bring(S)).toBe('opened');
  expect(await phone.store.secrets()).toEqual([S, own]);
  expect((await only(phone.store)).seed).toEqual((await only(laptop.store)).seed);
});

test('a code that opens nothing locks nothing either: its giver could be a stranger', async () => {
  const phone = await device(server);
  await phone.enroller.enrol([]);
  const [own] = await phone.store.secrets();
  const theirs = random(16);
  expect(await phone.enroller.bring(theirs)).toBe('needless');
  expect(await phone.store.secrets()).toEqual([own]);
  await phone.enroller.enrol([server.letter]);

  const stranger = await device(server);
  await stranger.store.keepSecrets([theirs]);
  await stranger.enroller.enrol([server.letter]);
  expect(stranger.enroller.right(server.letter.letterId)).toBe('elsewhere');
});

test('a code that comes while nothing is known is tried once it is, and never said to be needless before', async () => {
  const laptop = await device(server);
  await laptop.enroller.enrol([server.letter]);
  const [S] = await laptop.store.secrets();
  const phone = await device(server);
  const nobody = vi.spyOn(server, 'enrol').mockResolvedValue(null);
  await phone.enroller.enrol([server.letter]);
  expect(await phone.enroller.bring(S)).toBe('untried');

  nobody.mockRestore();
  expect(await phone.enroller.bring(S)).toBe('opened');
});

test('while a code is tried, the form in which it was typed has no reason to go', async () => {
  const laptop = await device(server);
  await laptop.enroller.enrol([server.letter]);
  const phone = await device(server);
  await phone.enroller.enrol([server.letter]);
  const seen: unknown[] = [];
  phone.enroller.onChange = () => seen.push(phone.enroller.right(server.letter.letterId));
  await phone.enroller.bring(random(16));
  expect(seen).toEqual(['elsewhere']);
});

test('a fingerprint other than the app’s is a hard stop, and nothing is asked', async () => {
  const { enroller } = await device(server);
  await enroller.enrol([{ ...server.letter, D: 'A'.repeat(43) }]);
  expect(enroller.right(server.letter.letterId)).toEqual({ stop: 'fingerprint' });
  expect(server.enrolments).toBe(0);
});

test('a fingerprint other than the link’s is a hard stop, and nothing is asked', async () => {
  const { enroller, store } = await device(server);
  await store.keepLink('maps', linkFragment(random(32)));
  await enroller.enrol([server.letter]);
  expect(enroller.right(server.letter.letterId)).toEqual({ stop: 'link' });
  expect(server.enrolments).toBe(0);
});

test('an issuer’s key of another kind is a hard stop, and nothing is asked', async () => {
  const odd = await Server.open(await Issuer.odd(2048));
  const { enroller } = await device(odd);
  await enroller.enrol([odd.letter]);
  expect(enroller.right(odd.letter.letterId)).toEqual({ stop: 'issuer' });
  expect(odd.enrolments).toBe(0);
});

test('a signature that does not hold is fatal: nothing is kept, nothing posted', async () => {
  server.spoilBlindSig = true;
  const { enroller, store } = await device(server);
  await enroller.enrol([server.letter]);
  expect(enroller.right(server.letter.letterId)).toEqual({ stop: 'issuer' });
  expect(await store.credentials()).toEqual([]);
  expect(server.posts).toEqual([]);
});

test('a letter that has closed meanwhile gives no credential, and is no fault', async () => {
  server.enrol = async (list) => list.map(() => null);
  const { enroller, store } = await device(server);
  await enroller.enrol([server.letter]);
  expect(enroller.right(server.letter.letterId)).toBe('refused');
  expect(await store.credentials()).toEqual([]);
});

test('who may not sign is told so', async () => {
  server.enrol = async () => null;
  const { enroller } = await device(server);
  await enroller.enrol([server.letter]);
  expect(enroller.right(server.letter.letterId)).toBe('refused');
});

test.each(['OPENED', 'RELEASED', 'LAPSED', 'WITHDRAWN'] as const)(
  'the keys of a letter that is %s are deleted',
  async (stage) => {
    const { enroller, store } = await device(server);
    await enroller.enrol([server.letter]);
    await enroller.enrol([]);
    expect((await store.credentials()).length).toBe(1);
    server.stage = stage;
    await enroller.enrol([]);
    expect(await store.credentials()).toEqual([]);
  },
);

async function only(store: Awaited<ReturnType<typeof device>>['store']) {
  const [one, ...more] = await store.credentials();
  expect(more).toEqual([]);
  return one!;
}
