import type { Bytes } from '../crypto/bytes';
import { signingKey } from '../crypto/ed25519';
import { readAttestation, type Person } from '../protocol/attestation';
import { BookList, entryMark, type BookRecord } from '../protocol/book-list';
import type { Payload } from '../protocol/payload';
import { receiptHolds } from '../protocol/receipt';
import { decodeBody, SIGN, WITHDRAW, type Action } from '../protocol/sign-body';
import { writeTicket } from '../protocol/ticket';
import type { CheckedLetter } from './checked-letter';
import type { Crew } from './crew';
import { outlook, type Standing } from './standing';
import type { Credential, Posted, Store } from './store';
import { ENDED, Offline, Refused, type StageNow, type Wire } from './wire';

/** How somebody wants to appear. It lives as long as the form, and is sealed before anything is kept. */
export type Choice = { as: 'COUNTED' } | { as: 'ROLE'; role: string } | { as: 'NAMED' };

/** The server took a body but did not put its own name to it. */
export class ReceiptFault extends Error {}

/** One person's conversation with the book of one letter. Knows nothing of pages. */
export class SigningSession {
  standing: Standing = 'none';
  person: Person | null = null;
  credential: Credential | undefined;
  private record: BookRecord | null = null;
  onWait: (seconds: number) => void = () => {};

  constructor(
    readonly letter: CheckedLetter,
    readonly stage: StageNow,
    private readonly store: Store,
    private readonly wire: Wire,
    private readonly crew: Crew,
    private readonly now: () => number = Date.now,
    private readonly sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  ) {}

  get ended(): boolean {
    return ENDED.includes(this.stage.stage);
  }

  get accepting(): boolean {
    return this.stage.stage === 'SIGNING' || this.stage.stage === 'LAST_LOOK';
  }

  /** Looks where the letter and one's own signature stand. Everybody's desk asks the same, signed or not. */
  async refresh(): Promise<void> {
    await this.recall();
    Object.assign(this.stage, await this.wire.stage(this.letter.letterId));
    if (this.ended) {
      await this.store.drop(this.letter.letterId);
      await this.recall();
    }
    const list = BookList.read(await this.wire.book(this.letter.letterId).catch(noList));
    if (this.credential !== undefined) {
      this.record = await list.find((await signingKey(this.credential.seed)).publicKey);
      await this.reconcile();
    }
  }

  private async recall(): Promise<void> {
    this.credential = await this.store.credential(this.letter.letterId);
    if (this.credential === undefined) {
      this.forget();
    } else {
      this.person = await this.readPerson(this.credential);
    }
  }

  async sign(choice: Choice): Promise<void> {
    const payload = this.payload(choice);
    const hand = this.hand();
    await this.post(SIGN, (seq) => this.crew.run('sign', { ...hand, payload, seq }));
  }

  async withdraw(): Promise<void> {
    const hand = this.hand();
    await this.post(WITHDRAW, (seq) => this.crew.run('withdraw', { ...hand, seq }));
  }

  /** Lets go of everything this page remembered. */
  forget(): void {
    this.credential = undefined;
    this.person = null;
    this.record = null;
    this.standing = 'none';
  }

  /** What signs, changes and withdraws without the sign-in, as a file. */
  ticket(): Bytes {
    return writeTicket(this.held());
  }

  private async post(action: Action, make: (seq: number) => Promise<Bytes>): Promise<void> {
    const { letterId } = this.letter;
    await this.refresh();
    const before = await this.store.posted(letterId);
    const seq = Math.max(before?.seq ?? 0, this.record?.seq ?? 0) + 1;
    const body = await make(seq);
    const posted: Posted = { seq, action, mark: await entryMark(decodeBody(body).es) };
    posted.pending = { body, receipt: null, at: this.now() };
    await this.store.keepPosted(letterId, posted);
    try {
      await this.send(posted);
    } catch (fault) {
      if (fault instanceof Refused) {
        await this.putBack(before);
      }
      throw fault;
    } finally {
      await this.reconcile(false);
    }
  }

  private async send(posted: Posted): Promise<void> {
    const { letterId, terms } = this.letter;
    const body = posted.pending!.body;
    const receipt = await this.deliver(body);
    if (!(await receiptHolds(terms.attest, body, receipt))) {
      throw new ReceiptFault('The receipt does not hold');
    }
    await this.store.keepPosted(letterId, { ...posted, pending: { body, receipt, at: this.now() } });
  }

  private async deliver(body: Bytes): Promise<Bytes> {
    for (;;) {
      const answer = await this.wire.post(this.letter.letterId, body);
      if ('taken' in answer) {
        return answer.taken;
      }
      this.onWait(answer.waitSeconds);
      await this.sleep(answer.waitSeconds * 1000);
    }
  }

  private async reconcile(sending = true): Promise<void> {
    const { letterId } = this.letter;
    const posted = await this.store.posted(letterId);
    const { standing, settled, send } = outlook(posted, this.record, this.now());
    this.standing = standing;
    if (settled && posted?.pending !== undefined) {
      const { seq, action, mark } = posted;
      await this.store.keepPosted(letterId, { seq, action, mark });
    }
    if (sending && send && this.accepting) {
      await this.send(posted!).then(
        () => this.reconcile(false),
        () => undefined, // next time
      );
    }
  }

  private async putBack(before: Posted | undefined): Promise<void> {
    if (before === undefined) {
      await this.store.dropPosted(this.letter.letterId);
    } else {
      await this.store.keepPosted(this.letter.letterId, before);
    }
  }

  private payload(choice: Choice): Payload {
    if (choice.as !== 'NAMED') {
      return choice.as === 'ROLE' ? { choice: 'ROLE', role: choice.role } : { choice: 'COUNTED' };
    }
    const { attestation } = this.held();
    if (attestation === undefined) {
      throw new Error('Nobody attests a name here');
    }
    return { choice: 'NAMED', att: attestation };
  }

  private hand() {
    const { seed, cred } = this.held();
    return { terms: this.letter.bytes, D: this.letter.D, seed, cred };
  }

  private held(): Credential {
    if (this.credential === undefined) {
      throw new Error('No credential here');
    }
    return this.credential;
  }

  private async readPerson({ attestation }: Credential): Promise<Person | null> {
    const { terms, D } = this.letter;
    return attestation === undefined ? null : readAttestation(terms.attest, D, attestation).catch(() => null);
  }
}

function noList(fault: unknown): Bytes {
  if (fault instanceof Offline) {
    throw fault;
  }
  return new Uint8Array(); // nothing is published yet
}
