import { concat, copy, u16, u8, type Bytes } from '../crypto/bytes';
import { sign, verify, type SigningKey } from '../crypto/ed25519';
import { sha256 } from '../crypto/sha256';
import { label } from './label';
import { BOX_LENGTH, CT_LENGTH, type Sealed } from './seal';

/** 1 signs or changes, 2 withdraws. */
export type Action = 1 | 2;
export const SIGN: Action = 1;
export const WITHDRAW: Action = 2;

export const CRED_LENGTH = 384;
const HEAD_LENGTH = 1 + 2 + 32 + CRED_LENGTH;

/** What is posted: {@code action ‖ seq ‖ pk ‖ cred ‖ ct ‖ boxes ‖ es}, of one length for a letter whatever it says. */
export async function encodeBody(
  D: Uint8Array,
  key: SigningKey,
  cred: Uint8Array,
  { action, seq, sealed }: { action: Action; seq: number; sealed: Sealed },
): Promise<Bytes> {
  const h = await sha256(sealed.ct, sealed.boxes);
  const es = await sign(key, signedPart(D, action, seq, key.publicKey, h));
  return concat(u8(action), u16(seq), key.publicKey, cred, sealed.ct, sealed.boxes, es);
}

export interface Body {
  action: number;
  seq: number;
  pk: Bytes;
  cred: Bytes;
  ct: Bytes;
  boxes: Bytes;
  es: Bytes;
}

export function bodyLength(keyholders: number): number {
  return HEAD_LENGTH + CT_LENGTH + BOX_LENGTH * keyholders + 64;
}

export function decodeBody(body: Uint8Array): Body {
  const boxesEnd = body.length - 64;
  return {
    action: body[0] ?? 0,
    seq: ((body[1] ?? 0) << 8) | (body[2] ?? 0),
    pk: copy(body.subarray(3, 35)),
    cred: copy(body.subarray(35, HEAD_LENGTH)),
    ct: copy(body.subarray(HEAD_LENGTH, HEAD_LENGTH + CT_LENGTH)),
    boxes: copy(body.subarray(HEAD_LENGTH + CT_LENGTH, boxesEnd)),
    es: copy(body.subarray(boxesEnd)),
  };
}

/** Whether an entry's own key stands behind it. */
export function verifyEntrySignature(
  D: Uint8Array,
  entry: { seq: number; pk: Uint8Array; h: Uint8Array; es: Uint8Array },
  action: Action = SIGN,
): Promise<boolean> {
  return verify(entry.pk, entry.es, signedPart(D, action, entry.seq, entry.pk, entry.h));
}

function signedPart(D: Uint8Array, action: Action, seq: number, pk: Uint8Array, h: Uint8Array): Bytes {
  return concat(label('sign'), D, u8(action), u16(seq), pk, h);
}
