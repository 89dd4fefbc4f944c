import { afterEach, expect, test, vi } from 'vitest';
import type { ToApp, ToDesk } from '../protocol/desk-messages';
import { AppApi } from './app-api';
import { DeskLine, type Mode } from './desk-line';

const requests: { path: string; how: RequestInit }[] = [];
let close = () => {};

afterEach(() => {
  close();
  requests.length = 0;
  vi.unstubAllGlobals();
});

const ACCOUNT = { account: 'A', again: null };
const REQUEST = { D: 'D', z: 'z', vault: 'v' };

test('a hello is answered with the account, and with every open letter', async () => {
  const letters = [{ letterId: 'L', slug: 'maps', D: 'D' }];
  const desk = connect('sign', { '/api/account': ACCOUNT, '/api/letters': letters });
  desk.say({ type: 'hello' });
  expect(await desk.heard()).toEqual({ type: 'account', ...ACCOUNT });
  expect(await desk.heard()).toEqual({ type: 'letters', letters });
});

test('where nobody is signed in any more, nothing is answered', async () => {
  const desk = connect('sign', { '/api/letters': [], '/api/enrol': [] });
  desk.say({ type: 'hello' });
  desk.say({ type: 'enrol', list: [REQUEST] });
  expect(await desk.heard()).toEqual({ type: 'enrolled', list: [] });
  expect(requests.map(({ path }) => path)).not.toContain('/api/letters');
});

test.each([
  ['ask', 'POST', '/api/account/again'],
  ['keep', 'DELETE', '/api/account/again'],
  ['now', 'POST', '/api/account/again/now'],
] as const)('starting again names no letter: %s', async (step, method, path) => {
  const desk = connect('sign', { '/api/account': ACCOUNT, [path]: {} });
  desk.say({ type: 'startAgain', step });
  expect(await desk.heard()).toEqual({ type: 'account', ...ACCOUNT });
  expect(requests[0]).toMatchObject({ path, how: { method } });
  expect(requests[0]!.how.body).toBeUndefined();
});

test('why one cannot start again is passed on', async () => {
  const desk = connect('sign', { '/api/account': ACCOUNT });
  desk.say({ type: 'startAgain', step: 'now' });
  expect(await desk.heard()).toEqual({ type: 'account', ...ACCOUNT, message: 'Not for you' });
});

test('a keyholder is told how many credentials were given out again', async () => {
  const desk = connect('open', { '/api/account': ACCOUNT, '/api/keyholder/L/entries': {} });
  desk.say({ type: 'hello' });
  await desk.heard();
  expect(await desk.heard()).toMatchObject({ type: 'open', letterId: 'L', reissued: 3 });
});

test('enrolling goes to the app with the page’s token', async () => {
  const desk = connect('enrol', { '/api/enrol': [{ z: 'z' }] });
  desk.say({ type: 'enrol', list: [REQUEST] });
  expect(await desk.heard()).toEqual({ type: 'enrolled', list: [{ z: 'z' }] });
  const { how } = requests[0]!;
  expect(new Headers(how.headers).get('X-CSRF-TOKEN')).toBe('secret');
  expect(how.method).toBe('POST');
  expect(how.body).toBe('[{"D":"D","z":"z","vault":"v"}]');
});

test('a no of the app reaches the desk', async () => {
  const desk = connect('enrol', {});
  desk.say({ type: 'enrol', list: [REQUEST] });
  expect(await desk.heard()).toEqual({ type: 'enrolled', list: null });
});

test('of a desk that has nothing to enrol the app hears nothing', async () => {
  const desk = connect('enrol', { '/api/enrol': [] });
  desk.say({ type: 'enrol', list: [] });
  expect(await desk.heard()).toEqual({ type: 'enrolled', list: [] });
  expect(requests).toEqual([]);
});

test('a keyholder acts for the letter of the page only', async () => {
  const desk = connect('key', { '/api/keyholder/L/key': {} });
  desk.say({ type: 'key', letterId: 'another', x25519: 'x', ed25519: 'e', label: 'Keyholder 1' });
  expect(await desk.heard()).toEqual({ type: 'done', of: 'key', ok: true });
  expect(requests[0]!.path).toBe('/api/keyholder/L/key');
});

test('the reason for a refusal is passed on', async () => {
  const desk = connect('approve', {});
  desk.say({ type: 'approval', letterId: 'L', D: 'D', sig: 's' });
  expect(await desk.heard()).toEqual({ type: 'done', of: 'approval', ok: false, message: 'Not for you' });
});

test('the text to approve comes from the co-author’s own copy', async () => {
  const desk = connect('approve', { '/api/account': ACCOUNT });
  desk.say({ type: 'hello' });
  await desk.heard();
  expect(await desk.heard()).toEqual({ type: 'approve', letterId: 'L', text: Uint8Array.of(1, 2) });
  expect(requests.map(({ path }) => path)).toEqual(['/api/account']);
});

test('anything else is not understood, and asks nothing of the app', async () => {
  const desk = connect('sign', { '/api/account': ACCOUNT, '/api/letters': [] });
  desk.say({ type: 'signed', letterId: 'L' } as unknown as ToApp);
  desk.say(null as unknown as ToApp);
  desk.say({ type: 'hello' });
  await desk.heard();
  expect(await desk.heard()).toEqual({ type: 'letters', letters: [] });
  expect(requests.map(({ path }) => path)).toEqual(['/api/account', '/api/letters']);
});

function connect(mode: Mode, answers: Record<string, unknown>) {
  vi.stubGlobal('fetch', async (path: string, how: RequestInit) => {
    requests.push({ path, how });
    const known = path in answers;
    return new Response(JSON.stringify(known ? answers[path] : { detail: 'Not for you' }), {
      status: known ? 200 : 403,
      headers: { Reissued: '3' },
    });
  });
  const { port1, port2 } = new MessageChannel();
  const textOfDraft = async () => Uint8Array.of(1, 2);
  new DeskLine(port1, new AppApi({ header: 'X-CSRF-TOKEN', token: 'secret' }), {
    mode,
    letterId: 'L',
    textOfDraft,
    enrolled: () => {},
    finished: () => {},
  });
  close = () => port1.close();
  const said: ToDesk[] = [];
  port2.onmessage = ({ data }) => said.push(data as ToDesk);
  return {
    say: (message: ToApp) => port2.postMessage(message),
    heard: async () => {
      await vi.waitUntil(() => said.length > 0);
      return said.shift()!;
    },
  };
}
