import { compare, copy, equal, type Bytes } from '../crypto/bytes';
import { credentialHolds } from './credential';
import { BOX_LENGTH } from './seal';
import { CRED_LENGTH, verifyEntrySignature } from './sign-body';

/** What a keyholder is shown of an entry: enough to check it, and their own box. */
export interface KeyholderEntry {
  pk: Bytes;
  seq: number;
  cred: Bytes;
  h: Bytes;
  es: Bytes;
  box: Bytes;
}

export const ENTRY_LENGTH = 32 + 2 + CRED_LENGTH + 32 + 64 + BOX_LENGTH;

/** Reads the entries one by one, and refuses a stream that is cut short, out of order, or names a key twice. */
export function* readEntries(stream: Uint8Array): Generator<KeyholderEntry> {
  if (stream.length % ENTRY_LENGTH !== 0) {
    throw new Error('The entries are cut short');
  }
  let last: Uint8Array | null = null;
  for (let at = 0; at < stream.length; at += ENTRY_LENGTH) {
    const entry = readEntry(stream.subarray(at, at + ENTRY_LENGTH));
    if (last !== null && compare(last, entry.pk) >= 0) {
      throw new Error(equal(last, entry.pk) ? 'An entry appears twice' : 'The entries are out of order');
    }
    last = entry.pk;
    yield entry;
  }
}

/** Whether an entry has a credential of this letter, and is signed by its own key. */
export async function entryHolds(issuer: CryptoKey, D: Uint8Array, entry: KeyholderEntry): Promise<boolean> {
  return (await credentialHolds(issuer, D, entry.pk, entry.cred)) && (await verifyEntrySignature(D, entry));
}

function readEntry(bytes: Uint8Array): KeyholderEntry {
  let at = 0;
  const take = (length: number) => copy(bytes.subarray(at, (at += length)));
  const pk = take(32);
  const seq = take(2);
  return {
    pk,
    seq: ((seq[0] ?? 0) << 8) | (seq[1] ?? 0),
    cred: take(CRED_LENGTH),
    h: take(32),
    es: take(64),
    box: take(BOX_LENGTH),
  };
}
