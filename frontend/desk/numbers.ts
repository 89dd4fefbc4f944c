import { random } from '../crypto/bytes';
import type { BookRecord } from '../protocol/book-list';
import { SIGN } from '../protocol/sign-body';
import type { Posted } from './store';

/** More than anybody changes their mind. */
const ROOM = 1024;

/**
 * The number of the next entry: above every one that this key has ever entered. Before the last look the list does not
 * tell that a key has withdrawn, so a device that cannot know what another one did leaves room for it.
 */
export function nextNumber(posted: Posted | undefined, record: BookRecord | null, brought: boolean): number {
  if (record !== null) {
    return Math.max(posted?.seq ?? 0, record.seq) + 1;
  }
  if (posted === undefined) {
    return brought ? leap(0) : 1;
  }
  const stood = posted.action === SIGN && posted.pending === undefined;
  return stood ? leap(posted.seq) : posted.seq + 1; // it stood in the list, and another device took it out
}

/** Further than any number that another device could have used. */
function leap(seq: number): number {
  const [high, low] = random(2) as unknown as [number, number];
  return seq + ROOM + (((high << 8) | low) % ROOM);
}
