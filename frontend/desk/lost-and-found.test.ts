import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { random, text, utf8 } from '../crypto/bytes';
import { toBase64url } from '../protocol/base64url';
import { toCode } from '../protocol/code';
import { decodeBody } from '../protocol/sign-body';
import { Issuer } from '../protocol/testing/issuer';
import { Bring } from './bring';
import { words } from './device-words';
import type { Store } from './store';
import { crew, device } from './testing/device';
import { Server } from './testing/server';
import { openSession } from './testing/session';
import { TicketReader } from './ticket-reader';
import { Wire } from './wire';

let issuer: Issuer;
let server: Server;
let laptop: Awaited<ReturnType<typeof device>>;
let phone: Awaited<ReturnType<typeof device>>;

beforeAll(async () => {
  issuer = await Issuer.make();
});

beforeEach(async () => {
  server = await Server.open(issuer);
  laptop = await device(server);
  await laptop.enroller.enrol([server.letter]);
  phone = await device(server);
  await phone.enroller.enrol([server.letter]);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the code of the laptop brings its keys to the phone', async () => {
  expect(await bring(phone.store).text(await codeOf(laptop.store))).toBe(words.enterDone);
  expect((await held(phone.store)).seed).toEqual((await held(laptop.store)).seed);
});

test('every wrong code is told by what is wrong with it', async () => {
  const code = await codeOf(laptop.store);
  const typo = code.replace(/.$/, code.endsWith('7') ? '8' : '7'); // a check digit: another secret might fit the old ones
  const wrong = (typed: string) => bring(phone.store).text(typed);
  await expect(wrong(' ')).rejects.toThrow(words.wrong.empty);
  await expect(wrong(code.slice(1))).rejects.toThrow('1 is missing');
  await expect(wrong(`${code}0`)).rejects.toThrow(words.wrong.long(29));
  await expect(wrong(code.replace(/^./, '!'))).rejects.toThrow(words.wrong.character('!'));
  await expect(wrong(typo)).rejects.toThrow(words.wrong.check);
  await expect(wrong(await codeOf(phone.store))).rejects.toThrow(words.wrong.own);
  await expect(wrong(await toCode(random(16)))).rejects.toThrow(words.wrong.stranger);
  expect(await phone.store.credentials()).toEqual([]);
});

test('at the desk alone a code is told from a ticket', async () => {
  await expect(bring(phone.store, { alone: true }).text(await codeOf(laptop.store))).rejects.toThrow(words.wrong.alone);
});

test('the ticket of the laptop signs on the phone', async () => {
  expect(await bring(phone.store).text(text(await ticket()))).toBe(words.ticketDone);
  expect((await held(phone.store)).cred).toEqual((await held(laptop.store)).cred);
});

test('every wrong ticket is told by what is wrong with it', async () => {
  const good = JSON.parse(text(await ticket())) as Record<string, string>;
  const wrong = (changes: object) => bring(phone.store).text(JSON.stringify({ ...good, ...changes }));
  await expect(bring(phone.store).file(new Blob(['a letter to my aunt']))).rejects.toThrow(
    words.wrongTicket.unreadable,
  );
  await expect(wrong({ seed: undefined })).rejects.toThrow(words.wrongTicket.unreadable);
  await expect(wrong({ cred: toBase64url(random(384)) })).rejects.toThrow(words.wrongTicket.damaged);
  await expect(wrong({ seed: toBase64url(random(32)) })).rejects.toThrow(words.wrongTicket.damaged);
  await expect(wrong({ D: toBase64url(random(32)) })).rejects.toThrow(words.wrongTicket.changed);
  const strange = JSON.stringify({ ...good, letterId: toBase64url(random(16)) });
  await expect(bring(phone.store, { alone: true }).text(strange)).rejects.toThrow(words.wrongTicket.unknown);
  await expect(bring(phone.store).text(strange)).rejects.toThrow(words.wrongTicket.another);
  server.stage = 'LAPSED';
  await expect(wrong({})).rejects.toThrow(words.wrongTicket.over);
  expect(await phone.store.credentials()).toEqual([]);
});

test('an attestation that does not hold makes a ticket a damaged one', async () => {
  const good = JSON.parse(text(await ticket())) as { attestation: { a: string } };
  good.attestation.a = toBase64url(utf8('{"name":"Somebody else"}'));
  await expect(bring(phone.store).text(JSON.stringify(good))).rejects.toThrow(words.wrongTicket.damaged);
});

test('two accounts in one browser find nothing of each other', async () => {
  const [ada, grace] = [laptop.store.of('ada'), laptop.store.of('grace')];
  await ada.keepCredential(await held(laptop.store));
  await ada.keepPosted(server.letter.letterId, { seq: 1, action: 1, mark: random(8) });
  expect(await grace.credentials()).toEqual([]);
  expect(await grace.posted(server.letter.letterId)).toBeUndefined();
  expect((await grace.secrets())[0]).not.toEqual((await ada.secrets())[0]);
  await grace.forget();
  expect((await ada.credentials()).length).toBe(1);
  expect((await laptop.store.others()).length).toBe(1);
});

test('a phone signs again after the laptop has withdrawn, though no list tells of that', async () => {
  const there = await open(laptop.store);
  await there.sign({ as: 'COUNTED' });
  await there.withdraw();
  server.flush();
  await bring(phone.store).text(await codeOf(laptop.store));
  const here = await open(phone.store);
  await here.sign({ as: 'COUNTED' });
  server.flush();
  await here.refresh();
  expect(here.standing).toBe('inBook');
});

test('a laptop signs again after a phone that it saw in the list has withdrawn', async () => {
  const there = await open(laptop.store);
  await there.sign({ as: 'COUNTED' });
  server.flush();
  await there.refresh();
  await bring(phone.store).text(await codeOf(laptop.store));
  await (await open(phone.store)).withdraw();
  server.flush();
  await there.refresh();
  expect(there.standing).toBe('withdrawn');
  await there.sign({ as: 'COUNTED' });
  const [body] = server.posts.map(decodeBody);
  expect(body!.seq).toBeGreaterThan(1024);
  server.flush();
  await there.refresh();
  expect(there.standing).toBe('inBook');
});

function bring(store: Store, { alone = false, letterId = server.letter.letterId } = {}): Bring {
  const tickets = new TicketReader(store, new Wire(), crew, alone ? null : letterId);
  const secret = alone ? null : (S: Parameters<typeof phone.enroller.bring>[0]) => phone.enroller.bring(S);
  return new Bring({ store, crew, tickets, secret, arrived: async () => undefined });
}

async function codeOf(store: Store): Promise<string> {
  return toCode((await store.secrets())[0]);
}

async function ticket() {
  return (await open(laptop.store)).ticket();
}

async function held(store: Store) {
  return (await store.credential(server.letter.letterId))!;
}

function open(store: Store) {
  return openSession(server, store);
}
