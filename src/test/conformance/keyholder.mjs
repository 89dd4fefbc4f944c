import { L, b64, compare, equal, join, random, text, u8, unb64 } from './bytes.mjs';
import { readCode, writeCode } from './code.mjs';
import { fetchLetter } from './letters.mjs';
import { credentialHolds, ed25519, hkdf, openShare, sealShare, sha256, x25519Public } from './primitives.mjs';
import { BOX, esHolds } from './seal.mjs';

const RECORD = 32 + 2 + 384 + 32 + 64 + BOX;
const SHARE = 33;

export async function keyFrom(secret) {
  const none = new Uint8Array(0);
  const sk = await hkdf(secret, none, L('x25519'));
  const ed = await ed25519(await hkdf(secret, none, L('ed25519')));
  return { sk, x25519: await x25519Public(sk), ed25519: ed.pk, sign: ed.sign };
}

const path = (letterId, what) => `/api/keyholder/${letterId}/${what}`;
const postJson = (net, letterId, what, value) =>
  net.app(path(letterId, what), { method: 'POST', body: text(JSON.stringify(value)), type: 'application/json' });

export async function makeKey(net, device, letterId, { label, code }) {
  const secret = code ? await readCode(code) : random(16);
  const key = await keyFrom(secret);
  device.keys[letterId] = await writeCode(secret);
  const halves = { x25519: b64(key.x25519), ed25519: b64(key.ed25519) };
  await postJson(net, letterId, 'key', { ...halves, label });
  return { letterId, ...halves, label, code: device.keys[letterId] };
}

async function prepare(net, device, letterId) {
  if (!device.keys[letterId]) throw new Error('this device holds no key for the letter');
  const key = await keyFrom(await readCode(device.keys[letterId]));
  const letter = await fetchLetter(net, letterId);
  const i = letter.keyholders.findIndex((one) => equal(one.x25519, key.x25519) && equal(one.ed25519, key.ed25519)) + 1;
  if (i === 0) throw new Error("the terms do not name this device's key");
  return { key, letter, i };
}

export async function approve(net, device, letterId, ownText) {
  const { key, letter } = await prepare(net, device, letterId);
  if (!equal(letter.textBytes, ownText)) throw new Error('the proposed text is not the draft that this keyholder has');
  const D = b64(letter.D);
  await postJson(net, letterId, 'approval', { D, sig: b64(await key.sign(L('approve'), letter.D)) });
  return { letterId, D };
}

export async function drill(net, device, letterId) {
  const { key, letter, i } = await prepare(net, device, letterId);
  const [nobody, share] = [random(32), random(SHARE)];
  const box = await sealShare(letter.keyholders[i - 1].x25519, letter.D, nobody, i, share);
  if (!equal(await openShare(key.sk, letter.D, nobody, i, box), share))
    throw new Error('the key does not open its box');
  const D = b64(letter.D);
  await postJson(net, letterId, 'drill', { D, sig: b64(await key.sign(L('drill'), letter.D)) });
  return { letterId, D };
}

export function readEntries(bytes) {
  if (bytes.length % RECORD) throw new Error('the entries are cut off');
  const entries = [];
  for (let at = 0; at < bytes.length; at += RECORD) {
    let from = at;
    const take = (n) => bytes.slice(from, (from += n));
    const [pk, seq, cred, h, es, box] = [take(32), take(2), take(384), take(32), take(64), take(BOX)];
    entries.push({ pk, seq: (seq[0] << 8) | seq[1], cred, h, es, box });
  }
  return entries;
}

// The keyholder believes nobody that enough have signed: a lying server would get its boxes opened for nothing.
export async function verifyEntries(letter, entries, reissued) {
  for (const [at, { pk, seq, cred, h, es }] of entries.entries()) {
    const which = `entry ${at + 1}: `;
    if (at && compare(entries[at - 1].pk, pk) >= 0) throw new Error(which + 'out of order');
    if (!(await credentialHolds(letter.issuer, letter.D, pk, cred))) throw new Error(which + 'credential');
    if (!(await esHolds(letter.D, seq, pk, h, es))) throw new Error(which + 'signature');
  }
  if (entries.length - reissued < letter.terms.threshold) throw new Error('fewer entries than the threshold');
}

export async function sharesBody(letter, key, i, entries) {
  const shares = [];
  for (const { pk, box } of entries) {
    const share = await openShare(key.sk, letter.D, pk, i, box).catch(() => undefined);
    shares.push(share?.length === SHARE ? join(u8(1), share) : new Uint8Array(1 + SHARE));
  }
  const all = join(...shares);
  return join(all, await key.sign(L('shares'), letter.D, await sha256(all)));
}

export async function open(net, device, letterId, D) {
  const { key, letter, i } = await prepare(net, device, letterId);
  if (D && !equal(letter.D, unb64(D, 32))) throw new Error('not the fingerprint that was approved');
  const answer = await net.app(path(letterId, 'entries'));
  const reissued = answer.headers.reissued;
  if (!/^\d+$/.test(reissued)) throw new Error('no count of what was issued again');
  const entries = readEntries(answer.body);
  await verifyEntries(letter, entries, Number(reissued));
  const body = await sharesBody(letter, key, i, entries);
  await net.app(path(letterId, 'shares'), { method: 'POST', body, type: 'application/octet-stream' });
  const opened = entries.filter((_, at) => body[at * (1 + SHARE)] === 1).length;
  return { letterId, entries: entries.length, opened, reissued: Number(reissued) };
}
