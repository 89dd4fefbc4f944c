import { type Bytes, toBase64url } from './bytes';
import { Fields } from './fields';
import { readJson, readObject } from './strict-json';
import { type Terms, utf8 } from './terms';
import { Wrong } from './wrong';

/** How somebody chose to appear, and what the company's sign-in attests about who is named. */
export interface Payload {
  choice: 'NAMED' | 'ROLE' | 'COUNTED';
  role: string | null;
  attestation: Attestation | null;
}

export interface Attestation {
  bytes: Bytes;
  signature: Bytes;
  /** Which account it is, without saying which: equal for two attestations of one account. */
  nid: string;
  name: string;
  title: string;
}

/** Reads the exact bytes that a signatory sealed; protocol section 3. */
export function readPayload(bytes: Bytes, terms: Terms, d: Bytes): Payload {
  const payload = new Fields(readObject(readJson(utf8(bytes)), ['choice'], ['role', 'statement', 'att']));
  const choice = payload.string('choice');
  if (choice !== 'NAMED' && choice !== 'ROLE' && choice !== 'COUNTED') {
    throw new Wrong('payload', choice);
  }
  if (payload.has('statement')) {
    payload.string('statement');
  }
  const role = payload.has('role') ? payload.string('role') : null;
  if ((role !== null) !== (choice === 'ROLE') || (role !== null && !terms.roles.includes(role))) {
    throw new Wrong('role', role ?? '');
  }
  if (payload.has('att') !== (choice === 'NAMED')) {
    throw new Wrong('attestation', choice);
  }
  return { choice, role, attestation: choice === 'NAMED' ? readAttestation(payload, d) : null };
}

function readAttestation(payload: Fields, d: Bytes): Attestation {
  const att = new Fields(readObject(payload.get('att'), ['a', 'sig']));
  const bytes = att.bytes('a');
  const said = new Fields(readObject(readJson(utf8(bytes)), ['D', 'nid', 'name', 'title']));
  if (said.string('D') !== toBase64url(d)) {
    throw new Wrong('attestation', said.string('name'));
  }
  said.bytes('nid', 16);
  return {
    bytes,
    signature: att.bytes('sig', 64),
    nid: said.string('nid'),
    name: said.string('name'),
    title: said.string('title'),
  };
}
