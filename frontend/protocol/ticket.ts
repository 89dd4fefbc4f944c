import { text, utf8, type Bytes } from '../crypto/bytes';
import type { Attestation } from './attestation';
import { fromBase64url, toBase64url } from './base64url';
import { Fields } from './fields';
import { CRED_LENGTH } from './sign-body';

/** Everything it takes to sign, change and withdraw without the company's sign-in. */
export interface Ticket {
  letterId: string;
  D: Bytes;
  seed: Bytes;
  cred: Bytes;
  attestation?: Attestation;
}

export function writeTicket({ letterId, D, seed, cred, attestation }: Ticket): Bytes {
  const fields = { letterId, D: toBase64url(D), seed: toBase64url(seed), cred: toBase64url(cred), attestation };
  return utf8(JSON.stringify(fields));
}

export function readTicket(bytes: Uint8Array): Ticket {
  const fields = Fields.of(JSON.parse(text(bytes)), ['letterId', 'D', 'seed', 'cred'], ['attestation']);
  fromBase64url(fields.text('letterId'));
  const ticket: Ticket = {
    letterId: fields.text('letterId'),
    D: fields.bytes('D', 32),
    seed: fields.bytes('seed', 32),
    cred: fields.bytes('cred', CRED_LENGTH),
  };
  if (!fields.has('attestation')) {
    return ticket;
  }
  const att = Fields.of(fields.get('attestation'), ['a', 'sig']);
  return { ...ticket, attestation: { a: att.text('a'), sig: att.text('sig') } };
}
