import { copy, type Bytes } from './bytes';

/** HKDF-SHA256, 32 bytes. */
export async function hkdf(secret: Uint8Array, salt: Uint8Array, info: Uint8Array): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', copy(secret), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: copy(salt), info: copy(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}
