import canonicalize from 'canonicalize';
import type { LetterText } from '../protocol/letter-text';

/** The bytes everyone signs: every string in Unicode NFC, serialised by RFC 8785. */
export function canonicalBytes(text: LetterText): Uint8Array {
  return new TextEncoder().encode(canonicalize(normalized(text)));
}

function normalized(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.normalize('NFC');
  }
  if (Array.isArray(value)) {
    return value.map(normalized);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, normalized(each)]));
  }
  return value;
}
