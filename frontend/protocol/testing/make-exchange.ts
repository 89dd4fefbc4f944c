import { blind, finalize, issuerKey } from '../../crypto/blind';
import { concat, hex, random, utf8 } from '../../crypto/bytes';
import { sign, signingKey } from '../../crypto/ed25519';
import { hkdf } from '../../crypto/hkdf';
import { sha256 } from '../../crypto/sha256';
import { toBase64url } from '../base64url';
import { credentialMessage } from '../credential';
import { fingerprint } from '../fingerprint';
import { approve, keyholderKeys } from '../keyholder-keys';
import { label } from '../label';
import type { Payload } from '../payload';
import { openBox, BOX_LENGTH, seal, sealNothing } from '../seal';
import { encodeShares } from '../shares';
import { encodeBody, SIGN, WITHDRAW } from '../sign-body';
import { readTerms } from '../terms';
import { Issuer } from './issuer';
import { letterWith } from './letter';

/** Everything that browsers send for one letter, with the secrets that it takes to look inside. */
export async function makeExchange() {
  const issuer = await Issuer.make();
  const codes = Array.from({ length: 5 }, () => random(16));
  const { terms } = await letterWith(issuer.spki, codes);
  const bytes = terms();
  const D = await fingerprint(bytes);
  const seed = random(32);
  const key = await signingKey(seed);
  const message = credentialMessage(D, key.publicKey);
  const issuing = await issuerKey(issuer.spki);
  const { z, inv } = await blind(issuing, message);
  const cred = await finalize(issuing, message, issuer.sign(z), inv);

  const attest = await signingKey(random(32));
  const a = utf8(
    JSON.stringify({ D: toBase64url(D), nid: toBase64url(random(16)), name: 'Zoë Ångström', title: 'Analyst' }),
  );
  const sig = toBase64url(await sign(attest, concat(label('att'), a)));
  const payload: Payload = { choice: 'NAMED', att: { a: toBase64url(a), sig } };

  const read = readTerms(bytes);
  const sealed = await seal(read, D, key, payload);
  const body = await encodeBody(D, key, cred, { action: SIGN, seq: 1, sealed });
  const withdrawal = await encodeBody(D, key, cred, { action: WITHDRAW, seq: 2, sealed: sealNothing(read) });

  const keyholders = await Promise.all(
    codes.map(async (code, i) => {
      const { opening, signing } = await keyholderKeys(code);
      const box = sealed.boxes.subarray(i * BOX_LENGTH, (i + 1) * BOX_LENGTH);
      const share = await openBox(opening, D, key.publicKey, i + 1, box);
      return {
        x25519Secret: hex(await hkdf(code, new Uint8Array(), label('x25519'))),
        ed25519: hex(signing.publicKey),
        share: hex(share),
        approval: hex(await approve(signing, D)),
        shares: hex(await encodeShares(D, signing, [share, null])),
      };
    }),
  );
  return {
    ...{
      terms: hex(bytes),
      D: hex(D),
      attest: hex(attest.publicKey),
      pk: hex(key.publicKey),
      p: JSON.stringify(payload),
    },
    ...{ bookKey: hex(await sha256(label('book'), key.publicKey)), body: hex(body), withdrawal: hex(withdrawal) },
    keyholders,
  };
}
