import { IssuerFault } from '../crypto/issuer-fault';
import { random, type Bytes } from '../crypto/bytes';
import { toBase64url } from '../protocol/base64url';
import type { EnrolAnswer, OpenLetter } from '../protocol/desk-messages';
import type { AppPort } from './app-port';
import { checkTerms, Stop, type Why } from './checked-letter';
import type { Crew } from './crew';
import { Enrolment } from './enrolment';
import type { Store } from './store';
import { ENDED, Offline, type Wire } from './wire';

/** Whether this browser may sign a letter, and why not. */
export type Right = 'preparing' | 'held' | 'elsewhere' | 'refused' | 'paused' | 'offline' | { stop: Why };

/** What became of another device's secret: it opened something, nothing is locked here, it fits nothing, or nobody knows yet. */
export type Brought = 'opened' | 'needless' | 'stranger' | 'untried';

/** Gets a credential for every open letter: everyone has one for each, so that having one says nothing. */
export class Enroller {
  private readonly rights = new Map<string, Right>();
  private letters: OpenLetter[] = [];
  private work: Promise<void> = Promise.resolve();
  onChange: () => void = () => {};

  constructor(
    private readonly store: Store,
    private readonly wire: Wire,
    private readonly crew: Crew,
    private readonly port: Pick<AppPort, 'enrol'>,
  ) {}

  right(letterId: string): Right {
    return this.rights.get(letterId) ?? 'preparing';
  }

  /** Enrols for all of them, one call after the other. */
  enrol(letters: OpenLetter[]): Promise<void> {
    this.letters = letters;
    this.work = this.work.then(() => this.enrolAll(shuffled(letters))).catch(() => this.noteAll('offline'));
    return this.work;
  }

  /** Tries again, after another device's secret was brought here, or the network came back. */
  again(): Promise<void> {
    return this.enrol(this.letters);
  }

  /**
   * Takes another device's secret, and keeps it if it opens anything that was locked there. Until it has, nothing is locked
   * with it: whoever gave it could be a stranger, who would have the code to it.
   */
  async bring(S: Bytes): Promise<Brought> {
    if (!this.known()) {
      await this.again();
    }
    const before = await this.store.secrets();
    const locked = this.letters.filter(({ letterId }) => this.right(letterId) === 'elsewhere');
    if (locked.length === 0) {
      return this.known() ? 'needless' : 'untried';
    }
    await this.store.keepSecrets([...before, S]);
    await this.again();
    const opened = locked.some(({ letterId }) => this.right(letterId) === 'held');
    await this.store.keepSecrets(opened ? [S, ...before] : before);
    return opened ? 'opened' : 'stranger';
  }

  /** This browser holds nothing any more; only a code brings it back. */
  forget(): void {
    this.letters.forEach(({ letterId }) => this.rights.set(letterId, 'elsewhere'));
  }

  private async enrolAll(letters: OpenLetter[]): Promise<void> {
    const secrets = await this.store.secrets();
    const begun: Enrolment[] = [];
    for (const letter of letters) {
      const one = await this.begin(letter, secrets[0]);
      if (one !== null) {
        begun.push(one);
      }
    }
    const answers = await this.port.enrol(begun.map(({ request }) => request)); // also of none: the page around us waits for it
    for (const [i, one] of begun.entries()) {
      const answer = answers?.[i] ?? null;
      this.note(one.letter.letterId, answer === null ? 'refused' : await this.finish(one, answer, secrets));
    }
    await this.tidy(letters);
  }

  private async begin(letter: OpenLetter, S: Bytes): Promise<Enrolment | null> {
    const { letterId, slug } = letter;
    const held = await this.store.credential(letterId);
    if (held !== undefined) {
      if (held.slug !== slug) {
        await this.store.keepCredential({ ...held, slug }); // it came with a ticket, which does not say it
      }
      this.note(letterId, toBase64url(held.D) === letter.D ? 'held' : { stop: 'changed' });
      return null;
    }
    if (this.right(letterId) !== 'elsewhere') {
      this.note(letterId, 'preparing'); // or the form would go in which somebody types a code
    }
    try {
      const checked = await checkTerms(this.wire, letterId, { app: letter.D, link: await this.store.link(slug) });
      return await Enrolment.begin(this.crew, letter, checked, S);
    } catch (fault) {
      this.note(letterId, rightAfter(fault));
      return null;
    }
  }

  private async finish(one: Enrolment, answer: EnrolAnswer, secrets: Bytes[]): Promise<Right> {
    try {
      const credential = await one.finish(answer, secrets);
      if (credential === null) {
        return 'elsewhere';
      }
      await this.store.keepCredential(credential);
      return 'held';
    } catch (fault) {
      return rightAfter(fault);
    }
  }

  /** Deletes the keys of letters that have ended: their sealed entries are destroyed, and so is what belongs to them. */
  private async tidy(open: OpenLetter[]): Promise<void> {
    const named = open.map(({ letterId }) => letterId);
    const others = (await this.store.credentials()).filter(({ letterId }) => !named.includes(letterId));
    for (const { letterId } of others) {
      const { stage } = await this.wire.stage(letterId);
      if (ENDED.includes(stage)) {
        await this.store.drop(letterId);
      }
    }
  }

  /** Whether it is settled for every letter what is locked on another device: not while enrolling is held, or nobody answers. */
  private known(): boolean {
    return this.letters.every(
      ({ letterId }) => !['preparing', 'offline', 'refused'].includes(String(this.right(letterId))),
    );
  }

  private note(letterId: string, right: Right): void {
    this.rights.set(letterId, right);
    this.onChange();
  }

  private noteAll(right: Right): void {
    this.letters
      .filter(({ letterId }) => this.right(letterId) === 'preparing')
      .forEach((each) => this.note(each.letterId, right));
  }
}

function rightAfter(fault: unknown): Right {
  if (fault instanceof Stop) {
    return { stop: fault.why };
  }
  return fault instanceof IssuerFault ? { stop: 'issuer' } : fault instanceof Offline ? 'offline' : 'refused';
}

function shuffled<T>(items: T[]): T[] {
  const order = items.map((item) => ({ item, at: new DataView(random(4).buffer).getUint32(0) }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
