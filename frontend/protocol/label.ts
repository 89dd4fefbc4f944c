import { utf8, type Bytes } from '../crypto/bytes';

/** Names what a signature, hash or key is for, so that none can be used for anything else. */
export function label(purpose: string): Bytes {
  return utf8(`OL1 ${purpose}\0`);
}
