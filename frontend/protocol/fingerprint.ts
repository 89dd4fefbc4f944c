import { hex, type Bytes } from '../crypto/bytes';
import { sha256 } from '../crypto/sha256';
import { toBase64url } from './base64url';
import { label } from './label';

/** D: the one value that everyone signs. It covers the terms, and through them the text, to the last byte. */
export function fingerprint(terms: Uint8Array): Promise<Bytes> {
  return sha256(label('terms'), terms);
}

/** The part of D that travels in the link to share. */
export function linkFragment(D: Uint8Array): string {
  return toBase64url(D.subarray(0, 16));
}

/** The part of D that people compare: four groups of four. */
export function shortFingerprint(D: Uint8Array): string {
  return (hex(D.subarray(0, 8)).match(/.{4}/g) ?? []).join(' ');
}
