import { type Bytes } from '../../crypto/bytes';
import { fixedIssuer } from '../../crypto/testing/fixed-issuer';

/** An issuer to test against: signs whatever it is shown, as blindly as the real one. */
export class Issuer {
  private constructor(
    readonly spki: Bytes,
    private readonly n: bigint,
    private readonly d: bigint,
    private readonly length: number,
  ) {}

  /** The usual one. */
  static async make(): Promise<Issuer> {
    return Issuer.of(await fixedIssuer(), 3072);
  }

  static async odd(modulusLength: number, publicExponent = [1, 0, 1]): Promise<Issuer> {
    const how = { name: 'RSA-PSS', hash: 'SHA-384', modulusLength, publicExponent: Uint8Array.from(publicExponent) };
    return Issuer.of(await crypto.subtle.generateKey(how, true, ['sign', 'verify']), modulusLength);
  }

  private static async of(pair: CryptoKeyPair, modulusLength: number): Promise<Issuer> {
    const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
    return new Issuer(spki, integer(jwk.n), integer(jwk.d), modulusLength / 8);
  }

  sign(z: Uint8Array): Bytes {
    const digits = power(BigInt(`0x${hex(z)}`), this.d, this.n)
      .toString(16)
      .padStart(2 * this.length, '0');
    return Uint8Array.from({ length: this.length }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16));
  }
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) {
      result = (result * square) % modulus;
    }
    square = (square * square) % modulus;
  }
  return result;
}

function integer(base64url = ''): bigint {
  return BigInt(
    `0x${hex(Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)))}`,
  );
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
}
