import { aesOpen, aesSeal } from '../crypto/aes-gcm';
import { concat, copy, random, u8, type Bytes } from '../crypto/bytes';
import type { SigningKey } from '../crypto/ed25519';
import { hpkeOpen, hpkeSeal, type OpeningKey } from '../crypto/hpke';
import { join, split } from '../crypto/shamir';
import { label } from './label';
import { decodePlain, encodePlain, PLAIN_LENGTH, type Payload } from './payload';
import type { Terms } from './terms';

export const CT_LENGTH = PLAIN_LENGTH + 16;
export const BOX_LENGTH = 81;
export const SHARE_LENGTH = 33;

/** What only t keyholders together can open: a ciphertext, and a box for each of them. */
export interface Sealed {
  ct: Bytes;
  boxes: Bytes;
}

export async function seal(terms: Terms, D: Uint8Array, key: SigningKey, payload: Payload): Promise<Sealed> {
  const k = random(32);
  const ct = await aesSeal(cipher(k, D, key.publicKey), await encodePlain(D, key, payload));
  const shares = await split(k, terms.keyholders.length, terms.t);
  const boxes = await Promise.all(
    terms.keyholders.map(({ x25519 }, i) => sealBox(x25519, D, key.publicKey, i + 1, shares[i] as Uint8Array)),
  );
  return { ct, boxes: concat(...boxes) };
}

/** What a withdrawal carries: as long as any other, and nothing. */
export function sealNothing(terms: Terms): Sealed {
  return { ct: random(CT_LENGTH), boxes: random(BOX_LENGTH * terms.keyholders.length) };
}

export function sealBox(
  x25519: Uint8Array,
  D: Uint8Array,
  pk: Uint8Array,
  number: number,
  share: Uint8Array,
): Promise<Bytes> {
  return hpkeSeal(x25519, binding(D, pk, number), share);
}

/** One keyholder's share of one entry; {@code number} is the keyholder's place in the terms, from 1. */
export async function openBox(
  key: OpeningKey,
  D: Uint8Array,
  pk: Uint8Array,
  number: number,
  box: Uint8Array,
): Promise<Bytes> {
  const share = await hpkeOpen(key, binding(D, pk, number), box);
  if (share.length !== SHARE_LENGTH) {
    throw new Error('A share of a wrong length');
  }
  return share;
}

/** Opens an entry with the shares of t keyholders. */
export async function openSealed(shares: Bytes[], D: Uint8Array, pk: Uint8Array, ct: Uint8Array): Promise<Payload> {
  const plain = await aesOpen(cipher(await join(shares), D, pk), ct);
  return decodePlain(D, pk, plain);
}

function cipher(key: Uint8Array, D: Uint8Array, pk: Uint8Array) {
  return { key, iv: new Uint8Array(12), aad: concat(D, pk) };
}

function binding(D: Uint8Array, pk: Uint8Array, number: number) {
  return { info: concat(label('share'), D), aad: concat(copy(pk), u8(number)) };
}
