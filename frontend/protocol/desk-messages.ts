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

/** Somebody has asked to start again with this account: from which day on it is possible. */
export interface Again {
  due: string;
  ready: boolean;
}

/** Which account the page around the desk belongs to: one browser may serve several. */
export interface Account {
  account: string;
  again: Again | null;
}

export type AgainStep = 'ask' | 'keep' | 'now';

/** What a keyholder hands in, by name. */
export type Act = 'key' | 'approval' | 'drilled' | 'shares';

/**
 * Everything that passes from the app's page to the desk. With an account may come why starting again was refused: empty
 * if nobody could be asked.
 */
export type ToDesk =
  | ({ type: 'account'; message?: string } & Account)
  | { type: 'letters'; letters: OpenLetter[] }
  | { type: 'enrolled'; list: EnrolAnswers | null }
  | { type: 'makeKey'; letterId: string }
  | { type: 'approve'; letterId: string; text: Uint8Array }
  | { type: 'open'; letterId: string; entries: ArrayBuffer; reissued: number }
  | { type: 'drill'; letterId: string }
  | { type: 'done'; of: Act; ok: boolean; message?: string };

/** Everything that passes from the desk to the app's page. Nothing here says that somebody signs. */
export type ToApp =
  | { type: 'hello' }
  | { type: 'enrol'; list: EnrolRequest[] }
  | { type: 'startAgain'; step: AgainStep }
  | { type: 'key'; letterId: string; x25519: string; ed25519: string; label: string }
  | { type: 'approval'; letterId: string; D: string; sig: string }
  | { type: 'drilled'; letterId: string; D: string; sig: string }
  | { type: 'shares'; letterId: string; D: string; bytes: Uint8Array };

/** The first message of all, from the desk's window to the app's, with one port. */
export const KNOCK = 'OL1 desk';
