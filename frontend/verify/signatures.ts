import type { Bytes } from './bytes';
import { Wrong } from './wrong';

/** Whether an Ed25519 signature is right; a key that is none makes no right signature. */
export async function ed25519(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, message);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') {
      throw error;
    }
    return false;
  }
}

/** The letter's credential key: RSA of exactly 3072 bit with e = 65537, as the protocol demands. */
export async function issuerKey(spki: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle
    .importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
    .catch(() => null);
  const { modulusLength, publicExponent } = (key?.algorithm ?? {}) as Partial<RsaKeyAlgorithm>;
  if (key === null || modulusLength !== 3072 || publicExponent?.join() !== '1,0,1') {
    throw new Wrong('issuer-key');
  }
  return key;
}

/** RFC 9474, RSABSSA-SHA384-PSS-Deterministic: a finished blind signature is a plain PSS signature with a salt of 48 bytes. */
export async function credential(issuer: CryptoKey, signature: Bytes, message: Bytes): Promise<boolean> {
  return crypto.subtle.verify({ name: 'RSA-PSS', saltLength: 48 }, issuer, signature, message);
}
