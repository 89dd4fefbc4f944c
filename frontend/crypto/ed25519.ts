import { concat, copy, fromHex, type Bytes } from './bytes';

/** A key to sign with: the private half cannot leave the browser again. */
export interface SigningKey {
  publicKey: Bytes;
  privateKey: CryptoKey;
}

const PKCS8 = fromHex('302e020100300506032b657004220420');

/** The key that a seed of 32 bytes stands for. */
export async function signingKey(seed: Uint8Array): Promise<SigningKey> {
  const pkcs8 = concat(PKCS8, seed);
  const readable = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', readable);
  const publicKey = Uint8Array.from(atob((x as string).replaceAll('-', '+').replaceAll('_', '/')), (c) =>
    c.charCodeAt(0),
  );
  return { publicKey, privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']) };
}

export async function sign(key: SigningKey, message: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key.privateKey, copy(message)));
}

export async function verify(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', copy(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, copy(signature), copy(message));
  } catch {
    return false; // no key at all
  }
}
