/** Bytes that own a plain buffer, as WebCrypto and sockets want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function copy(part: Uint8Array): Bytes {
  return new Uint8Array(part);
}

export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export function u8(value: number): Bytes {
  return integer(value, 1);
}

export function u16(value: number): Bytes {
  return integer(value, 2);
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Reads UTF-8 and refuses anything that is not; a byte order mark stays visible. */
export function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Byte order of unsigned values: negative, zero or positive. */
export function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) {
      return difference;
    }
  }
  return a.length - b.length;
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return compare(a, b) === 0;
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
}

export function fromHex(digits: string): Bytes {
  if (digits.length % 2 !== 0 || !/^[0-9a-f]*$/.test(digits)) {
    throw new Error('Not hexadecimal');
  }
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

function integer(value: number, length: number): Bytes {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** (8 * length)) {
    throw new Error(`${value} does not fit in ${length} bytes`);
  }
  return Uint8Array.from({ length }, (_, i) => (value >>> (8 * (length - 1 - i))) & 0xff);
}
