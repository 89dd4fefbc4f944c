import { concat, equal, text } from '../crypto/bytes';
import { verify } from '../crypto/ed25519';
import { fromBase64url } from './base64url';
import { Fields } from './fields';
import { label } from './label';

/** The server's word for somebody's name and title; it goes into a named entry only. */
export interface Attestation {
  a: string;
  sig: string;
}

export interface Person {
  nid: string;
  name: string;
  title: string;
}

/** Who is attested, after checking that it is for this letter and by its attestation key. */
export async function readAttestation(attest: Uint8Array, D: Uint8Array, attestation: Attestation): Promise<Person> {
  const bytes = fromBase64url(attestation.a);
  if (!(await verify(attest, fromBase64url(attestation.sig), concat(label('att'), bytes)))) {
    throw new Error('The name is not attested');
  }
  const fields = Fields.of(JSON.parse(text(bytes)), ['D', 'nid', 'name', 'title']);
  if (!equal(fields.bytes('D', 32), D)) {
    throw new Error('The name is attested for another letter');
  }
  fields.bytes('nid', 16);
  const title = fields.get('title'); // which may be empty
  if (typeof title !== 'string') {
    throw new Error('title is not text');
  }
  return { nid: fields.text('nid'), name: fields.text('name'), title };
}
