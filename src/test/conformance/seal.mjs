import { split } from 'shamir-secret-sharing';
import { L, join, random, text, u16, u8 } from './bytes.mjs';
import { ed25519, encrypt, sealShare, sha256, signed } from './primitives.mjs';

export const PLAIN = 4096;
export const BOX = 81;
export const SIGN = 1;
export const WITHDRAW = 2;

export function payload({ choice, role, attestation }, terms) {
  if (choice === 'NAMED') {
    if (!attestation) throw new Error('this credential came without an attestation');
    return { choice, att: attestation };
  }
  if (choice === 'COUNTED') return { choice };
  if (choice !== 'ROLE') throw new Error('NAMED, ROLE or COUNTED');
  if (!terms.roles.includes(role)) throw new Error('the terms do not know this role');
  return { choice, role };
}

export async function sealed(letter, key, content) {
  const { D, keyholders, n, t } = letter;
  const p = text(JSON.stringify(content));
  const inner = await key.sign(L('entry'), D, p);
  const plain = new Uint8Array(PLAIN);
  plain.set(join(u16(p.length), p, inner));
  const k = random(32);
  const ct = await encrypt(k, new Uint8Array(12), join(D, key.pk), plain);
  const shares = await split(k, n, t);
  const boxes = [];
  for (const [i, { x25519 }] of keyholders.entries()) boxes.push(await sealShare(x25519, D, key.pk, i + 1, shares[i]));
  return join(ct, ...boxes);
}

export const emptySeal = (letter) => random(PLAIN + 16 + letter.n * BOX);

const signing = (D, action, seq, pk, h) => join(L('sign'), D, u8(action), u16(seq), pk, h);

export async function body(letter, key, cred, action, seq, seal) {
  if (seq < 1 || seq > 0xffff) throw new Error('no number is left for this key');
  const es = await key.sign(signing(letter.D, action, seq, key.pk, await sha256(seal)));
  return { body: join(u8(action), u16(seq), key.pk, cred, seal, es), es };
}

export const esHolds = (D, seq, pk, h, es) => signed(pk, es, signing(D, SIGN, seq, pk, h));

export const keyOf = (seed) => ed25519(seed);

export const sealOf = (whole) => whole.slice(1 + 2 + 32 + 384, -64);
