import { equal, type Bytes } from '../crypto/bytes';
import { sha256 } from '../crypto/sha256';
import { fingerprint } from '../protocol/fingerprint';
import type { KeyholderKeys } from '../protocol/keyholder-keys';
import { readLetterText, type LetterText } from '../protocol/letter-text';
import { readTerms, type Terms } from '../protocol/terms';
import { Stop } from './keyholder-stop';

/** Terms that are those of a letter and name its text; protocol section 1. */
export interface Letter {
  letterId: string;
  terms: Terms;
  termsBytes: Bytes;
  D: Bytes;
  text: LetterText;
}

/** Reads what the server says about a letter, as far as it can be checked without knowing anybody. */
export async function readLetter(letterId: string, termsBytes: Bytes, textBytes: Bytes): Promise<Letter> {
  const { terms, text } = understood(() => ({ terms: readTerms(termsBytes), text: readLetterText(textBytes) }));
  if (terms.letterId !== letterId) {
    throw new Stop('other-letter');
  }
  if (!equal(await sha256(textBytes), terms.textSha256)) {
    throw new Stop('unnamed-text');
  }
  return { letterId, terms, termsBytes, D: await fingerprint(termsBytes), text };
}

/** Which keyholder these keys are, from 1. */
export function placeOf({ opening, signing }: KeyholderKeys, { keyholders }: Terms): number {
  const at = keyholders.findIndex(
    ({ x25519, ed25519 }) => equal(x25519, opening.publicKey) && equal(ed25519, signing.publicKey),
  );
  if (at < 0) {
    throw new Stop('other-key');
  }
  return at + 1;
}

/** The proposed text must be the own draft, byte for byte, and the desk it will be signed on this very one. */
export function checkProposal({ terms }: Letter, proposed: Bytes, own: Uint8Array, deskSha256: Uint8Array): void {
  if (own.length === 0) {
    throw new Stop('no-copy');
  }
  if (!equal(proposed, own)) {
    throw new Stop('other-text', firstDifference(proposed, own));
  }
  if (!equal(terms.deskSha256, deskSha256)) {
    throw new Stop('other-desk');
  }
}

function firstDifference(proposed: Uint8Array, own: Uint8Array): { proposed: string; own: string } | null {
  try {
    const [theirs, ours] = [strings(readLetterText(proposed)), strings(readLetterText(own))];
    const at = theirs.findIndex((each, i) => each !== ours[i]);
    const place = at < 0 ? theirs.length : at;
    return { proposed: theirs[place] ?? '', own: ours[place] ?? '' };
  } catch {
    return null;
  }
}

/** Every run of words in a text, in the order of its canonical form. */
function strings(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).flatMap(strings);
  }
  return typeof value === 'string' ? [value] : [];
}

function understood<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new Stop('unreadable');
  }
}
