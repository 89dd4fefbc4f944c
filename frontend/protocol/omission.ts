import { issuerKey } from '../crypto/blind';
import { text, utf8, type Bytes } from '../crypto/bytes';
import { sha256 } from '../crypto/sha256';
import { fromBase64url, toBase64url } from './base64url';
import { BookList } from './book-list';
import { credentialHolds } from './credential';
import { Fields } from './fields';
import { fingerprint } from './fingerprint';
import { receiptHolds } from './receipt';
import { bodyLength, decodeBody, verifyEntrySignature, type Action } from './sign-body';
import { readTerms } from './terms';

/** That the server took a genuine signature, and published a list without it. */
export interface Omission {
  /** The exact terms of the letter, which name the key of the receipt. */
  terms: Bytes;
  body: Bytes;
  receipt: Bytes;
  /** A list that was published more than a day after the body was taken. */
  list: Bytes;
}

const PARTS = ['terms', 'body', 'receipt', 'list'] as const;

export function writeOmission(omission: Omission): Bytes {
  const parts = PARTS.map((part) => [part, toBase64url(omission[part])]);
  return utf8(`${JSON.stringify({ v: 'OL1 omission', ...Object.fromEntries(parts) }, null, 1)}\n`);
}

export function readOmission(bytes: Uint8Array): Omission {
  const fields = Fields.of(JSON.parse(text(bytes)), ['v', ...PARTS]);
  fields.oneOf('v', 'OL1 omission');
  const part = (name: (typeof PARTS)[number]) => fromBase64url(String(fields.get(name)));
  return { terms: part('terms'), body: part('body'), receipt: part('receipt'), list: part('list') };
}

/**
 * Whether it proves what it says: the body is genuine under these terms, the terms' key signed for having received it, and the
 * list does not have it. That this list was published, and when, is for others to remember: the list is signed by nobody.
 */
export async function omissionHolds({ terms: bytes, body, receipt, list }: Omission): Promise<boolean> {
  const [terms, D] = [readTerms(bytes), await fingerprint(bytes)];
  const { action, seq, pk, cred, ct, boxes, es } = decodeBody(body);
  const record = await BookList.read(list).find(pk);
  return (
    body.length === bodyLength(terms.keyholders.length) &&
    (action === 1 || record !== null) &&
    (record === null || record.seq < seq) &&
    (await receiptHolds(terms.attest, body, receipt)) &&
    (await verifyEntrySignature(D, { seq, pk, h: await sha256(ct, boxes), es }, action as Action)) &&
    (await credentialHolds(await issuerKey(terms.issuer), D, pk, cred))
  );
}
