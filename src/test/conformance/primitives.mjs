import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { L, b64, join, must, text, u8, unb64 } from './bytes.mjs';

const { subtle } = crypto;
export const blindRsa = RSABSSA.SHA384.PSS.Deterministic();
const hpke = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

export const sha256 = async (...parts) => new Uint8Array(await subtle.digest('SHA-256', join(...parts)));

export async function hkdf(secret, salt, info) {
  const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256));
}

const gcm = (key, use) => subtle.importKey('raw', key, 'AES-GCM', false, [use]);
const gcmParams = (iv, aad) => ({ name: 'AES-GCM', iv, ...(aad && { additionalData: aad }) });
export const encrypt = async (key, iv, aad, plain) =>
  new Uint8Array(await subtle.encrypt(gcmParams(iv, aad), await gcm(key, 'encrypt'), plain));
export const decrypt = async (key, iv, aad, sealed) =>
  new Uint8Array(await subtle.decrypt(gcmParams(iv, aad), await gcm(key, 'decrypt'), sealed));

// WebCrypto takes a raw private key of these curves only inside PKCS #8.
const pkcs8 = (lastByteOfOid, seed) =>
  join(Buffer.from('302e020100300506032b65', 'hex'), u8(lastByteOfOid), Buffer.from('04220420', 'hex'), seed);
const publicHalf = async (key) => unb64((await subtle.exportKey('jwk', key)).x, 32);

export async function ed25519(seed) {
  const key = await subtle.importKey('pkcs8', pkcs8(0x70, seed), 'Ed25519', true, ['sign']);
  const sign = async (...parts) => new Uint8Array(await subtle.sign('Ed25519', key, join(...parts)));
  return { pk: await publicHalf(key), sign };
}

export async function signed(pk, sig, ...parts) {
  const key = await subtle.importKey('raw', pk, 'Ed25519', false, ['verify']).catch(() => undefined);
  return key !== undefined && subtle.verify('Ed25519', key, sig, join(...parts));
}

export const x25519Public = async (sk) =>
  publicHalf(await subtle.importKey('pkcs8', pkcs8(0x6e, sk), 'X25519', true, ['deriveBits']));

const shareInfo = (D) => join(L('share'), D);

export async function sealShare(x25519, D, pk, i, share) {
  const recipientPublicKey = await hpke.kem.importKey('raw', x25519, true);
  const { enc, ct } = await hpke.seal({ recipientPublicKey, info: shareInfo(D) }, share, join(pk, u8(i)));
  return join(new Uint8Array(enc), new Uint8Array(ct));
}

export async function openShare(sk, D, pk, i, box) {
  const recipientKey = await hpke.kem.importKey('raw', sk, false);
  const recipient = { recipientKey, enc: box.slice(0, 32), info: shareInfo(D) };
  return new Uint8Array(await hpke.open(recipient, box.slice(32), join(pk, u8(i))));
}

export async function issuerKey(spki) {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const key = await subtle.importKey('spki', spki, algorithm, true, ['verify']).catch(() => undefined);
  const { modulusLength, publicExponent } = key?.algorithm ?? {};
  const right = modulusLength === 3072 && b64(publicExponent) === 'AQAB';
  must(right, 'issuer-key', "the issuer's key is not RSA of 3072 bit with e = 65537");
  return key;
}

export const credentialMessage = (D, pk) => join(L('cred'), D, pk);
export const credentialHolds = (issuer, D, pk, cred) =>
  subtle.verify({ name: 'RSA-PSS', saltLength: 48 }, issuer, cred, credentialMessage(D, pk));

const vaultKey = (S, D) => hkdf(S, D, text('OL1 vault'));
export async function lockVault(S, D, iv, seed, inv) {
  return join(iv, await encrypt(await vaultKey(S, D), iv, null, join(seed, inv)));
}
export async function openVault(S, D, vault) {
  const plain = await decrypt(await vaultKey(S, D), vault.slice(0, 12), null, vault.slice(12));
  return { seed: plain.slice(0, 32), inv: plain.slice(32) };
}
