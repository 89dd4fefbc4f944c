import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { decodeBody } from '../protocol/sign-body';
import { Issuer } from '../protocol/testing/issuer';
import { readTicket } from '../protocol/ticket';
import { checkLetter, Stop } from './checked-letter';
import { GivenUp, ReceiptFault } from './posting';
import { RESEND_AFTER_MS } from './standing';
import type { Store } from './store';
import { device } from './testing/device';
import { Server } from './testing/server';
import { openSession } from './testing/session';
import { Offline, Refused, Wire } from './wire';

let issuer: Issuer;
let server: Server;
let store: Store;
let now: number;
let slept: number[];

beforeAll(async () => {
  issuer = await Issuer.make();
});

beforeEach(async () => {
  server = await Server.open(issuer);
  const here = await device(server);
  store = here.store;
  await here.enroller.enrol([server.letter]);
  now = Date.parse('2026-11-22T12:00:00Z');
  slept = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a signature is posted, waits, and stands in the book', async () => {
  const session = await open();
  expect(session.standing).toBe('none');
  await session.sign({ as: 'NAMED' });
  expect(session.standing).toBe('waiting');
  expect(server.posts[0]!.length).toBe(5000);
  server.flush();
  await session.refresh();
  expect(session.standing).toBe('inBook');
});

test('the body is kept until it stands in the book; the choice never is', async () => {
  const session = await open();
  await session.sign({ as: 'ROLE', role: 'Engineering' });
  const waiting = (await store.posted(server.letter.letterId))!;
  expect(waiting.pending!.body).toEqual(server.posts[0]);
  expect(JSON.stringify(waiting)).not.toContain('Engineering');
  server.flush();
  await session.refresh();
  expect(Object.keys((await store.posted(server.letter.letterId))!)).toEqual(['seq', 'action', 'mark']);
});

test('a change and a withdrawal go one number further each', async () => {
  const session = await open();
  await session.sign({ as: 'COUNTED' });
  await session.sign({ as: 'NAMED' });
  await session.withdraw();
  expect(server.posts.map((body) => [body.length, decodeBody(body).action, decodeBody(body).seq])).toEqual([
    [5000, 1, 1],
    [5000, 1, 2],
    [5000, 2, 3],
  ]);
  server.flush();
  await session.refresh();
  expect(session.standing).toBe('withdrawn');
});

test('another device goes on from the number in the list', async () => {
  await (await open()).sign({ as: 'COUNTED' });
  server.flush();
  await store.dropPosted(server.letter.letterId);
  const phone = await open();
  expect(phone.standing).toBe('inBook');
  await phone.withdraw();
  expect(decodeBody(server.posts[0]!).seq).toBe(2);
});

test('a busy server is waited for', async () => {
  server.trouble.push(503, 503);
  const session = await open();
  const told: unknown[] = [];
  session.onWait = (...why) => told.push(why);
  await session.sign({ as: 'COUNTED' });
  expect(told).toEqual([
    [7, false],
    [7, false],
  ]);
  expect(slept).toEqual([7000, 7000]);
  expect(server.posts.length).toBe(1);
});

test('who waits for the operator is told so', async () => {
  server.trouble.push(503);
  server.held.signing = true;
  const session = await open();
  const told: unknown[] = [];
  session.onWait = (...why) => told.push(why);
  await session.sign({ as: 'COUNTED' });
  expect(told).toEqual([[7, true]]);
});

test('who does not want to wait goes back to where they stood', async () => {
  const session = await open();
  await session.sign({ as: 'NAMED' });
  const before = await store.posted(server.letter.letterId);
  server.trouble.push(503);
  session.onWait = () => session.giveUp();
  await expect(session.withdraw()).rejects.toThrow(GivenUp);
  expect(await store.posted(server.letter.letterId)).toEqual(before);
  expect(session.standing).toBe('waiting');
  expect(server.posts.length).toBe(1);

  await session.withdraw();
  expect(session.standing).toBe('withdrawn');
});

test('what could not be sent is sent on coming back', async () => {
  server.trouble.push(0);
  const session = await open();
  await expect(session.sign({ as: 'COUNTED' })).rejects.toThrow(Offline);
  expect(session.standing).toBe('unsent');
  expect(server.posts.length).toBe(0);
  const later = await open();
  expect(later.standing).toBe('waiting');
  expect(server.posts.length).toBe(1);
});

test('what does not appear within 48 hours is sent again as it was', async () => {
  await (await open()).sign({ as: 'COUNTED' });
  const [lost] = server.posts.splice(0);
  now += RESEND_AFTER_MS;
  await open();
  expect(server.posts).toEqual([]);
  now += 1;
  await open();
  expect(server.posts).toEqual([lost]);
  server.flush();
  const session = await open();
  expect(session.standing).toBe('inBook');
});

test('what another device has withdrawn is not signed again by coming back', async () => {
  const posted = await signedAndLost({ as: 'COUNTED' });
  server.posts.push(posted.pending!.body); // it did arrive
  server.flush();
  await (await open()).withdraw(); // the phone, which found it in the list
  server.flush();
  expect(server.book.size).toBe(0);
  await store.keepPosted(server.letter.letterId, posted); // the laptop, two days later
  now += RESEND_AFTER_MS + 1;
  await open();
  expect(server.posts).toEqual([posted.pending!.body]);
  server.flush();
  expect(server.book.size).toBe(0);
});

test('where another device’s entry stands under the same number, it goes out under the next', async () => {
  const posted = await signedAndLost({ as: 'NAMED' });
  await (await open()).sign({ as: 'COUNTED' });
  server.flush();
  await store.keepPosted(server.letter.letterId, posted);
  now += RESEND_AFTER_MS + 1;
  await open();
  const again = decodeBody(server.posts[0]!);
  expect(again.seq).toBe(2);
  expect(again.ct).toEqual(decodeBody(posted.pending!.body).ct);
});

test('whoever comes back while signing is held sees their letter, and what waits goes out later', async () => {
  server.trouble.push(0);
  await expect((await open()).sign({ as: 'COUNTED' })).rejects.toThrow(Offline);
  server.trouble.push(503);
  expect((await open()).standing).toBe('unsent');
  expect(slept).toEqual([]);
  expect((await open()).standing).toBe('waiting');
});

test('a gateway that does not answer may have passed the body on: it is kept', async () => {
  server.trouble.push(502);
  const session = await open();
  await expect(session.sign({ as: 'COUNTED' })).rejects.toThrow(Offline);
  expect(session.standing).toBe('unsent');
});

test('a receipt that does not hold is told, and the body kept', async () => {
  server.spoilReceipt = true;
  const session = await open();
  await expect(session.sign({ as: 'COUNTED' })).rejects.toThrow(ReceiptFault);
  expect(session.standing).toBe('unsent');
});

test('a refusal changes nothing here', async () => {
  server.trouble.push(404);
  const session = await open();
  await expect(session.sign({ as: 'COUNTED' })).rejects.toThrow(Refused);
  expect(await store.posted(server.letter.letterId)).toBeUndefined();
});

test.each(['OPENED', 'RELEASED', 'LAPSED', 'WITHDRAWN'] as const)('%s destroys the keys here too', async (stage) => {
  await (await open()).sign({ as: 'COUNTED' });
  server.stage = stage;
  const session = await open();
  expect(session.accepting).toBe(false);
  expect(await store.credentials()).toEqual([]);
  expect(await store.posted(server.letter.letterId)).toBeUndefined();
});

test('while the letter is being opened the keys are kept', async () => {
  server.stage = 'OPENING';
  await open();
  expect((await store.credentials()).length).toBe(1);
});

test('the ticket carries the credential', async () => {
  const session = await open();
  expect(readTicket(session.ticket()).cred).toEqual(session.credential!.cred);
});

test('one changed character of the text is a hard stop', async () => {
  server.text[20] = (server.text[20] ?? 0) ^ 1;
  await expect(checkLetter(new Wire(), server.letter.letterId, 'maps', {})).rejects.toThrow(new Stop('text'));
});

test.each(['too few', 'by another key', 'of other terms'] as const)('approvals %s are a hard stop', async (what) => {
  expect((await checkLetter(new Wire(), server.letter.letterId, 'maps', {})).slug).toBe('maps');
  await server.spoilApprovals(what);
  await expect(checkLetter(new Wire(), server.letter.letterId, 'maps', {})).rejects.toThrow(new Stop('approvals'));
});

test('forgetting leaves nothing of the signing', async () => {
  await (await open()).sign({ as: 'COUNTED' });
  const [before] = await store.secrets();
  await store.forget();
  expect(await store.credentials()).toEqual([]);
  expect(await store.posted(server.letter.letterId)).toBeUndefined();
  expect((await store.secrets())[0]).not.toEqual(before);
});

/** What a device remembers that has signed, and that another one does not know; the body is still under way. */
async function signedAndLost(choice: { as: 'COUNTED' } | { as: 'NAMED' }) {
  await (await open()).sign(choice);
  const posted = (await store.posted(server.letter.letterId))!;
  server.posts.splice(0);
  await store.dropPosted(server.letter.letterId);
  return posted;
}

function open() {
  return openSession(server, store, { now: () => now, sleep: async (ms: number) => void slept.push(ms) });
}
