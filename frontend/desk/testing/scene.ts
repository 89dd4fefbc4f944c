import { concat, copy, random, u16, utf8, type Bytes } from '../../crypto/bytes';
import { signingKey } from '../../crypto/ed25519';
import { sha256 } from '../../crypto/sha256';
import { fixedIssuer } from '../../crypto/testing/fixed-issuer';
import { toBase64url } from '../../protocol/base64url';
import { credentialMessage } from '../../protocol/credential';
import { fingerprint } from '../../protocol/fingerprint';
import { keyholderKeys, type KeyholderKeys } from '../../protocol/keyholder-keys';
import type { LetterText } from '../../protocol/letter-text';
import { BOX_LENGTH, seal } from '../../protocol/seal';
import { decodeBody, encodeBody, SIGN } from '../../protocol/sign-body';
import { readTerms } from '../../protocol/terms';

export const LETTER: LetterText = {
  v: 1,
  lang: 'en',
  title: 'Keep our maps out of the war room',
  addressees: ['Ms Okafor'],
  salutation: 'Dear Ms Okafor,',
  body: [
    {
      type: 'paragraph',
      content: [{ text: 'We learned it ' }, { text: 'from the press', href: 'https://example.org/' }],
    },
  ],
  demands: [{ text: [{ text: 'End the contract.' }] }],
  closing: [],
  signOff: 'We, the undersigned,',
};

/** A letter with three keyholders, and signatories whose entries any of them may check. */
export class Scene {
  readonly build = random(32);
  readonly letterId = toBase64url(random(16));
  readonly text = utf8(JSON.stringify(LETTER));

  private constructor(
    readonly codes: Bytes[],
    readonly keyholders: KeyholderKeys[],
    private readonly issuer: CryptoKeyPair,
    private readonly spki: Bytes,
    private readonly textSha256: Bytes,
  ) {}

  static async make(): Promise<Scene> {
    const issuer = await fixedIssuer();
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', issuer.publicKey));
    const codes = [random(16), random(16), random(16)];
    const keyholders = await Promise.all(codes.map(keyholderKeys));
    return new Scene(codes, keyholders, issuer, spki, await sha256(utf8(JSON.stringify(LETTER))));
  }

  terms(changes: object = {}): Bytes {
    const basis = {
      ...{ v: 'OL1', letterId: this.letterId, textSha256: toBase64url(this.textSha256), threshold: 3 },
      ...{ opens: 'atThreshold', closesAt: '2026-12-12T17:00:00Z', lastLookHours: 24, releaseByDays: 14, t: 2 },
      keyholders: this.keyholders.map(({ opening, signing }, i) => ({
        name: `Keyholder ${i + 1}`,
        x25519: toBase64url(opening.publicKey),
        ed25519: toBase64url(signing.publicKey),
      })),
      ...{ issuer: toBase64url(this.spki), attest: toBase64url(random(32)), organisation: 'Meridian Maps' },
      ...{ roles: ['Engineering'], eligibleCount: 40, reissue: 0, deskSha256: toBase64url(this.build) },
    };
    return utf8(JSON.stringify({ ...basis, ...changes }));
  }

  /** What a keyholder is sent: the entries of so many signatories, sorted. */
  async entries(terms: Bytes, place: number, count: number): Promise<Bytes[]> {
    const entries = await Promise.all(Array.from({ length: count }, () => this.entry(terms, place)));
    return entries.toSorted((a, b) => (toHex(a) < toHex(b) ? -1 : 1));
  }

  private async entry(terms: Bytes, place: number): Promise<Bytes> {
    const [D, key] = [await fingerprint(terms), await signingKey(random(32))];
    const pss = { name: 'RSA-PSS', saltLength: 48 };
    const message = credentialMessage(D, key.publicKey);
    const cred = new Uint8Array(await crypto.subtle.sign(pss, this.issuer.privateKey, message));
    const sealed = await seal(readTerms(terms), D, key, { choice: 'COUNTED' });
    const { pk, seq, ct, boxes, es } = decodeBody(await encodeBody(D, key, cred, { action: SIGN, seq: 1, sealed }));
    const box = copy(boxes.subarray((place - 1) * BOX_LENGTH, place * BOX_LENGTH));
    return concat(pk, u16(seq), cred, await sha256(ct, boxes), es, box);
  }
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
}
