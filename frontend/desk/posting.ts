import type { Bytes } from '../crypto/bytes';
import { entryMark, type BookRecord } from '../protocol/book-list';
import { receiptHolds } from '../protocol/receipt';
import { decodeBody, type Action } from '../protocol/sign-body';
import type { CheckedTerms } from './checked-letter';
import { outlook, type Standing } from './standing';
import type { Posted, Store } from './store';
import { Refused, type Wire } from './wire';

/** The server took a body but did not put its own name to it. */
export class ReceiptFault extends Error {}

/** Time, as far as posting needs it. */
export interface Patience {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const REAL_TIME: Patience = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Posts to the book of one letter, and keeps each body until it stands there. */
export class Posting {
  onWait: (seconds: number) => void = () => {};

  constructor(
    private readonly letter: CheckedTerms,
    private readonly store: Store,
    private readonly wire: Wire,
    private readonly time: Patience,
  ) {}

  /** Makes a body with the next number and sends it; a refusal leaves everything as it was. */
  async post(action: Action, record: BookRecord | null, make: (seq: number) => Promise<Bytes>): Promise<void> {
    const before = await this.posted();
    const seq = Math.max(before?.seq ?? 0, record?.seq ?? 0) + 1;
    const body = await make(seq);
    const mark = await entryMark(decodeBody(body).es);
    const posted: Posted = { seq, action, mark, pending: { body, receipt: null, at: this.time.now() } };
    await this.keep(posted);
    try {
      await this.send(posted);
    } catch (fault) {
      if (fault instanceof Refused) {
        await this.putBack(before);
      }
      throw fault;
    }
  }

  /** Compares with the published list: drops a body that has arrived, and sends again what is missing for too long. */
  async reconcile(record: BookRecord | null, maySend: boolean): Promise<Standing> {
    const posted = await this.posted();
    const { standing, settled, send } = outlook(posted, record, this.time.now());
    if (settled && posted?.pending !== undefined) {
      const { seq, action, mark } = posted;
      await this.keep({ seq, action, mark });
    }
    if (!send || !maySend || posted === undefined) {
      return standing;
    }
    return this.send(posted).then(
      () => this.reconcile(record, false),
      () => standing, // next time
    );
  }

  private async send(posted: Posted): Promise<void> {
    const body = posted.pending!.body;
    const receipt = await this.deliver(body);
    if (!(await receiptHolds(this.letter.terms.attest, body, receipt))) {
      throw new ReceiptFault('The receipt does not hold');
    }
    await this.keep({ ...posted, pending: { body, receipt, at: this.time.now() } });
  }

  private async deliver(body: Bytes): Promise<Bytes> {
    for (;;) {
      const answer = await this.wire.post(this.letter.letterId, body);
      if ('taken' in answer) {
        return answer.taken;
      }
      this.onWait(answer.waitSeconds);
      await this.time.sleep(answer.waitSeconds * 1000);
    }
  }

  private posted(): Promise<Posted | undefined> {
    return this.store.posted(this.letter.letterId);
  }

  private keep(posted: Posted): Promise<void> {
    return this.store.keepPosted(this.letter.letterId, posted);
  }

  private putBack(before: Posted | undefined): Promise<void> {
    return before === undefined ? this.store.dropPosted(this.letter.letterId) : this.keep(before);
  }
}
