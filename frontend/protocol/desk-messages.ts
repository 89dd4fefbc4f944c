import type { Attestation } from './attestation';

/** An open letter as the app names it; the desk checks D against the terms it fetches itself. */
export interface OpenLetter {
  letterId: string;
  slug: string;
  D: string;
}

export interface EnrolRequest {
  D: string;
  z: string;
  vault: string;
}

export interface EnrolAnswer {
  new: boolean;
  z: string;
  blindSig: string;
  vault: string;
  attestation?: Attestation | null;
}

/** In the order of the requests; null where a letter has closed in the meantime. */
export type EnrolAnswers = (EnrolAnswer | null)[];

/** Everything that passes from the app's page to the desk. */
export type ToDesk =
  | { type: 'letters'; letters: OpenLetter[] }
  | { type: 'enrolled'; list: EnrolAnswers | null }
  | { type: 'makeKey'; letterId: string }
  | { type: 'approve'; letterId: string; text: Uint8Array }
  | { type: 'open'; letterId: string; entries: ArrayBuffer }
  | { type: 'done'; of: 'key' | 'approval' | 'shares'; ok: boolean; message?: string };

/** Everything that passes from the desk to the app's page. Nothing here says that somebody signs. */
export type ToApp =
  | { type: 'hello' }
  | { type: 'enrol'; list: EnrolRequest[] }
  | { type: 'key'; letterId: string; x25519: string; ed25519: string; label: string }
  | { type: 'approval'; letterId: string; D: string; sig: string }
  | { type: 'shares'; letterId: string; D: string; bytes: Uint8Array };

/** The first message of all, from the desk's window to the app's, with one port. */
export const KNOCK = 'OL1 desk';
