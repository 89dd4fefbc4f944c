import { expect, test } from 'vitest';
import { random } from '../crypto/bytes';
import { fromCode, toCode } from './code';

test('a code brings the secret back, however it is typed', async () => {
  const secret = random(16);
  const code = await toCode(secret);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  const sloppy = code.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(await fromCode(sloppy)).toEqual(secret);
});

test('a code is always the same for the same secret', async () => {
  expect(await toCode(new Uint8Array(16))).toMatch(/^0000 0000 0000 0000 0000 0000 00/);
  expect(await toCode(new Uint8Array(16).fill(0xff))).toMatch(/^ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZW/);
});

test('two digits in a wrong place are noticed', async () => {
  const code = await toCode(Uint8Array.from({ length: 16 }, (_, i) => 17 * i));
  const digits = [...code.replaceAll(' ', '')];
  const wrong = digits.map((_, i) => digits.with(i, digits[i] === '7' ? '8' : '7').join(''));
  const noticed = await Promise.all(wrong.map(async (each) => (await fromCode(each)) === null));
  expect(noticed.filter((each) => !each).length).toBeLessThanOrEqual(1); // each slips through once in 1,024
  expect(await fromCode(code.slice(1))).toBeNull();
  expect(await fromCode(code.replace(/^./, 'U'))).toBeNull();
});
