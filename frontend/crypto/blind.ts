import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { copy, equal, type Bytes } from './bytes';
import { IssuerFault } from './issuer-fault';

export interface Blinded {
  /** What the issuer signs without knowing it. */
  z: Bytes;
  /** What turns its answer into a credential; nobody else may know it. */
  inv: Bytes;
}

const BITS = 3072;
const EXPONENT = Uint8Array.of(1, 0, 1);

/** Reads an issuer's key (SPKI) and accepts 3072 bit with e = 65537 only: an odd key could mark those who use it. */
export async function issuerKey(spki: Uint8Array): Promise<CryptoKey> {
  const key = await crypto.subtle
    .importKey('spki', copy(spki), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
    .catch(() => Promise.reject(new IssuerFault('The issuer’s key cannot be read')));
  const { modulusLength, publicExponent } = key.algorithm as RsaHashedKeyAlgorithm;
  if (modulusLength !== BITS || !equal(publicExponent, EXPONENT)) {
    throw new IssuerFault('The issuer’s key is not of 3072 bit with exponent 65537');
  }
  return key;
}

export async function blind(issuer: CryptoKey, message: Uint8Array): Promise<Blinded> {
  const { blindedMsg, inv } = await suite().blind(issuer, copy(message));
  return { z: copy(blindedMsg), inv: copy(inv) };
}

/** Takes the blinding off and checks the signature that comes out. */
export async function finalize(
  issuer: CryptoKey,
  message: Uint8Array,
  blindSig: Uint8Array,
  inv: Uint8Array,
): Promise<Bytes> {
  try {
    return copy(await suite().finalize(issuer, copy(message), copy(blindSig), copy(inv)));
  } catch {
    throw new IssuerFault('The issuer’s signature does not hold');
  }
}

export async function verifyBlind(issuer: CryptoKey, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return suite().verify(issuer, copy(signature), copy(message));
}

function suite() {
  return RSABSSA.SHA384.PSS.Deterministic();
}
