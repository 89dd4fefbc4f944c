import { afterEach, expect, test, vi } from 'vitest';
import vectors from '../../src/test/resources/vectors/rfc9474.json';
import { toBase64url } from '../protocol/base64url';
import { blind, finalize, issuerKey, verifyBlind } from './blind';
import { IssuerFault } from './issuer-fault';
import { fromHex, type Bytes } from './bytes';

const vector = vectors.find(({ name }) => name === 'RSABSSA-SHA384-PSS-Deterministic')!;

afterEach(() => {
  vi.restoreAllMocks();
});

test('blinding gives what RFC 9474 says', async () => {
  const n = BigInt(vector.n);
  const r = inverse(BigInt(vector.inv), n).toString(16).padStart(1024, '0');
  const drawn = [bytes(vector.salt), fromHex(r)];
  vi.spyOn(crypto, 'getRandomValues').mockImplementation(<T>(into: T): T => {
    (into as Uint8Array).set(drawn.shift()!);
    return into;
  });
  const { z, inv } = await blind(await key(), bytes(vector.msg));
  expect(z).toEqual(bytes(vector.blinded_msg));
  expect(inv).toEqual(bytes(vector.inv));
});

test('finalizing gives what RFC 9474 says', async () => {
  const sig = await finalize(await key(), bytes(vector.msg), bytes(vector.blind_sig), bytes(vector.inv));
  expect(sig).toEqual(bytes(vector.sig));
  expect(await verifyBlind(await key(), bytes(vector.msg), sig)).toBe(true);
  expect(await verifyBlind(await key(), bytes(vector.salt), sig)).toBe(false);
});

test('an answer to something else is fatal', async () => {
  await expect(finalize(await key(), bytes(vector.msg), bytes(vector.sig), bytes(vector.inv))).rejects.toThrow(
    IssuerFault,
  );
});

test('the key of the RFC is too long for us', async () => {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', await key()));
  await expect(issuerKey(spki)).rejects.toThrow(IssuerFault);
});

function key(): Promise<CryptoKey> {
  const jwk = { kty: 'RSA', n: toBase64url(bytes(vector.n)), e: toBase64url(bytes(vector.e)) };
  return crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
}

function bytes(hex: string): Bytes {
  return fromHex(hex.replace(/^0x/, ''));
}

function inverse(a: bigint, modulus: bigint): bigint {
  let [before, rest] = [0n, modulus];
  let [now, value] = [1n, a];
  while (value !== 0n) {
    const quotient = rest / value;
    [before, now] = [now, before - quotient * now];
    [rest, value] = [value, rest - quotient * value];
  }
  return ((before % modulus) + modulus) % modulus;
}
