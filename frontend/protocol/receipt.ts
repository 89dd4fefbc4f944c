import { concat } from '../crypto/bytes';
import { verify } from '../crypto/ed25519';
import { sha256 } from '../crypto/sha256';
import { label } from './label';

/** Whether the server has really put its name to having received this body. */
export async function receiptHolds(attest: Uint8Array, body: Uint8Array, receipt: Uint8Array): Promise<boolean> {
  return verify(attest, receipt, concat(label('rcpt'), await sha256(body)));
}
