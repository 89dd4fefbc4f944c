import canonicalize from 'canonicalize';
import { text } from './bytes.mjs';

function nfc(value) {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(nfc);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, nfc(inner)]));
}

export const canonicalText = (document) => text(canonicalize(nfc(document)));
