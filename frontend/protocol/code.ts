import { concat, type Bytes } from '../crypto/bytes';
import { sha256 } from '../crypto/sha256';
import { label } from './label';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford's: no I, L, O, U
const SECRET_LENGTH = 16;
const SECRET_DIGITS = 26;
const CHECK_DIGITS = 2;

/** Sixteen secret bytes as 28 characters in groups of four: to be written down, read out, or typed. */
export async function toCode(secret: Uint8Array): Promise<string> {
  if (secret.length !== SECRET_LENGTH) {
    throw new Error('A code stands for 16 bytes');
  }
  const digits = toDigits(secret, SECRET_DIGITS) + (await checkDigits(secret));
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

/** Reads a code as people type it; null if it was mistyped. */
export async function fromCode(typed: string): Promise<Bytes | null> {
  const digits = normalise(typed);
  if (digits.length !== SECRET_DIGITS + CHECK_DIGITS || [...digits].some((digit) => !DIGITS.includes(digit))) {
    return null;
  }
  const secret = fromDigits(digits.slice(0, SECRET_DIGITS));
  const canonical = toDigits(secret, SECRET_DIGITS) + (await checkDigits(secret));
  return canonical === digits ? secret : null;
}

/** What was meant: capitals, without gaps, and with the digits that look like the letters we do not use. */
export function normalise(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

async function checkDigits(secret: Uint8Array): Promise<string> {
  return toDigits(await sha256(concat(label('code'), secret)), CHECK_DIGITS);
}

function toDigits(bytes: Uint8Array, count: number): string {
  return Array.from({ length: count }, (_, i) => DIGITS[fiveBits(bytes, 5 * i)]).join('');
}

function fiveBits(bytes: Uint8Array, bit: number): number {
  const index = bit >> 3;
  const pair = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}

function fromDigits(digits: string): Bytes {
  const bytes = new Uint8Array(SECRET_LENGTH);
  [...digits].forEach((digit, i) => {
    const value = DIGITS.indexOf(digit) << (11 - ((5 * i) & 7));
    const index = (5 * i) >> 3;
    bytes[index] = (bytes[index] ?? 0) | (value >> 8);
    if (index + 1 < SECRET_LENGTH) {
      bytes[index + 1] = (bytes[index + 1] ?? 0) | (value & 0xff);
    }
  });
  return bytes;
}

/** What is wrong with a code as it was typed; null if nothing is. */
export type CodeFault = { why: 'length'; length: number } | { why: 'character'; character: string } | { why: 'check' };

export async function codeFault(typed: string): Promise<CodeFault | null> {
  const digits = normalise(typed);
  const character = [...digits].find((digit) => !DIGITS.includes(digit));
  if (character !== undefined) {
    return { why: 'character', character };
  }
  if (digits.length !== SECRET_DIGITS + CHECK_DIGITS) {
    return { why: 'length', length: digits.length };
  }
  return (await fromCode(typed)) === null ? { why: 'check' } : null;
}
