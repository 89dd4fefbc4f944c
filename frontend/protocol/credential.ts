import { aesOpen, aesSeal } from '../crypto/aes-gcm';
import { verifyBlind } from '../crypto/blind';
import { concat, copy, random, utf8, type Bytes } from '../crypto/bytes';
import { hkdf } from '../crypto/hkdf';
import { label } from './label';

/** What a credential signs: this letter, and a key that the issuer never sees. */
export function credentialMessage(D: Uint8Array, pk: Uint8Array): Bytes {
  return concat(label('cred'), D, pk);
}

export function credentialHolds(issuer: CryptoKey, D: Uint8Array, pk: Uint8Array, cred: Uint8Array): Promise<boolean> {
  return verifyBlind(issuer, credentialMessage(D, pk), cred);
}

export const VAULT_LENGTH = 444;
const SEED_LENGTH = 32;

/** Seed and blinding, locked with the account secret S and kept by the server for one's next device. */
export async function lockVault(S: Uint8Array, D: Uint8Array, seed: Uint8Array, inv: Uint8Array): Promise<Bytes> {
  const iv = random(12);
  return concat(iv, await aesSeal({ key: await vaultKey(S, D), iv }, concat(seed, inv)));
}

/** Refuses a vault that was locked with another secret or for another letter. */
export async function unlockVault(
  S: Uint8Array,
  D: Uint8Array,
  vault: Uint8Array,
): Promise<{ seed: Bytes; inv: Bytes }> {
  if (vault.length !== VAULT_LENGTH) {
    throw new Error('Not a vault');
  }
  const box = { key: await vaultKey(S, D), iv: vault.subarray(0, 12) };
  const open = await aesOpen(box, vault.subarray(12));
  return { seed: copy(open.subarray(0, SEED_LENGTH)), inv: copy(open.subarray(SEED_LENGTH)) };
}

function vaultKey(S: Uint8Array, D: Uint8Array): Promise<Bytes> {
  return hkdf(S, D, utf8('OL1 vault'));
}
