import { issuerKey } from '../crypto/blind';
import { equal, random, type Bytes } from '../crypto/bytes';
import type { OpeningKey } from '../crypto/hpke';
import { entryHolds, readEntries } from '../protocol/keyholder-entries';
import { openBox, sealBox } from '../protocol/seal';
import { readTerms } from '../protocol/terms';

interface Work {
  termsBytes: Bytes;
  D: Bytes;
  entries: Bytes;
  key: OpeningKey;
  place: number;
}

/** The keyholder's share of the worker's work. */
export const keyholderTasks = {
  /** The shares in some entries, null for a box that does not open; null for all of them if one entry does not hold. */
  async openEntries({ termsBytes, D, entries, key, place }: Work): Promise<(Bytes | null)[] | null> {
    const issuer = await issuerKey(readTerms(termsBytes).issuer);
    const all = [...readEntries(entries)];
    const hold = await Promise.all(all.map((entry) => entryHolds(issuer, D, entry)));
    if (!hold.every(Boolean)) {
      return null;
    }
    return Promise.all(all.map(({ pk, box }) => openBox(key, D, pk, place, box).catch(() => null)));
  },

  /** Seals something for the key that the terms name in this place, and opens it with the key at hand. */
  async tryKey({ termsBytes, D, key, place, share }: Omit<Work, 'entries'> & { share: Bytes }): Promise<boolean> {
    const { x25519 } = readTerms(termsBytes).keyholders[place - 1]!;
    const pk = random(32);
    const opened = await openBox(key, D, pk, place, await sealBox(x25519, D, pk, place, share)).catch(() => null);
    return opened !== null && equal(opened, share);
  },
};
