import type { Bytes } from '../crypto/bytes';
import { signingKey } from '../crypto/ed25519';
import { readAttestation, type Person } from '../protocol/attestation';
import { BookList } from '../protocol/book-list';
import { omissionHolds, writeOmission } from '../protocol/omission';
import type { Payload } from '../protocol/payload';
import { SIGN, WITHDRAW, type Action } from '../protocol/sign-body';
import { writeTicket } from '../protocol/ticket';
import type { CheckedLetter } from './checked-letter';
import type { Crew } from './crew';
import { Posting, REAL_TIME, type Patience, type Pen, type Published } from './posting';
import type { Standing } from './standing';
import type { Credential, Store } from './store';
import { ENDED, type Seen, type StageNow, type Wire } from './wire';

/** How somebody wants to appear. It lives as long as the form, and is sealed before anything is kept. */
export type Choice = { as: 'COUNTED' } | { as: 'ROLE'; role: string } | { as: 'NAMED' };

const NOTHING: Published = { list: new Uint8Array(), record: null };

/** One person's conversation with the book of one letter. Knows nothing of pages. */
export class SigningSession {
  standing: Standing = 'none';
  /** What proves that the server took this signature and left it out; null where nothing does. */
  omission: Bytes | null = null;
  person: Person | null = null;
  credential: Credential | undefined;
  private published = NOTHING;
  private readonly posting: Posting;

  constructor(
    readonly letter: CheckedLetter,
    readonly stage: StageNow,
    private readonly store: Store,
    private readonly wire: Wire,
    private readonly crew: Crew,
    time: Patience = REAL_TIME,
  ) {
    this.posting = new Posting(letter, store, wire, time);
  }

  set onWait(told: (seconds: number, held: boolean) => void) {
    this.posting.onWait = told;
  }

  /** Ends the wait for a server that has no time; {@link sign} and {@link withdraw} fail, and nothing has changed. */
  giveUp(): void {
    this.posting.giveUp();
  }

  get ended(): boolean {
    return ENDED.includes(this.stage.stage);
  }

  /** The list lacks what the server gave a receipt for. */
  get omitted(): boolean {
    return this.omission !== null;
  }

  get accepting(): boolean {
    return this.stage.stage === 'SIGNING' || this.stage.stage === 'LAST_LOOK';
  }

  /**
   * Looks where the letter and one's own signature stand. Everybody's desk asks the same, signed or not.
   *
   * @param seen what was asked already
   */
  async refresh(seen?: Seen): Promise<void> {
    await this.recall();
    const { stage, list } = seen ?? (await this.wire.look(this.letter.letterId));
    Object.assign(this.stage, stage);
    if (this.ended) {
      await this.store.drop(this.letter.letterId);
      await this.recall();
    }
    if (this.credential !== undefined) {
      const record = await BookList.read(list).find((await signingKey(this.credential.seed)).publicKey);
      this.published = { list, record };
      this.standing = await this.posting.reconcile(this.published, this.accepting ? this.pen() : null);
      this.omission = await this.proof();
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
    this.published = NOTHING;
    this.standing = 'none';
    this.omission = null;
  }

  /** What signs, changes and withdraws without the sign-in, as a file. */
  ticket(): Bytes {
    return writeTicket(this.held());
  }

  private async proof(): Promise<Bytes | null> {
    const omitted = (await this.store.posted(this.letter.letterId))?.omitted;
    const proof = omitted && { terms: this.letter.bytes, ...omitted };
    return proof !== undefined && (await omissionHolds(proof)) ? writeOmission(proof) : null;
  }

  private async post(action: Action, make: (seq: number) => Promise<Bytes>): Promise<void> {
    await this.refresh();
    try {
      await this.posting.post(action, this.published.record, this.held().brought ?? false, make);
    } finally {
      this.standing = await this.posting.reconcile(this.published, null);
    }
  }

  private async recall(): Promise<void> {
    const credential = await this.store.credential(this.letter.letterId);
    if (credential === undefined) {
      this.forget();
    } else {
      this.person = await this.readPerson(credential); // first: a form without it would be shown again with it, and lose what was chosen
      this.credential = credential;
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

  private pen(): Pen {
    const { seed } = this.held();
    const { D } = this.letter;
    return { renumber: (body, seq) => this.crew.run('renumber', { D, seed, body, seq }) };
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
