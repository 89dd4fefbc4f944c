import { expect, test } from 'vitest';
import sample from '../../src/test/resources/letters/sample.json';
import vectors from '../../src/test/resources/vectors/letter-text.json';
import { readLetterText, type LetterText } from '../protocol/letter-text';
import { canonicalBytes } from './canonical';

test.each(vectors)('$name has the canonical bytes that the server makes too', ({ text, canonicalHex }) => {
  expect(hex(canonicalBytes(text as LetterText))).toBe(canonicalHex);
});

test('two spellings of one character are one letter', () => {
  const letter = vectors[0]!.text as LetterText;
  const composed = canonicalBytes({ ...letter, title: 'Zo\u00eb' });
  expect(canonicalBytes({ ...letter, title: 'Zoe\u0308' })).toEqual(composed);
});

test('the sample letter is a letter', () => {
  expect(readLetterText(canonicalBytes(sample as LetterText))).toEqual(sample);
});

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
