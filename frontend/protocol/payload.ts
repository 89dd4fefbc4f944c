import { concat, copy, text, u16, utf8, type Bytes } from '../crypto/bytes';
import { sign, verify, type SigningKey } from '../crypto/ed25519';
import type { Attestation } from './attestation';
import { Fields } from './fields';
import { label } from './label';

/** What is sealed: how somebody wants to be printed. */
export type Payload = { choice: 'COUNTED' } | { choice: 'ROLE'; role: string } | { choice: 'NAMED'; att: Attestation };

export const PLAIN_LENGTH = 4096;
const SIGNATURE_LENGTH = 64;

/** The payload, its signature, and zeros up to one length for everyone. */
export async function encodePlain(D: Uint8Array, key: SigningKey, payload: Payload): Promise<Bytes> {
  const p = utf8(JSON.stringify(payload));
  const content = concat(u16(p.length), p, await sign(key, concat(label('entry'), D, p)));
  if (content.length > PLAIN_LENGTH) {
    throw new Error('What would be printed is too long');
  }
  return concat(content, new Uint8Array(PLAIN_LENGTH - content.length));
}

/** Takes an opened entry apart and refuses one that its signatory did not write for this letter. */
export async function decodePlain(D: Uint8Array, pk: Uint8Array, plain: Uint8Array): Promise<Payload> {
  const length = ((plain[0] ?? 0) << 8) | (plain[1] ?? 0);
  const end = 2 + length + SIGNATURE_LENGTH;
  if (plain.length !== PLAIN_LENGTH || end > PLAIN_LENGTH || plain.subarray(end).some((each) => each !== 0)) {
    throw new Error('Not an entry of the right form');
  }
  const p = copy(plain.subarray(2, 2 + length));
  if (!(await verify(pk, plain.subarray(2 + length, end), concat(label('entry'), D, p)))) {
    throw new Error('The entry is not signed by its own key');
  }
  return readPayload(p);
}

function readPayload(p: Uint8Array): Payload {
  const fields = Fields.of(JSON.parse(text(p)), ['choice'], ['role', 'att']);
  const choice = fields.oneOf('choice', 'COUNTED', 'ROLE', 'NAMED');
  if (fields.has('role') !== (choice === 'ROLE') || fields.has('att') !== (choice === 'NAMED')) {
    throw new Error('The choice and what goes with it do not fit');
  }
  switch (choice) {
    case 'COUNTED':
      return { choice };
    case 'ROLE':
      return { choice, role: fields.text('role') };
    case 'NAMED': {
      const att = Fields.of(fields.get('att'), ['a', 'sig']);
      return { choice, att: { a: att.text('a'), sig: att.text('sig') } };
    }
  }
}
