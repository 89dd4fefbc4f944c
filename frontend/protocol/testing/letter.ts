import { random, utf8, type Bytes } from '../../crypto/bytes';
import { sha256 } from '../../crypto/sha256';
import { toBase64url } from '../base64url';
import { keyholderKeys, type KeyholderKeys } from '../keyholder-keys';

export interface TestKeyholders {
  keys: KeyholderKeys[];
  terms: (changes?: object) => Bytes;
}

/** Five keyholders, three needed, and terms that name them. */
export async function letterWith(issuer: Uint8Array, codes = fiveCodes(), t = 3): Promise<TestKeyholders> {
  const keys = await Promise.all(codes.map(keyholderKeys));
  const basis = {
    v: 'OL1',
    letterId: toBase64url(random(16)),
    textSha256: toBase64url(await sha256(utf8('the text'))),
    threshold: 500,
    opens: 'atThreshold',
    closesAt: '2026-12-12T17:00:00Z',
    lastLookHours: 24,
    releaseByDays: 14,
    t,
    keyholders: keys.map(({ opening, signing }, i) => ({
      name: `Keyholder ${i + 1}`,
      x25519: toBase64url(opening.publicKey),
      ed25519: toBase64url(signing.publicKey),
    })),
    issuer: toBase64url(issuer),
    attest: toBase64url(random(32)),
    organisation: 'Example',
    roles: ['Engineering', 'Sales'],
    eligibleCount: null,
    reissue: 24,
    deskSha256: toBase64url(random(32)),
  };
  return { keys, terms: (changes = {}) => utf8(JSON.stringify({ ...basis, ...changes })) };
}

function fiveCodes(): Bytes[] {
  return Array.from({ length: 5 }, () => random(16));
}
