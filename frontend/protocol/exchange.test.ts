import { expect, test } from 'vitest';
import exchange from '../../src/test/resources/vectors/exchange.json';
import { issuerKey } from '../crypto/blind';
import { fromHex, hex } from '../crypto/bytes';
import { sha256 } from '../crypto/sha256';
import { credentialHolds } from './credential';
import { fingerprint } from './fingerprint';
import { approvalHolds } from './keyholder-keys';
import { openSealed } from './seal';
import { sharesHold } from './shares';
import { decodeBody, verifyEntrySignature, WITHDRAW } from './sign-body';
import { readTerms } from './terms';

// The same file is read in Java (ExchangeTest): what was once sent stays readable.
const D = fromHex(exchange.D);
const body = decodeBody(fromHex(exchange.body));

test('the terms have the fingerprint that everything else is bound to', async () => {
  expect(hex(await fingerprint(fromHex(exchange.terms)))).toBe(exchange.D);
});

test('credential and signatures hold', async () => {
  const issuer = await issuerKey(readTerms(fromHex(exchange.terms)).issuer);
  expect(await credentialHolds(issuer, D, body.pk, body.cred)).toBe(true);
  expect(await verifyEntrySignature(D, { ...body, h: await sha256(body.ct, body.boxes) })).toBe(true);
  const gone = decodeBody(fromHex(exchange.withdrawal));
  expect(await verifyEntrySignature(D, { ...gone, h: await sha256(gone.ct, gone.boxes) }, WITHDRAW)).toBe(true);
});

test('three shares open what was sealed', async () => {
  const shares = exchange.keyholders.slice(1, 4).map(({ share }) => fromHex(share));
  expect(JSON.stringify(await openSealed(shares, D, body.pk, body.ct))).toBe(exchange.p);
});

test('keyholders’ words hold', async () => {
  for (const { ed25519, approval, shares } of exchange.keyholders) {
    expect(await approvalHolds(fromHex(ed25519), D, fromHex(approval))).toBe(true);
    expect(await sharesHold(fromHex(ed25519), D, fromHex(shares))).toBe(true);
  }
});
