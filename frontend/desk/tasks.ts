import { blind, finalize, issuerKey } from '../crypto/blind';
import { random, type Bytes } from '../crypto/bytes';
import { signingKey } from '../crypto/ed25519';
import { IssuerFault } from '../crypto/issuer-fault';
import { credentialHolds, credentialMessage, lockVault, unlockVault } from '../protocol/credential';
import type { Payload } from '../protocol/payload';
import { seal, sealNothing } from '../protocol/seal';
import { decodeBody, encodeBody, SIGN, WITHDRAW, type Action } from '../protocol/sign-body';
import { readTerms } from '../protocol/terms';
import { keyholderTasks } from './keyholder-tasks';
import { readQr } from './scan';

/** A letter's terms and the key to sign under them. */
interface Hand {
  terms: Bytes;
  D: Bytes;
  seed: Bytes;
  cred: Bytes;
}

/** The heavy work of the desk, done in its worker. */
export const tasks = {
  ...keyholderTasks,

  /** A fresh key for one letter, blinded for its issuer and locked up under S. */
  async prepare({ issuer, D, S }: { issuer: Bytes; D: Bytes; S: Bytes }) {
    const seed = random(32);
    const { publicKey } = await signingKey(seed);
    const { z, inv } = await blind(await issuerKey(issuer), credentialMessage(D, publicKey));
    return { seed, inv, z, vault: await lockVault(S, D, seed, inv) };
  },

  /** Null if the vault was locked with none of these secrets. */
  async unlock({ secrets, D, vault }: { secrets: Bytes[]; D: Bytes; vault: Bytes }) {
    for (const S of secrets) {
      const opened = await unlockVault(S, D, vault).catch(() => null);
      if (opened !== null) {
        return opened;
      }
    }
    return null;
  },

  /** Takes the blinding off. Any failure is fatal. */
  async finish({ issuer, D, seed, inv, blindSig }: Record<'issuer' | 'D' | 'seed' | 'inv' | 'blindSig', Bytes>) {
    const { publicKey } = await signingKey(seed);
    return finalize(await issuerKey(issuer), credentialMessage(D, publicKey), blindSig, inv);
  },

  /** Refuses a credential from elsewhere that does not fit the letter. */
  async check({ issuer, D, seed, cred }: Record<'issuer' | 'D' | 'seed' | 'cred', Bytes>) {
    const { publicKey } = await signingKey(seed);
    if (!(await credentialHolds(await issuerKey(issuer), D, publicKey, cred))) {
      throw new IssuerFault('The credential does not hold');
    }
  },

  async sign({ terms, D, seed, cred, payload, seq }: Hand & { payload: Payload; seq: number }) {
    const key = await signingKey(seed);
    const sealed = await seal(readTerms(terms), D, key, payload);
    return encodeBody(D, key, cred, { action: SIGN, seq, sealed });
  },

  async withdraw({ terms, D, seed, cred, seq }: Hand & { seq: number }) {
    const sealed = sealNothing(readTerms(terms));
    return encodeBody(D, await signingKey(seed), cred, { action: WITHDRAW, seq, sealed });
  },

  /** The same seal under another number. */
  async renumber({ D, seed, body, seq }: { D: Bytes; seed: Bytes; body: Bytes; seq: number }) {
    const { action, cred, ct, boxes } = decodeBody(body);
    return encodeBody(D, await signingKey(seed), cred, { action: action as Action, seq, sealed: { ct, boxes } });
  },

  /** What the QR code in a picture says; null if there is none that can be read. */
  readQr: ({ picture }: { picture: Blob }) => readQr(picture),
};

export type Tasks = typeof tasks;
