import { encodeQR } from 'qr';

/** The dark squares of a QR code, row by row, with four of white around: readers want them. */
export function qrCode(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: text.length > 100 ? 'low' : 'medium', border: 4 });
}
