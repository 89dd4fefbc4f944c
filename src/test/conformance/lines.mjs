import { gunzipSync } from 'node:zlib';
import { must, wrong } from './bytes.mjs';

const LONGEST_HEAD = 1 << 20;
const LONGEST_ENTRY = 1 << 14;

export function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return new Uint8Array(gunzipSync(bytes));
  } catch (error) {
    throw wrong('gzip', error.message);
  }
}

/** The lines one after the other, so that what is wrong before a broken line is named before it. */
export function* lines(bytes) {
  for (let at = 0, number = 1; at < bytes.length || number === 1; number++) {
    const end = bytes.indexOf(10, at);
    const line = bytes.subarray(at, end < 0 ? bytes.length : end);
    const longest = number === 1 ? LONGEST_HEAD : LONGEST_ENTRY;
    const right = end > at && line.length <= longest && line.every((byte) => byte >= 32 && byte < 127);
    must(right, 'line-form', 'a line that is empty, too long, not plain ASCII, or not ended');
    yield Buffer.from(line).toString('latin1');
    at = end + 1;
  }
}
