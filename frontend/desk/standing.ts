import { equal } from '../crypto/bytes';
import type { BookRecord } from '../protocol/book-list';
import { WITHDRAW } from '../protocol/sign-body';
import type { Posted } from './store';

/** Where one stands with one's signature, as far as the published list tells. */
export type Standing = 'none' | 'unsent' | 'waiting' | 'inBook' | 'withdrawing' | 'withdrawn';

export interface Outlook {
  standing: Standing;
  /** What was posted has arrived: its body need not be kept any longer. */
  settled: boolean;
  /** It should be posted (again) now. */
  send: boolean;
}

export const RESEND_AFTER_MS = 48 * 60 * 60 * 1000;

/** However few wait, what waits is entered after a day. */
export const ENTERED_AFTER_MS = 24 * 60 * 60 * 1000;

/** Compares what this browser posted with what the list says of the same key. */
export function outlook(posted: Posted | undefined, record: BookRecord | null, now: number): Outlook {
  if (record !== null && gone(record)) {
    return record.seq >= (posted?.seq ?? 0)
      ? { standing: 'withdrawn', settled: true, send: false }
      : outlook(posted, null, now); // signed again since
  }
  if (posted === undefined) {
    return { standing: record === null ? 'none' : 'inBook', settled: false, send: false };
  }
  const arrived = record !== null && (record.seq > posted.seq || equal(record.mark, posted.mark));
  return posted.action === WITHDRAW
    ? afterWithdrawing(posted, record, arrived, now)
    : afterSigning(posted, record, arrived, now);
}

/** From the last look on the list keeps the number of a key that has withdrawn, and zeros for its mark. */
export function gone(record: BookRecord): boolean {
  return record.mark.every((byte) => byte === 0);
}

function afterSigning(posted: Posted, record: BookRecord | null, arrived: boolean, now: number): Outlook {
  if (arrived) {
    return { standing: 'inBook', settled: true, send: false };
  }
  if (posted.pending === undefined) {
    return { standing: record === null ? 'withdrawn' : 'inBook', settled: true, send: false }; // by another device
  }
  return { standing: sent(posted) ? 'waiting' : 'unsent', settled: false, send: due(posted, now) };
}

function afterWithdrawing(posted: Posted, record: BookRecord | null, arrived: boolean, now: number): Outlook {
  if (arrived && record !== null && record.seq > posted.seq) {
    return { standing: 'inBook', settled: true, send: false }; // signed again by another device
  }
  if (arrived || posted.pending === undefined) {
    return { standing: 'withdrawn', settled: true, send: false };
  }
  if (!sent(posted)) {
    return { standing: 'unsent', settled: false, send: true };
  }
  if (record === null) {
    const long = due(posted, now);
    return { standing: 'withdrawn', settled: long, send: false };
  }
  return { standing: 'withdrawing', settled: false, send: due(posted, now) };
}

function sent(posted: Posted): boolean {
  return posted.pending !== undefined && posted.pending.receipt !== null;
}

function due(posted: Posted, now: number): boolean {
  return !sent(posted) || now - (posted.pending?.at ?? now) > RESEND_AFTER_MS;
}
