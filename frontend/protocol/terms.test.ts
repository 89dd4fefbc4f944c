import { beforeAll, expect, test } from 'vitest';
import { hex, utf8 } from '../crypto/bytes';
import { toBase64url } from './base64url';
import { fingerprint, linkFragment, shortFingerprint } from './fingerprint';
import { readTerms } from './terms';
import { letterWith, type TestKeyholders } from './testing/letter';

let letter: TestKeyholders;
beforeAll(async () => {
  letter = await letterWith(new Uint8Array(422));
});

test('terms are read as they are', () => {
  const terms = readTerms(letter.terms());
  expect(terms.threshold).toBe(500);
  expect(terms.closesAt.toISOString()).toBe('2026-12-12T17:00:00.000Z');
  expect(terms.keyholders.map((each) => each.name)).toContain('Keyholder 5');
});

test.each<[string, object]>([
  ['of another version', { v: 'OL2' }],
  ['with a threshold of nobody', { threshold: 0 }],
  ['that half of the keyholders can open', { t: 2 }],
  ['that one keyholder can open', { t: 1 }],
  ['that no number of keyholders can open', { t: 6 }],
  ['with one keyholder', { keyholders: [] }],
  ['that one key opens twice', { keyholders: sharing('x25519') }],
  ['that one key approves twice', { keyholders: sharing('ed25519') }],
  ['with a key in two spellings', { attest: 'AAF' }],
  ['with a role twice', { roles: ['Sales', 'Sales'] }],
  ['with a local time', { closesAt: '2026-12-12T17:00:00' }],
  ['with a field that nobody knows', { vip: true }],
  ['without a text', { textSha256: undefined }],
])('nobody signs under terms %s', (_, changes) => {
  expect(() => readTerms(letter.terms(changes))).toThrow();
});

test('two keyholders may choose one label', () => {
  expect(readTerms(letter.terms({ keyholders: sharing('name') })).keyholders).toHaveLength(3);
});

function sharing(field: string): object[] {
  return [1, 2, 3].map((i) => {
    const own = { name: `Keyholder ${i}`, x25519: key(i), ed25519: key(i + 3) };
    return i < 3 ? { ...own, [field]: field === 'name' ? 'Somebody' : key(7) } : own;
  });
}

function key(byte: number): string {
  return toBase64url(new Uint8Array(32).fill(byte));
}

test('one changed character of the terms is another fingerprint', async () => {
  const D = await fingerprint(letter.terms());
  expect(await fingerprint(letter.terms())).toEqual(D);
  expect(await fingerprint(letter.terms({ threshold: 501 }))).not.toEqual(D);
});

test('the fingerprint is the hash under its label', async () => {
  expect(hex(await fingerprint(utf8('{}')))).toBe('7314c7bf37e3e8cf9ba7d9c70a2f3e5263ed49f09c7b791aeba7b7abe2193ad5');
});

test('people compare four groups, links carry sixteen bytes', () => {
  const D = Uint8Array.from({ length: 32 }, (_, i) => i);
  expect(shortFingerprint(D)).toBe('0001 0203 0405 0607');
  expect(linkFragment(D)).toBe('AAECAwQFBgcICQoLDA0ODw');
});
