import { combine, split as splitSecret } from 'shamir-secret-sharing';
import { copy, type Bytes } from './bytes';

/** Splits over GF(2^8): each share is one byte longer than the secret, its last byte is where it was taken. */
export async function split(secret: Uint8Array, shares: number, threshold: number): Promise<Bytes[]> {
  return (await splitSecret(copy(secret), shares, threshold)).map(copy);
}

/** Joins shares; too few, or wrong ones, give something else than the secret, and do not say so. */
export async function join(shares: Uint8Array[]): Promise<Bytes> {
  return copy(await combine(shares));
}
