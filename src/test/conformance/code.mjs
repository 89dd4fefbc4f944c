import { L } from './bytes.mjs';
import { sha256 } from './primitives.mjs';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

// Five bits a digit from the left, the last digit filled up with zeros.
function base32(bytes) {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => digits[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

const check = async (secret) => base32(await sha256(L('code'), secret)).slice(0, 2);

export const writeCode = async (secret) => base32(secret) + (await check(secret));

export async function readCode(typed) {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (code.length !== 28 || [...code].some((digit) => !digits.includes(digit))) throw new Error('a code has 28 digits');
  const bits = [...code.slice(0, 26)].map((digit) => digits.indexOf(digit).toString(2).padStart(5, '0')).join('');
  const secret = Uint8Array.from(bits.slice(0, 128).match(/.{8}/g), (byte) => parseInt(byte, 2));
  if ((await writeCode(secret)) !== code) throw new Error('the code is mistyped');
  return secret;
}
