const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const text = (string) => new TextEncoder().encode(string);
export const string = (bytes) => utf8.decode(bytes);
export const u8 = (n) => Uint8Array.of(n);
export const u16 = (n) => Uint8Array.of(n >> 8, n & 255);
export const random = (n) => crypto.getRandomValues(new Uint8Array(n));
export const L = (label) => join(text('OL1 ' + label), u8(0));

export function join(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const compare = (a, b) => Buffer.compare(a, b);
export const equal = (a, b) => compare(a, b) === 0;

export const b64 = (bytes) => Buffer.from(bytes).toString('base64url');

/** An error that carries the name of the rule that is broken, as docs/protocol.md names it. */
export const wrong = (rule, message = rule) => Object.assign(new Error(message), { rule });

export function must(holds, rule, message) {
  if (!holds) throw wrong(rule, message);
}

export function unb64(value, length) {
  must(typeof value === 'string', 'field-form', 'not a string');
  const bytes = new Uint8Array(Buffer.from(value, 'base64url'));
  // Node reads padding, the other alphabet and stray bits without a word, so only the way back tells.
  must(b64(bytes) === value, 'base64url', 'not canonical base64url');
  must(length === undefined || bytes.length === length, 'field-form', `${bytes.length} bytes instead of ${length}`);
  return bytes;
}
