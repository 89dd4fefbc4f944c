import { type Bytes, join, label, u16, u8 } from './bytes';
import { Fields } from './fields';
import type { Head } from './head';
import { type Payload, readPayload } from './payload';
import { credential, ed25519 } from './signatures';
import { readJson, readObject } from './strict-json';
import { Wrong } from './wrong';

/** One line of the book: a credential that was used, and what its holder chose to have printed. */
export interface Entry {
  pk: Bytes;
  cred: Bytes;
  seq: number;
  h: Bytes;
  es: Bytes;
  printed: { bytes: Bytes; inner: Bytes; payload: Payload } | null;
}

const SIGN = 1;

export function readEntry(line: string, { terms, d }: Head): Entry {
  const entry = new Fields(readObject(readJson(line), ['pk', 'cred', 'seq', 'h', 'es'], ['p', 'inner']));
  if (entry.has('p') !== entry.has('inner')) {
    throw new Wrong('payload-without-signature');
  }
  const bytes = entry.has('p') ? entry.bytes('p') : null;
  return {
    pk: entry.bytes('pk', 32),
    cred: entry.bytes('cred', 384),
    seq: entry.number('seq', 1, 0xffff),
    h: entry.bytes('h', 32),
    es: entry.bytes('es', 64),
    printed: bytes && { bytes, inner: entry.bytes('inner', 64), payload: readPayload(bytes, terms, d) },
  };
}

/** Every signature in an entry; protocol sections 2 and 3. */
export async function checkEntry({ pk, cred, seq, h, es, printed }: Entry, { terms, d }: Head, issuer: CryptoKey) {
  if (!(await credential(issuer, cred, join(label('cred'), d, pk)))) {
    throw new Wrong('credential');
  }
  if (!(await ed25519(pk, es, join(label('sign'), d, u8(SIGN), u16(seq), pk, h)))) {
    throw new Wrong('entry-signature');
  }
  if (printed === null) {
    return;
  }
  if (!(await ed25519(pk, printed.inner, join(label('entry'), d, printed.bytes)))) {
    throw new Wrong('payload-signature');
  }
  const attestation = printed.payload.attestation;
  if (attestation && !(await ed25519(terms.attest, attestation.signature, join(label('att'), attestation.bytes)))) {
    throw new Wrong('attestation', attestation.name);
  }
}
