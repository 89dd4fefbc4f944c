import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { random } from '../crypto/bytes';
import { omissionHolds, readOmission } from '../protocol/omission';
import { Issuer } from '../protocol/testing/issuer';
import type { Choice } from './signing-session';
import { ENTERED_AFTER_MS, RESEND_AFTER_MS } from './standing';
import { device } from './testing/device';
import { Server } from './testing/server';
import { openSession } from './testing/session';
import { Wire } from './wire';

let issuer: Issuer;
let server: Server;
let ada: Awaited<ReturnType<typeof device>>;
let grace: Awaited<ReturnType<typeof device>>;
let now: number;

beforeAll(async () => {
  issuer = await Issuer.make();
});

beforeEach(async () => {
  server = await Server.open(issuer);
  ada = await device(server);
  await ada.enroller.enrol([server.letter]);
  server.user = 'grace';
  grace = await device(server);
  await grace.enroller.enrol([server.letter]);
  now = Date.parse('2026-11-22T12:00:00Z');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a signature that a new list leaves out a day later is told to be missing, with a proof that holds', async () => {
  await signedAndDropped();
  expect((await open(ada)).omitted).toBe(false);
  await somebodyElseSigns({ as: 'COUNTED' });
  const session = await open(ada);
  expect(session.omitted).toBe(true);
  expect(await omissionHolds(readOmission(session.omission!))).toBe(true);
});

test('a list that was not published anew is only old: nothing is proved', async () => {
  await signedAndDropped();
  await open(ada);
  now += 10 * RESEND_AFTER_MS;
  expect((await open(ada)).omitted).toBe(false);
});

test('a list that was published within the day proves nothing', async () => {
  await (await open(ada)).sign({ as: 'COUNTED' });
  server.posts.splice(0);
  await open(ada);
  await somebodyElseSigns({ as: 'COUNTED' });
  expect((await open(ada)).omitted).toBe(false);
});

test('once it stands in the book nothing is missing any more', async () => {
  await signedAndDropped();
  await open(ada);
  await somebodyElseSigns({ as: 'COUNTED' });
  now += RESEND_AFTER_MS;
  await open(ada);
  server.flush();
  const session = await open(ada);
  expect(session.standing).toBe('inBook');
  expect(session.omitted).toBe(false);
});

test('a proof with any part of another is none', async () => {
  await signedAndDropped();
  await open(ada);
  await somebodyElseSigns({ as: 'COUNTED' });
  const good = readOmission((await open(ada)).omission!);
  const spoiled = good.body.slice();
  spoiled[600]! ^= 1;
  expect(await omissionHolds({ ...good, body: spoiled })).toBe(false);
  expect(await omissionHolds({ ...good, receipt: random(64) })).toBe(false);
  const [entered] = server.posts;
  server.posts.splice(0, server.posts.length, entered ?? good.body);
  server.flush();
  expect(await omissionHolds({ ...good, list: await new Wire().book(server.letter.letterId) })).toBe(false);
});

/** Ada signs, the server loses it, and more than a day goes by. */
async function signedAndDropped(): Promise<void> {
  await (await open(ada)).sign({ as: 'COUNTED' });
  server.posts.splice(0);
  now += ENTERED_AFTER_MS + 1;
  await open(ada);
}

async function somebodyElseSigns(choice: Choice): Promise<void> {
  await (await open(grace)).sign(choice);
  server.flush();
}

function open({ store }: typeof ada) {
  return openSession(server, store, { now: () => now, sleep: async () => undefined });
}
