import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { concat, copy, fromHex, type Bytes } from './bytes';

/** A key to open boxes with: the private half cannot leave the browser again. */
export interface OpeningKey {
  publicKey: Bytes;
  privateKey: CryptoKey;
}

/** What a box is bound to, beside its key. */
export interface Binding {
  info: Uint8Array;
  aad: Uint8Array;
}

const ENC_LENGTH = 32;
const PKCS8 = fromHex('302e020100300506032b656e04220420');
const BASE_POINT = concat(Uint8Array.of(9), new Uint8Array(31));

/** The X25519 key that 32 bytes stand for. */
export async function openingKey(seed: Uint8Array): Promise<OpeningKey> {
  const privateKey = await crypto.subtle.importKey('pkcs8', concat(PKCS8, seed), 'X25519', false, ['deriveBits']);
  const base = await publicHalf(BASE_POINT);
  const publicKey = await crypto.subtle.deriveBits({ name: 'X25519', public: base }, privateKey, 256);
  return { publicKey: new Uint8Array(publicKey), privateKey };
}

/** RFC 9180 base mode, single shot: the encapsulated key, then the ciphertext. */
export async function hpkeSeal(recipient: Uint8Array, { info, aad }: Binding, plain: Uint8Array): Promise<Bytes> {
  const to = { recipientPublicKey: await publicHalf(recipient), info: copy(info) };
  const { enc, ct } = await suite().seal(to, copy(plain), copy(aad));
  return concat(new Uint8Array(enc), new Uint8Array(ct));
}

/** Refuses a box that was made for another key or bound to anything else. */
export async function hpkeOpen(key: OpeningKey, { info, aad }: Binding, box: Uint8Array): Promise<Bytes> {
  const recipientKey = { privateKey: key.privateKey, publicKey: await publicHalf(key.publicKey) };
  const from = { recipientKey, enc: copy(box.subarray(0, ENC_LENGTH)), info: copy(info) };
  return new Uint8Array(await suite().open(from, copy(box.subarray(ENC_LENGTH)), copy(aad)));
}

function publicHalf(raw: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', copy(raw), 'X25519', true, []);
}

function suite(): CipherSuite {
  return new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}
