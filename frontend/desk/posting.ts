import { equal, type Bytes } from '../crypto/bytes';
import { sha256 } from '../crypto/sha256';
import { entryMark, type BookRecord } from '../protocol/book-list';
import { receiptHolds } from '../protocol/receipt';
import { decodeBody, SIGN, type Action } from '../protocol/sign-body';
import type { CheckedTerms } from './checked-letter';
import { nextNumber } from './numbers';
import { ENTERED_AFTER_MS, gone, outlook, type Standing } from './standing';
import type { Posted, Store } from './store';
import { Offline, Refused, type Wire } from './wire';

/** The server took a body but did not put its own name to it. */
export class ReceiptFault extends Error {}

/** Whoever waited for a server without time waits no longer: it has taken nothing. */
export class GivenUp extends Error {}

/** Time, as far as posting needs it. */
export interface Patience {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const REAL_TIME: Patience = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** The published list, and one's own line in it. */
export interface Published {
  list: Bytes;
  record: BookRecord | null;
}

/** What only the holder of the key can do with a body. */
export interface Pen {
  renumber: (body: Bytes, seq: number) => Promise<Bytes>;
}

/** Posts to the book of one letter, and keeps each body until it stands there. */
export class Posting {
  onWait: (seconds: number, held: boolean) => void = () => {};
  private patient = true;
  private wake: () => void = () => {};

  constructor(
    private readonly letter: CheckedTerms,
    private readonly store: Store,
    private readonly wire: Wire,
    private readonly time: Patience,
  ) {}

  /** Makes a body with the next number and sends it; a refusal leaves everything as it was. */
  async post(
    action: Action,
    record: BookRecord | null,
    brought: boolean,
    make: (seq: number) => Promise<Bytes>,
  ): Promise<void> {
    const before = await this.posted();
    const posted = await this.fresh(action, await make(nextNumber(before, record, brought)));
    await this.keep(posted);
    try {
      await this.send(posted);
    } catch (fault) {
      if (fault instanceof Refused || fault instanceof GivenUp) {
        await this.putBack(before);
      }
      throw fault;
    } finally {
      this.patient = true;
    }
  }

  /** Waits no longer for a server that has no time. What is on its way is not called back: it may arrive. */
  giveUp(): void {
    this.patient = false;
    this.wake();
  }

  /** Compares with the published list: drops a body that has arrived, and sends again what is missing for too long. */
  async reconcile({ list, record }: Published, pen: Pen | null): Promise<Standing> {
    const posted = await this.posted();
    const { standing, settled, send } = outlook(posted, record, this.time.now());
    if (posted === undefined) {
      return standing;
    }
    if (settled) {
      await this.settle(posted, record);
      return standing;
    }
    const noted = await this.watched(posted, list);
    if (!send || pen === null) {
      return standing;
    }
    return this.sendAgain(noted, record, pen).then(
      () => this.reconcile({ list, record }, null),
      () => standing, // next time
    );
  }

  /**
   * Watches what has not arrived. A list that is only old proves nothing: it must have been published anew after the day in
   * which everything is entered.
   */
  private async watched(posted: Posted, list: Bytes): Promise<Posted> {
    const { pending } = posted;
    const late = pending !== undefined && this.time.now() - pending.at > ENTERED_AFTER_MS;
    if (pending === undefined || pending.receipt === null || posted.omitted !== undefined || !late) {
      return posted;
    }
    const { body, receipt, dayAfter } = pending;
    const now = await sha256(list);
    if (dayAfter !== undefined && equal(dayAfter, now)) {
      return posted;
    }
    const noted: Posted =
      dayAfter === undefined
        ? { ...posted, pending: { ...pending, dayAfter: now } }
        : { ...posted, omitted: { body, receipt, list } };
    await this.keep(noted);
    return noted;
  }

  /** Keeps no more than what tells where this key stands, also where another device has gone on. */
  private async settle({ seq, action, mark }: Posted, record: BookRecord | null): Promise<void> {
    const further = record !== null && record.seq > seq && !gone(record);
    await this.keep(further ? { seq: record.seq, action: SIGN, mark: record.mark } : { seq, action, mark });
  }

  /**
   * What is missing goes out again as it was: if another device has withdrawn meanwhile, which the list does not tell yet, its
   * number is lower than that, and it stays out. Only where another device's entry stands under the very same number does it
   * take the next one, as whoever withdraws there would.
   */
  private async sendAgain(posted: Posted, record: BookRecord | null, pen: Pen): Promise<void> {
    const { body, receipt } = posted.pending!;
    if (receipt === null || record?.seq !== posted.seq) {
      return this.send(posted, 'once');
    }
    const { omitted } = posted;
    const fresh = await this.fresh(posted.action, await pen.renumber(body, posted.seq + 1));
    const again = { ...fresh, ...(omitted === undefined ? {} : { omitted }) };
    await this.keep(again);
    return this.send(again, 'once');
  }

  private async fresh(action: Action, body: Bytes): Promise<Posted> {
    const { seq, es } = decodeBody(body);
    return { seq, action, mark: await entryMark(es), pending: { body, receipt: null, at: this.time.now() } };
  }

  /** @param tries once where nobody waits for it: it is tried again on coming back */
  private async send(posted: Posted, tries: 'once' | 'until taken' = 'until taken'): Promise<void> {
    const body = posted.pending!.body;
    const receipt = await this.deliver(body, tries);
    if (!(await receiptHolds(this.letter.terms.attest, body, receipt))) {
      throw new ReceiptFault('The receipt does not hold');
    }
    await this.keep({ ...posted, pending: { body, receipt, at: this.time.now() } });
  }

  private async deliver(body: Bytes, tries: 'once' | 'until taken'): Promise<Bytes> {
    for (;;) {
      const answer = await this.wire.post(this.letter.letterId, body);
      if ('taken' in answer) {
        return answer.taken;
      }
      if (tries === 'once') {
        throw new Offline('The desk has no time now');
      }
      this.onWait(answer.waitSeconds, await this.held());
      await this.pause(answer.waitSeconds);
      if (!this.patient) {
        throw new GivenUp('Not sent');
      }
    }
  }

  private pause(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      void this.time.sleep(this.patient ? seconds * 1000 : 0).then(resolve);
    });
  }

  /** Whether one waits for the operator, and not for others who sign. */
  private held(): Promise<boolean> {
    return this.wire.stage(this.letter.letterId).then(
      ({ held }) => held.signing,
      () => false,
    );
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
