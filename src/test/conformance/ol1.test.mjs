import assert from 'node:assert/strict';
import { test } from 'node:test';
import { b64, unb64 } from './bytes.mjs';
import { check } from './check.mjs';
import { readCode, writeCode } from './code.mjs';
import { newDevice } from './device.mjs';
import { enrol } from './enrol.mjs';
import { approve, drill, makeKey, open, readEntries, verifyEntries } from './keyholder.mjs';
import { agreesWithLink } from './letters.mjs';
import { find, sendAgain, sign, withdraw } from './sign.mjs';
import { useTicket, writeTicket } from './ticket.mjs';
import { canonicalText } from './canonical.mjs';
import { World, written } from './world.mjs';

const world = await World.make();
const { letterId } = world;
const people = {};
for (const name of ['Ada', 'Ben', 'Cleo', 'Dan']) {
  people[name] = { net: world.net(name), device: await newDevice() };
  await enrol(people[name].net, people[name].device);
}
const as = (name, action, ...rest) => action(people[name].net, people[name].device, letterId, ...rest);
const named = { choice: 'NAMED' };

test('signs in three ways, every body of one size, and finds itself', async () => {
  const answers = [
    await as('Ada', sign, named),
    await as('Ben', sign, { choice: 'ROLE', role: 'Engineering' }),
    await as('Cleo', sign, { choice: 'COUNTED' }),
    await as('Dan', sign, named),
    await as('Dan', withdraw),
  ];
  assert.deepEqual(new Set(answers.map(({ bytes }) => bytes)), new Set([5000 - 2 * 81]));
  assert.deepEqual((({ found, mine, seq }) => ({ found, mine, seq }))(await as('Ada', find)), {
    found: true,
    mine: true,
    seq: 1,
  });
  assert.equal((await as('Dan', find)).found, false);
  assert.equal((await as('Cleo', sign, { choice: 'COUNTED' })).seq, 2);
});

test('another device with S recovers the credential, one without does not', async () => {
  const S = unb64(people.Ben.device.S);
  const other = await newDevice(await writeCode(S));
  assert.deepEqual(await enrol(people.Ben.net, other), [{ letterId, new: false }]);
  assert.equal(other.letters[letterId].cred, people.Ben.device.letters[letterId].cred);
  assert.deepEqual((await find(people.Ben.net, other, letterId)).mine, false);
  await assert.rejects(enrol(people.Ben.net, await newDevice()), /another device/);
});

test('a ticket signs elsewhere and leaves room for numbers that it cannot know', async () => {
  const elsewhere = await newDevice();
  await useTicket(people.Dan.net, elsewhere, writeTicket(people.Dan.device, letterId));
  const { seq } = await sign(people.Dan.net, elsewhere, letterId, { choice: 'COUNTED' });
  assert.ok(seq > 1024);
  const before = elsewhere.letters[letterId].body;
  const again = await sendAgain(people.Dan.net, elsewhere, letterId);
  assert.equal(again.seq, seq);
  assert.equal(elsewhere.letters[letterId].body, before);
  await withdraw(people.Dan.net, elsewhere, letterId);
});

test('a code forgives how it is typed, not what', async () => {
  const secret = unb64('AAECAwQFBgcICQoLDA0ODw');
  const code = await writeCode(secret);
  assert.equal(code.length, 28);
  assert.deepEqual(
    await readCode(
      code
        .toLowerCase()
        .replace(/(.{4})/g, '$1-')
        .replace(/0/g, 'o'),
    ),
    secret,
  );
  await assert.rejects(readCode('1' + code.slice(1)), /mistyped/);
});

test('keyholders make keys, approve what they compared, drill', async () => {
  const device = await newDevice();
  const net = world.net('1');
  const made = await makeKey(net, device, letterId, { label: 'Keyholder 1', code: await writeCode(world.codes[0]) });
  assert.equal(made.x25519, world.letter.terms.keyholders[0].x25519);
  assert.equal((await approve(net, device, letterId, canonicalText(world.document))).D, b64(world.letter.D));
  await assert.rejects(approve(net, device, letterId, canonicalText({ ...world.document, title: 'Tea' })), /draft/);
  await drill(net, device, letterId);
  await makeKey(net, device, letterId, { label: 'Keyholder 1' });
  await assert.rejects(approve(net, device, letterId, world.text), /do not name/);
});

test('a link with another fingerprint is a hard stop', () => {
  agreesWithLink(world.letter, b64(world.letter.D.slice(0, 16)));
  assert.throws(() => agreesWithLink(world.letter, b64(world.letter.D.slice(1, 17))), /link/);
});

test('keyholders verify, open and hand over; the bundle says who', async () => {
  for (const i of [1, 2]) {
    const device = await newDevice();
    device.keys[letterId] = await writeCode(world.codes[i - 1]);
    assert.equal((await open(world.net(String(i)), device, letterId, b64(world.letter.D))).opened, 3);
  }
  const bodies = world.handed.filter(({ path }) => path.endsWith('/shares')).map(({ body }) => body);
  const verdicts = [];
  const result = await check(written(await world.bundle(...bodies)), (verdict) => verdicts.push(verdict));
  assert.equal(result.statement, 'at least 3 distinct eligible accounts, 1 named');
  assert.deepEqual(verdicts.map(({ verdict }) => verdict).sort(), ['counted', 'named', 'sealed']);
  assert.equal(verdicts.find(({ verdict }) => verdict === 'named').name, 'Ada');
});

test('a keyholder refuses what is forged, doubled or too little', async () => {
  const entries = readEntries(world.stream(1));
  await assert.rejects(verifyEntries(world.letter, entries, 1), /threshold/);
  await assert.rejects(verifyEntries(world.letter, [entries[0], entries[0], entries[1]], 0), /out of order/);
  const other = entries.with(1, { ...entries[1], cred: entries[0].cred });
  await assert.rejects(verifyEntries(world.letter, other, 0), /entry 2: credential/);
  await assert.rejects(
    verifyEntries(world.letter, entries.with(2, { ...entries[2], seq: 9 }), 0),
    /entry 3: signature/,
  );
});
