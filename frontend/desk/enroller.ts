import { IssuerFault } from '../crypto/issuer-fault';
import { random, type Bytes } from '../crypto/bytes';
import { readAttestation, type Attestation } from '../protocol/attestation';
import { fromBase64url, toBase64url } from '../protocol/base64url';
import type { EnrolAnswer, OpenLetter } from '../protocol/desk-messages';
import type { AppPort } from './app-port';
import { checkTerms, Stop, type CheckedTerms, type Why } from './checked-letter';
import type { Crew } from './crew';
import type { Store } from './store';
import { ENDED, Offline, type Wire } from './wire';

/** Whether this browser may sign a letter, and why not. */
export type Right = 'preparing' | 'held' | 'elsewhere' | 'refused' | 'offline' | { stop: Why };

interface Prepared {
  letter: OpenLetter;
  checked: CheckedTerms;
  seed: Bytes;
  inv: Bytes;
  z: Bytes;
  vault: Bytes;
}

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

  /** Takes another device's secret, and keeps it if it opens anything that was locked there. */
  async bring(S: Bytes): Promise<boolean> {
    const before = await this.store.secrets();
    const locked = this.letters.filter(({ letterId }) => this.right(letterId) === 'elsewhere');
    await this.store.keepSecrets([S, ...before]);
    await this.again();
    const opened = locked.length === 0 || locked.some(({ letterId }) => this.right(letterId) === 'held');
    if (!opened) {
      await this.store.keepSecrets(before);
    }
    return opened;
  }

  /** This browser holds nothing any more; only a code brings it back. */
  forget(): void {
    this.letters.forEach(({ letterId }) => this.rights.set(letterId, 'elsewhere'));
  }

  private async enrolAll(letters: OpenLetter[]): Promise<void> {
    const secrets = await this.store.secrets();
    const prepared: Prepared[] = [];
    for (const letter of letters) {
      const one = await this.prepare(letter, secrets[0]);
      if (one !== null) {
        prepared.push(one);
      }
    }
    if (prepared.length > 0) {
      await this.ask(prepared, secrets);
    }
    await this.tidy(letters);
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

  private async prepare(letter: OpenLetter, S: Bytes): Promise<Prepared | null> {
    const { letterId, slug } = letter;
    const held = await this.store.credential(letterId);
    if (held !== undefined) {
      this.note(letterId, toBase64url(held.D) === letter.D ? 'held' : { stop: 'changed' });
      return null;
    }
    this.note(letterId, 'preparing');
    try {
      const checked = await checkTerms(this.wire, letterId, { app: letter.D, link: await this.store.link(slug) });
      const mine = await this.crew.run('prepare', { issuer: checked.terms.issuer, D: checked.D, S });
      return { letter, checked, ...mine };
    } catch (fault) {
      this.note(letterId, rightAfter(fault));
      return null;
    }
  }

  private async ask(prepared: Prepared[], secrets: Bytes[]): Promise<void> {
    const answers = await this.port.enrol(
      prepared.map(({ checked, z, vault }) => ({
        D: toBase64url(checked.D),
        z: toBase64url(z),
        vault: toBase64url(vault),
      })),
    );
    for (const [i, one] of prepared.entries()) {
      const answer = answers?.[i];
      this.note(one.letter.letterId, answer === undefined ? 'refused' : await this.finish(one, answer, secrets));
    }
  }

  private async finish(one: Prepared, answer: EnrolAnswer, secrets: Bytes[]): Promise<Right> {
    const { letter, checked } = one;
    const { D, terms } = checked;
    try {
      const mine = await this.mine(one, answer, secrets);
      if (mine === null) {
        return 'elsewhere';
      }
      const blindSig = fromBase64url(answer.blindSig);
      const cred = await this.crew.run('finish', { issuer: terms.issuer, D, ...mine, blindSig });
      const attestation = await genuine(terms.attest, D, answer.attestation ?? null);
      const { letterId, slug } = letter;
      await this.store.keepCredential({ letterId, slug, D, seed: mine.seed, cred, ...attestation });
      return 'held';
    } catch (fault) {
      return rightAfter(fault);
    }
  }

  /** The key that was enrolled: ours, or the one an earlier device locked up under the same secret. */
  private async mine({ checked, seed, inv, z }: Prepared, answer: EnrolAnswer, secrets: Bytes[]) {
    if (answer.z === toBase64url(z)) {
      return { seed, inv };
    }
    return this.crew.run('unlock', { secrets, D: checked.D, vault: fromBase64url(answer.vault) });
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

async function genuine(
  attest: Bytes,
  D: Bytes,
  attestation: Attestation | null,
): Promise<{ attestation?: Attestation }> {
  if (attestation === null) {
    return {};
  }
  return readAttestation(attest, D, attestation).then(
    () => ({ attestation: { a: attestation.a, sig: attestation.sig } }),
    () => ({}),
  );
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
