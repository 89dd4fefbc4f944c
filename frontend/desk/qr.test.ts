import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrCode } from './qr';

test.each([
  ['a receipt', '0123456789ABCDEFGHJKMNPQRSTV'],
  ['a ticket with a long name in it', JSON.stringify({ letterId: 'x'.repeat(22), cred: 'aB-_9'.repeat(220) })],
])('the squares of %s are read back', (_, text) => {
  expect(read(qrCode(text), 3)).toBe(text);
});

test('a picture without such squares says nothing', () => {
  expect(() =>
    read(
      Array.from({ length: 30 }, () => Array<boolean>(30).fill(false)),
      3,
    ),
  ).toThrow();
});

/** Draws each of them so many points wide. */
function read(squares: boolean[][], scale: number): string {
  const size = squares.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const dark = squares[Math.floor(y / scale)]![Math.floor(x / scale)]!;
      data.fill(dark ? 0 : 255, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return decodeQR({ width: size, height: size, data }, { timeLimit: 5000 });
}
