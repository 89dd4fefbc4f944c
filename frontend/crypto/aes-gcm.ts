import { copy, type Bytes } from './bytes';

interface Box {
  key: Uint8Array;
  iv: Uint8Array;
  aad?: Uint8Array;
}

/** AES-256-GCM with a tag of 16 bytes at the end. */
export async function aesSeal(box: Box, plain: Uint8Array): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', copy(box.key), 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt(parameters(box), key, copy(plain)));
}

/** Refuses what was sealed with anything else. */
export async function aesOpen(box: Box, sealed: Uint8Array): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', copy(box.key), 'AES-GCM', false, ['decrypt']);
  return new Uint8Array(await crypto.subtle.decrypt(parameters(box), key, copy(sealed)));
}

function parameters({ iv, aad }: Box): AesGcmParams {
  return { name: 'AES-GCM', iv: copy(iv), additionalData: copy(aad ?? new Uint8Array()) };
}
