import type { Bytes } from '../crypto/bytes';

export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const each of bytes) {
    binary += String.fromCharCode(each);
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads base64url without padding; a second spelling of the same bytes is refused. */
export function fromBase64url(text: string): Bytes {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    throw new Error('Not base64url');
  }
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
  if (toBase64url(bytes) !== text) {
    throw new Error('Not the one spelling of these bytes');
  }
  return bytes;
}
