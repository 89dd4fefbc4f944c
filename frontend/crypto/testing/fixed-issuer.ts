import jwk from '../../../src/test/resources/keys/issuer.json';

const how = { name: 'RSA-PSS', hash: 'SHA-384' };

/** One RSA key for every test that needs an issuer and not a new one: making one takes a second. */
export async function fixedIssuer(): Promise<CryptoKeyPair> {
  const { kty, n, e } = jwk;
  return {
    privateKey: await crypto.subtle.importKey('jwk', jwk, how, true, ['sign']),
    publicKey: await crypto.subtle.importKey('jwk', { kty, n, e }, how, true, ['verify']),
  };
}
