import { L, b64, equal, unb64 } from './bytes.mjs';
import { findIn, hasWithdrawn, readBook } from './book.mjs';
import { held } from './device.mjs';
import { fetchLetter } from './letters.mjs';
import { sha256, signed } from './primitives.mjs';
import { SIGN, WITHDRAW, body, emptySeal, keyOf, payload, sealOf, sealed } from './seal.mjs';

const roomLeft = () => 1024 + (crypto.getRandomValues(new Uint16Array(1))[0] % 1025);

// A list without this key does not say that no other device has used it: it may have withdrawn.
function nextSeq(own, record) {
  const last = Math.max(own.seq ?? 0, record?.seq ?? 0);
  const gone = !record && (own.seq === undefined ? own.elsewhere : own.seen);
  return last + (gone ? roomLeft() : 1);
}

const isOwn = async (own, record) =>
  own.es !== undefined && equal((await sha256(unb64(own.es))).slice(0, 8), record.mark);

async function post(net, letter, own, key, action, seq, seal) {
  const made = await body(letter, key, unb64(own.cred, 384), action, seq, seal);
  // Kept before it is sent: a number that may have arrived is never given to another body.
  Object.assign(own, { seq, es: b64(made.es), body: b64(made.body), seen: false });
  const path = '/sign/v1/' + letter.letterId;
  const answer = await net.desk(path, { method: 'POST', body: made.body, type: 'application/octet-stream' });
  if (answer.status !== 202 || answer.body.length !== 64) throw new Error('no receipt');
  if (!(await signed(letter.attest, answer.body, L('rcpt'), await sha256(made.body))))
    throw new Error("the receipt is not this server's");
  own.receipt = b64(answer.body);
  return { letterId: letter.letterId, seq, bytes: made.body.length, receipt: own.receipt };
}

async function prepare(net, device, letterId) {
  const own = held(device, letterId);
  const letter = await fetchLetter(net, letterId, unb64(own.D, 32));
  const key = await keyOf(unb64(own.seed, 32));
  const record = await findIn(await readBook(net, letterId), key.pk);
  return { own, letter, key, record };
}

export async function sign(net, device, letterId, { choice, role }) {
  const { own, letter, key, record } = await prepare(net, device, letterId);
  const content = payload({ choice, role, attestation: own.attestation }, letter.terms);
  return post(net, letter, own, key, SIGN, nextSeq(own, record), await sealed(letter, key, content));
}

export async function withdraw(net, device, letterId) {
  const { own, letter, key, record } = await prepare(net, device, letterId);
  return post(net, letter, own, key, WITHDRAW, nextSeq(own, record), emptySeal(letter));
}

export async function sendAgain(net, device, letterId) {
  const { own, letter, key, record } = await prepare(net, device, letterId);
  if (!own.body) throw new Error('nothing is waiting on this device');
  const before = unb64(own.body);
  // As it was, so that a withdrawal of another device stays; but under the next number where another entry has this one.
  const taken = record?.seq === own.seq && !(await isOwn(own, record));
  const seq = taken ? own.seq + 1 : own.seq;
  return post(net, letter, own, key, before[0], seq, sealOf(before));
}

export async function find(net, device, letterId) {
  const { own, key, record } = await prepare(net, device, letterId);
  const pk = b64(key.pk);
  if (!record) return { letterId, pk, found: false };
  if (hasWithdrawn(record)) return { letterId, pk, found: false, withdrawn: record.seq };
  const mine = await isOwn(own, record);
  if (mine) {
    own.seen = true;
    delete own.body;
  }
  return { letterId, pk, found: true, seq: record.seq, mine };
}
