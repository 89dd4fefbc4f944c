import type { Bytes } from '../crypto/bytes';
import { readAttestation, type Attestation } from '../protocol/attestation';
import { fromBase64url, toBase64url } from '../protocol/base64url';
import type { EnrolAnswer, EnrolRequest, OpenLetter } from '../protocol/desk-messages';
import type { CheckedTerms } from './checked-letter';
import type { Crew } from './crew';
import type { Credential } from './store';

/** One letter's credential in the making: blinded and waiting for the issuer. */
export class Enrolment {
  private constructor(
    private readonly crew: Crew,
    readonly letter: OpenLetter,
    private readonly checked: CheckedTerms,
    private readonly mine: Record<'seed' | 'inv' | 'z' | 'vault', Bytes>,
  ) {}

  /** Makes a key and blinds it; refuses an issuer whose key could mark those who use it. */
  static async begin(crew: Crew, letter: OpenLetter, checked: CheckedTerms, S: Bytes): Promise<Enrolment> {
    const { terms, D } = checked;
    return new Enrolment(crew, letter, checked, await crew.run('prepare', { issuer: terms.issuer, D, S }));
  }

  get request(): EnrolRequest {
    const { z, vault } = this.mine;
    return { D: toBase64url(this.checked.D), z: toBase64url(z), vault: toBase64url(vault) };
  }

  /** The credential, once it holds; null if an earlier device locked it up with a secret that is not here. */
  async finish(answer: EnrolAnswer, secrets: Bytes[]): Promise<Credential | null> {
    const { D, terms } = this.checked;
    const key = await this.enrolled(answer, secrets);
    if (key === null) {
      return null;
    }
    const blindSig = fromBase64url(answer.blindSig);
    const cred = await this.crew.run('finish', { issuer: terms.issuer, D, ...key, blindSig });
    const attestation = await this.genuine(answer.attestation ?? null);
    const { letterId, slug } = this.letter;
    const brought = answer.z !== toBase64url(this.mine.z);
    return { letterId, slug, D, seed: key.seed, cred, ...attestation, ...(brought ? { brought } : {}) };
  }

  /** The key that was enrolled: ours, or the one an earlier device locked up under the same secret. */
  private async enrolled(answer: EnrolAnswer, secrets: Bytes[]): Promise<Record<'seed' | 'inv', Bytes> | null> {
    const { seed, inv, z } = this.mine;
    if (answer.z === toBase64url(z)) {
      return { seed, inv };
    }
    return this.crew.run('unlock', { secrets, D: this.checked.D, vault: fromBase64url(answer.vault) });
  }

  private async genuine(attestation: Attestation | null): Promise<{ attestation?: Attestation }> {
    const { D, terms } = this.checked;
    if (attestation === null) {
      return {};
    }
    return readAttestation(terms.attest, D, attestation).then(
      () => ({ attestation: { a: attestation.a, sig: attestation.sig } }),
      () => ({}),
    );
  }
}
