import { compare, equal, type Bytes } from '../crypto/bytes';
import { ENTRY_LENGTH } from '../protocol/keyholder-entries';
import type { KeyholderKeys } from '../protocol/keyholder-keys';
import { encodeShares } from '../protocol/shares';
import type { Crew } from './crew';
import { placeOf, type Letter } from './keyholder-proposal';
import { Stop } from './keyholder-stop';

const AT_ONCE = 64;

/** A keyholder's part in opening a letter. No share leaves it before every entry has been checked here. */
export class Opening {
  readonly count: number;
  private readonly place: number;

  constructor(
    private readonly letter: Letter,
    private readonly keys: KeyholderKeys,
    private readonly entries: Uint8Array,
  ) {
    this.place = placeOf(keys, letter.terms);
    this.count = Math.floor(entries.length / ENTRY_LENGTH);
  }

  /**
   * What can be seen without arithmetic: whole entries, each key once and in order, and enough of them.
   *
   * @param reissued R, how many credentials were given out a second time; they count against the threshold
   */
  inspect(reissued: number): void {
    if (this.entries.length % ENTRY_LENGTH !== 0) {
      throw new Stop('cut');
    }
    for (let i = 1; i < this.count; i++) {
      const [before, pk] = [this.keyOf(i - 1), this.keyOf(i)];
      if (compare(before, pk) >= 0) {
        throw new Stop(equal(before, pk) ? 'twice' : 'order');
      }
    }
    if (!Number.isSafeInteger(reissued) || reissued < 0) {
      throw new Stop('reissued');
    }
    if (this.count - reissued < this.letter.terms.threshold) {
      throw new Stop('few');
    }
  }

  /** Checks every credential and signature, opens the own boxes, and signs the shares; null stands for a box that is not ours. */
  async shares(crew: Crew, progress: (checked: number) => void): Promise<{ bytes: Bytes; missing: number }> {
    const shares: (Bytes | null)[] = [];
    const { termsBytes, D } = this.letter;
    for (let from = 0; from < this.count; from += AT_ONCE) {
      const entries = this.entries.slice(from * ENTRY_LENGTH, (from + AT_ONCE) * ENTRY_LENGTH);
      const found = await crew.run('openEntries', {
        termsBytes,
        D,
        entries,
        key: this.keys.opening,
        place: this.place,
      });
      if (found === null) {
        throw new Stop('entry');
      }
      shares.push(...found);
      progress(shares.length);
    }
    const missing = shares.filter((share) => share === null).length;
    return { bytes: await encodeShares(D, this.keys.signing, shares), missing };
  }

  private keyOf(entry: number): Uint8Array {
    return this.entries.subarray(entry * ENTRY_LENGTH, entry * ENTRY_LENGTH + 32);
  }
}
