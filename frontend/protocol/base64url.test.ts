import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';

test('bytes have one spelling', () => {
  expect(toBase64url(Uint8Array.of(0xff, 0xef, 0xbe))).toBe('_---');
  expect(fromBase64url('AAE')).toEqual(Uint8Array.of(0, 1));
});

test.each(['AAF', 'AB', 'A', 'AA==', 'A+', 'A/', ' AA', 'ÄA'])('any other spelling is refused: %s', (text) => {
  expect(() => fromBase64url(text)).toThrow();
});
