import { equal, type Bytes } from '../crypto/bytes';
import { sha256 } from '../crypto/sha256';
import { toBase64url } from '../protocol/base64url';
import { fingerprint, linkFragment } from '../protocol/fingerprint';
import { readLetterText, type LetterText } from '../protocol/letter-text';
import { approvalHolds } from '../protocol/keyholder-keys';
import { readTerms, type Terms } from '../protocol/terms';
import type { Wire } from './wire';

/** Why nothing may go on: what we were served is not what it should be. */
export type Why = 'fingerprint' | 'link' | 'changed' | 'terms' | 'text' | 'issuer' | 'approvals';

/** A hard stop. It is explained, and cannot be clicked away. */
export class Stop extends Error {
  constructor(readonly why: Why) {
    super(why);
  }
}

export interface CheckedTerms {
  letterId: string;
  bytes: Bytes;
  terms: Terms;
  D: Bytes;
}

export interface CheckedLetter extends CheckedTerms {
  slug: string | null;
  text: LetterText;
}

/** What we know of a fingerprint beforehand: from the app, from the link someone shared, from our own credential. */
export interface Known {
  app?: string;
  link?: string;
  held?: Bytes;
}

/** Fetches the terms from the desk's own origin and compares them with everything that is known. */
export async function checkTerms(wire: Wire, letterId: string, known: Known): Promise<CheckedTerms> {
  const bytes = await wire.terms(letterId);
  const D = await fingerprint(bytes);
  if (known.held !== undefined && !equal(known.held, D)) {
    throw new Stop('changed');
  }
  if (known.app !== undefined && known.app !== toBase64url(D)) {
    throw new Stop('fingerprint');
  }
  if (known.link !== undefined && known.link !== linkFragment(D)) {
    throw new Stop('link');
  }
  return { letterId, bytes, terms: understood(bytes, letterId), D };
}

/** Fetches all that one signs, and holds it together: terms, text, and the keyholders' approvals. */
export async function checkLetter(
  wire: Wire,
  letterId: string,
  slug: string | null,
  known: Known,
): Promise<CheckedLetter> {
  const [checked, text, approvals] = await Promise.all([
    checkTerms(wire, letterId, known),
    wire.text(letterId),
    wire.approvals(letterId),
  ]);
  await requireApprovals(checked, approvals);
  return { ...checked, slug, text: await readText(checked, text) };
}

/** Every keyholder whom the terms name has approved exactly these terms. */
async function requireApprovals({ terms, D }: CheckedTerms, approvals: Bytes): Promise<void> {
  const hold = await Promise.all(
    terms.keyholders.map(({ ed25519 }, i) => approvalHolds(ed25519, D, approvals.subarray(64 * i, 64 * (i + 1)))),
  );
  if (approvals.length !== 64 * hold.length || !hold.every(Boolean)) {
    throw new Stop('approvals');
  }
}

/** The text must be, to the last byte, what the terms say. */
async function readText({ terms }: CheckedTerms, bytes: Bytes): Promise<LetterText> {
  if (!equal(await sha256(bytes), terms.textSha256)) {
    throw new Stop('text');
  }
  try {
    return readLetterText(bytes);
  } catch {
    throw new Stop('text');
  }
}

function understood(bytes: Bytes, letterId: string): Terms {
  try {
    const terms = readTerms(bytes);
    if (terms.letterId === letterId) {
      return terms;
    }
  } catch {
    // falls through
  }
  throw new Stop('terms');
}
