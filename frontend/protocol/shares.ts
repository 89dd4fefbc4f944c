import { concat, u8, type Bytes } from '../crypto/bytes';
import { sign, verify, type SigningKey } from '../crypto/ed25519';
import { sha256 } from '../crypto/sha256';
import { label } from './label';
import { SHARE_LENGTH } from './seal';

/** A keyholder's shares, one per entry in the entries' order; null where the box could not be opened. Signed at the end. */
export async function encodeShares(D: Uint8Array, key: SigningKey, shares: (Bytes | null)[]): Promise<Bytes> {
  const all = concat(
    ...shares.map((share) => concat(u8(share === null ? 0 : 1), share ?? new Uint8Array(SHARE_LENGTH))),
  );
  return concat(all, await sign(key, await signedPart(D, all)));
}

export async function sharesHold(publicKey: Uint8Array, D: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const all = bytes.subarray(0, -64);
  return verify(publicKey, bytes.subarray(-64), await signedPart(D, all));
}

async function signedPart(D: Uint8Array, all: Uint8Array): Promise<Bytes> {
  return concat(label('shares'), D, await sha256(all));
}
