import { beforeAll, expect, test } from 'vitest';
import { blind, finalize, issuerKey } from '../crypto/blind';
import { IssuerFault } from '../crypto/issuer-fault';
import { compare, concat, copy, equal, random, u16, type Bytes } from '../crypto/bytes';
import { signingKey, type SigningKey } from '../crypto/ed25519';
import { sha256 } from '../crypto/sha256';
import { sign } from '../crypto/ed25519';
import { BookList, entryMark } from './book-list';
import { credentialHolds, credentialMessage, lockVault, unlockVault, VAULT_LENGTH } from './credential';
import { fingerprint } from './fingerprint';
import { entryHolds, readEntries } from './keyholder-entries';
import { approvalHolds, approve, type KeyholderKeys } from './keyholder-keys';
import { label } from './label';
import type { Payload } from './payload';
import { receiptHolds } from './receipt';
import { BOX_LENGTH, openBox, openSealed, seal, sealNothing, type Sealed } from './seal';
import { encodeShares, sharesHold } from './shares';
import { bodyLength, decodeBody, encodeBody, SIGN, verifyEntrySignature, WITHDRAW } from './sign-body';
import { readTerms, type Terms } from './terms';
import { Issuer } from './testing/issuer';
import { letterWith } from './testing/letter';
import { readTicket, writeTicket } from './ticket';

let issuer: Issuer;
let issuing: CryptoKey;
let keyholders: KeyholderKeys[];
let terms: Terms;
let D: Bytes;
let key: SigningKey;
let cred: Bytes;
const seed = random(32);

beforeAll(async () => {
  issuer = await Issuer.make();
  issuing = await issuerKey(issuer.spki);
  const letter = await letterWith(issuer.spki);
  keyholders = letter.keys;
  terms = readTerms(letter.terms());
  D = await fingerprint(letter.terms());
  key = await signingKey(seed);
  const message = credentialMessage(D, key.publicKey);
  const { z, inv } = await blind(issuing, message);
  cred = await finalize(issuing, message, issuer.sign(z), inv);
});

test('a credential is good for one letter and one key', async () => {
  expect(await credentialHolds(issuing, D, key.publicKey, cred)).toBe(true);
  expect(await credentialHolds(issuing, random(32), key.publicKey, cred)).toBe(false);
  expect(await credentialHolds(issuing, D, random(32), cred)).toBe(false);
});

test('the issuer cannot recognise what it signed', async () => {
  const message = credentialMessage(D, key.publicKey);
  const [one, two] = [await blind(issuing, message), await blind(issuing, message)];
  expect(one.z).not.toEqual(two.z);
});

test('a wrong answer of the issuer is fatal', async () => {
  const message = credentialMessage(D, key.publicKey);
  const { z, inv } = await blind(issuing, message);
  const wrong = issuer.sign(z);
  wrong[5] = (wrong[5] ?? 0) ^ 1;
  await expect(finalize(issuing, message, wrong, inv)).rejects.toThrow(IssuerFault);
});

test('an issuer with a key of another kind is refused before anything is blinded', async () => {
  const short = await Issuer.odd(2048);
  const odd = await Issuer.odd(3072, [3]).catch(() => null);
  await expect(issuerKey(short.spki)).rejects.toThrow(IssuerFault);
  await expect(issuerKey(random(422))).rejects.toThrow(IssuerFault);
  if (odd !== null) {
    await expect(issuerKey(odd.spki)).rejects.toThrow(IssuerFault);
  }
});

test('a device that holds S gets the same key back, another secret gets nothing', async () => {
  const S = random(16);
  const inv = random(384);
  const vault = await lockVault(S, D, seed, inv);
  expect(vault.length).toBe(VAULT_LENGTH);
  expect(await unlockVault(S, D, vault)).toEqual({ seed, inv });
  await expect(unlockVault(random(16), D, vault)).rejects.toThrow();
  await expect(unlockVault(S, random(32), vault)).rejects.toThrow();
});

const choices: [string, Payload][] = [
  ['counted', { choice: 'COUNTED' }],
  ['by role', { choice: 'ROLE', role: 'Engineering' }],
  ['by name', { choice: 'NAMED', att: { a: 'A'.repeat(400), sig: 'B'.repeat(86) } }],
];

test.each(choices)('a request has the same size for whoever signs %s as for who withdraws', async (_, payload) => {
  const body = await bodyOf(await seal(terms, D, key, payload));
  const withdrawal = await encodeBody(D, key, cred, { action: WITHDRAW, seq: 2, sealed: sealNothing(terms) });
  expect(body.length).toBe(5000);
  expect(withdrawal.length).toBe(5000);
  expect(bodyLength(5)).toBe(5000);
});

test.each(choices)('t keyholders read who signed %s', async (_, payload) => {
  const sealed = await seal(terms, D, key, payload);
  const shares = await sharesOf(sealed);
  expect(await openSealed(shares.slice(1, 4), D, key.publicKey, sealed.ct)).toEqual(payload);
});

test('t - 1 shares open nothing, whichever they are', async () => {
  const sealed = await seal(terms, D, key, { choice: 'COUNTED' });
  const shares = await sharesOf(sealed);
  for (let i = 0; i < shares.length; i++) {
    for (let j = i + 1; j < shares.length; j++) {
      const two = [shares[i], shares[j]] as Bytes[];
      await expect(openSealed(two, D, key.publicKey, sealed.ct)).rejects.toThrow();
    }
  }
});

test('a copied ciphertext does not open under another key', async () => {
  const sealed = await seal(terms, D, key, { choice: 'COUNTED' });
  const thief = await signingKey(random(32));
  await expect(openSealed(await sharesOf(sealed), D, thief.publicKey, sealed.ct)).rejects.toThrow();
  await expect(openBox(keyholders[0]!.opening, D, thief.publicKey, 1, box(sealed, 1))).rejects.toThrow();
});

test('a keyholder opens no box but their own', async () => {
  const sealed = await seal(terms, D, key, { choice: 'COUNTED' });
  await expect(openBox(keyholders[0]!.opening, D, key.publicKey, 2, box(sealed, 2))).rejects.toThrow();
  await expect(openBox(keyholders[0]!.opening, D, key.publicKey, 2, box(sealed, 1))).rejects.toThrow();
});

test('an entry is signed for its action, its number and its content', async () => {
  const body = decodeBody(await bodyOf(await seal(terms, D, key, { choice: 'COUNTED' })));
  const h = await sha256(body.ct, body.boxes);
  expect(await verifyEntrySignature(D, { ...body, h })).toBe(true);
  expect(await verifyEntrySignature(D, { ...body, h }, WITHDRAW)).toBe(false);
  expect(await verifyEntrySignature(D, { ...body, h, seq: 2 })).toBe(false);
  expect(await verifyEntrySignature(D, { ...body, h: random(32) })).toBe(false);
  expect(await verifyEntrySignature(random(32), { ...body, h })).toBe(false);
});

test('a receipt proves one body, under the letter’s key only', async () => {
  const server = await signingKey(random(32));
  const body = random(5000);
  const receipt = await sign(server, concat(label('rcpt'), await sha256(body)));
  expect(await receiptHolds(server.publicKey, body, receipt)).toBe(true);
  expect(await receiptHolds(server.publicKey, random(5000), receipt)).toBe(false);
  expect(await receiptHolds(random(32), body, receipt)).toBe(false);
});

test('one finds oneself in the published list, and nobody else', async () => {
  const body = decodeBody(await bodyOf(await seal(terms, D, key, { choice: 'COUNTED' })));
  const mine = concat(await sha256(label('book'), key.publicKey), u16(1), await entryMark(body.es));
  const records = [random(42), mine, random(42)].sort(compare);
  const list = BookList.read(concat(...records));
  expect(list.size).toBe(3);
  expect(await list.find(key.publicKey)).toEqual({ seq: 1, mark: await entryMark(body.es) });
  expect(await list.find(random(32))).toBeNull();
  expect(() => BookList.read(concat(...records, Uint8Array.of(1)))).toThrow();
  expect(() => BookList.read(concat(...records.reverse()))).toThrow();
});

test('a keyholder checks every entry before opening it', async () => {
  const sealed = await seal(terms, D, key, { choice: 'COUNTED' });
  const { pk, es } = decodeBody(await bodyOf(sealed));
  const line = concat(pk, u16(1), cred, await sha256(sealed.ct, sealed.boxes), es, box(sealed, 2));
  const [entry] = [...readEntries(line)];
  expect(await entryHolds(issuing, D, entry!)).toBe(true);
  expect(await entryHolds(issuing, D, { ...entry!, cred: random(384) })).toBe(false);
  expect(await entryHolds(issuing, D, { ...entry!, seq: 2 })).toBe(false);
  expect((await openBox(keyholders[1]!.opening, D, pk, 2, entry!.box)).length).toBe(33);
  expect(() => [...readEntries(concat(line, line))]).toThrow(/twice/);
  expect(() => [...readEntries(line.subarray(1))]).toThrow(/short/);
});

test('shares and approvals carry their keyholder’s signature', async () => {
  const { signing } = keyholders[0]!;
  const shares = await encodeShares(D, signing, [random(33), null]);
  expect(shares.length).toBe(2 * 34 + 64);
  expect(await sharesHold(signing.publicKey, D, shares)).toBe(true);
  expect(await sharesHold(keyholders[1]!.signing.publicKey, D, shares)).toBe(false);
  expect(await sharesHold(signing.publicKey, random(32), shares)).toBe(false);
  const approval = await approve(signing, D);
  expect(await approvalHolds(signing.publicKey, D, approval)).toBe(true);
  expect(await approvalHolds(signing.publicKey, random(32), approval)).toBe(false);
});

test('a ticket brings everything along', () => {
  const ticket = { letterId: terms.letterId, D, seed: copy(seed), cred, attestation: { a: 'AAAA', sig: 'AAAA' } };
  expect(readTicket(writeTicket(ticket))).toEqual(ticket);
  const bare = { letterId: terms.letterId, D, seed: copy(seed), cred };
  expect(readTicket(writeTicket(bare))).toEqual(bare);
  expect(() => readTicket(writeTicket({ ...bare, seed: random(31) }))).toThrow();
});

function bodyOf(sealed: Sealed) {
  return encodeBody(D, key, cred, { action: SIGN, seq: 1, sealed });
}

function box(sealed: Sealed, number: number) {
  return sealed.boxes.subarray((number - 1) * BOX_LENGTH, number * BOX_LENGTH);
}

async function sharesOf(sealed: Sealed): Promise<Bytes[]> {
  const shares = keyholders.map(({ opening }, i) => openBox(opening, D, key.publicKey, i + 1, box(sealed, i + 1)));
  const opened = await Promise.all(shares);
  expect(opened.some((share, i) => i > 0 && equal(share, opened[0] as Bytes))).toBe(false);
  return opened;
}
