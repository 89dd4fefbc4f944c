import { concat } from '../crypto/bytes';
import { sign, signingKey, verify, type SigningKey } from '../crypto/ed25519';
import { hkdf } from '../crypto/hkdf';
import { openingKey, type OpeningKey } from '../crypto/hpke';
import type { Bytes } from '../crypto/bytes';
import { label } from './label';

/** A keyholder's two keys for one letter; neither private half can leave the browser again. */
export interface KeyholderKeys {
  opening: OpeningKey;
  signing: SigningKey;
}

/** The keys that a keyholder's code of 16 bytes stands for. */
export async function keyholderKeys(code: Uint8Array): Promise<KeyholderKeys> {
  const none = new Uint8Array();
  return {
    opening: await openingKey(await hkdf(code, none, label('x25519'))),
    signing: await signingKey(await hkdf(code, none, label('ed25519'))),
  };
}

/** A keyholder's word that exactly this text under exactly these terms may be opened for signing. */
export function approve(key: SigningKey, D: Uint8Array): Promise<Bytes> {
  return sign(key, approvalMessage(D));
}

/** A keyholder's word that their key still opens. */
export function drill(key: SigningKey, D: Uint8Array): Promise<Bytes> {
  return sign(key, concat(label('drill'), D));
}

export function approvalHolds(publicKey: Uint8Array, D: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return verify(publicKey, signature, approvalMessage(D));
}

function approvalMessage(D: Uint8Array): Bytes {
  return concat(label('approve'), D);
}
