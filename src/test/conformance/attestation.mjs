import { L, equal, must, unb64 } from './bytes.mjs';
import { fields, json } from './json.mjs';
import { signed } from './primitives.mjs';

export async function readAttestation(letter, attestation) {
  const { a, sig } = fields(attestation, ['a', 'sig']);
  const said = unb64(a);
  const { D, nid, name, title } = fields(json(said), ['D', 'nid', 'name', 'title']);
  must(typeof name === 'string' && typeof title === 'string', 'field-form', 'name and title are strings');
  unb64(nid, 16);
  must(equal(unb64(D), letter.D), 'attestation', 'attested for another letter');
  must(await signed(letter.attest, unb64(sig, 64), L('att'), said), 'attestation', 'the attestation is not signed');
  return { nid, name, title };
}
