import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { L, b64, join, random, text, unb64 } from './bytes.mjs';
import { check } from './check.mjs';
import { newDevice } from './device.mjs';
import { enrol } from './enrol.mjs';
import { readEntries, sharesBody } from './keyholder.mjs';
import { ed25519 } from './primitives.mjs';
import { sign } from './sign.mjs';
import { World, written } from './world.mjs';

const world = await World.make({ threshold: 2 });
const { letterId, letter } = world;
const keys = new Map();
for (const name of ['Ada', 'Ben', 'Cleo']) {
  const [net, device] = [world.net(name), await newDevice()];
  await enrol(net, device);
  await sign(net, device, letterId, { choice: 'NAMED' });
  const key = await ed25519(unb64(device.letters[letterId].seed));
  keys.set(b64(key.pk), key);
}
const bodies = [];
for (const i of [2, 3]) bodies.push(await sharesBody(letter, world.holders[i - 1], i, readEntries(world.stream(i))));
const lines = await world.bundle(...bodies);
const spoiled = (at, over) => lines.with(at, { ...lines[at], ...over });
const without = (at, field) =>
  lines.with(at, Object.fromEntries(Object.entries(lines[at]).filter(([name]) => name !== field)));
const refused = (bundle, rule, line) =>
  assert.rejects(
    check(bundle instanceof Uint8Array ? bundle : written(bundle)),
    rule && { rule, ...(line && { line }) },
  );

async function said(at, content) {
  const p = content instanceof Uint8Array ? content : text(JSON.stringify(content));
  return spoiled(at, { p: b64(p), inner: b64(await keys.get(lines[at].pk).sign(L('entry'), letter.D, p)) });
}

test('what is well made passes, packed or not, also when a line keeps its payload to itself', async () => {
  assert.equal((await check(written(lines))).named, 3);
  assert.equal((await check(gzipSync(written(lines)))).named, 3);
  const { pk, cred, seq, h, es } = lines[1];
  const result = await check(written([{ ...lines[0], removed: 1 }, { pk, cred, seq, h, es }, ...lines.slice(2)]));
  assert.equal(result.named, 2);
  assert.equal(result.operator.removed, 1);
  assert.equal((await check(written(await said(1, { choice: 'COUNTED' })))).named, 2);
});

test('a spoiled head is refused', async () => {
  await refused(spoiled(0, { v: 'OL2' }), 'version', 1);
  await refused(spoiled(0, { text: b64(random(9)) }), 'text-hash', 1);
  await refused(spoiled(0, { approvals: [lines[0].approvals[1], ...lines[0].approvals.slice(1)] }), 'approval', 1);
  await refused(spoiled(0, { approvals: lines[0].approvals.slice(1) }), 'approval', 1);
  await refused(spoiled(0, { removed: 0 }), 'field-form', 1);
  await refused(without(0, 'E'), 'missing-field', 1);
  await refused(spoiled(0, { N: 3 }), 'unknown-field', 1);
  await refused(spoiled(0, { terms: lines[0].terms + '=' }), 'base64url', 1);
});

test('the totals are held against the head', async () => {
  await refused(spoiled(0, { R: 2 }), 'threshold');
  await refused(spoiled(0, { E: 2 }), 'more-than-enrolled');
  await refused(spoiled(0, { E: 41 }), 'more-than-eligible');
  await refused(await said(1, { choice: 'ROLE', role: 'Engineering' }), 'small-role');
});

test('a spoiled entry is refused', async () => {
  await refused([lines[0], lines[2], lines[1], lines[3]], 'order', 3);
  await refused([...lines, lines[3]], 'duplicate-key', 5);
  await refused(spoiled(2, { cred: lines[1].cred }), 'credential', 3);
  await refused(spoiled(3, { seq: 2 }), 'entry-signature', 4);
  await refused(spoiled(3, { seq: 0 }), 'field-form', 4);
  await refused(spoiled(1, { h: lines[2].h }), 'entry-signature', 2);
  await refused(spoiled(1, { inner: lines[2].inner }), 'payload-signature', 2);
  await refused(without(1, 'p'), 'payload-without-signature', 2);
  await refused(without(2, 'seq'), 'missing-field', 3);
});

test('a payload that was signed is still held to its form', async () => {
  const att = JSON.parse(Buffer.from(lines[2].p, 'base64url')).att;
  await refused(await said(1, { choice: 'NAMED', att }), 'duplicate-account', 3);
  await refused(await said(1, { choice: 'COUNTED', att }), 'attestation', 2);
  await refused(await said(1, { choice: 'NAMED' }), 'attestation', 2);
  await refused(await said(1, { choice: 'ROLE', role: 'King' }), 'role', 2);
  await refused(await said(1, text('{"choice":"COUNTED","choice":"ROLE","role":"Engineering"}')), 'doubled-field', 2);
  await refused(await said(1, text('{"choice":"COUNTED","statement":1.0}')), 'json', 2);
  await refused(await said(1, { choice: 'COUNTED', shoe: 9 }), 'unknown-field', 2);
});

test("no flipped bit passes that is not the operator's word", async () => {
  const whole = written(lines);
  const [E, R] = ['E', 'R'].map((name) => Buffer.from(whole).indexOf(`"${name}":`) + 4);
  for (let turn = 0; turn < 400; turn++) {
    const at = Math.floor(Math.random() * whole.length);
    if (at !== E && at !== R) await refused(whole.with(at, whole[at] ^ (1 << (turn % 8))));
  }
  await refused(whole.slice(0, -1), 'line-form', 4);
  await refused(join(whole, text(' ')), 'line-form', 5);
  await refused(gzipSync(whole).subarray(0, 900), 'gzip');
});
