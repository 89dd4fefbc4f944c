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

test('a hello is answered with every open letter', async () => {
  const desk = connect('sign', { '/api/letters': [{ letterId: 'L', slug: 'maps', D: 'D' }] });
  desk.say({ type: 'hello' });
  expect(await desk.heard()).toEqual({ type: 'letters', letters: [{ letterId: 'L', slug: 'maps', D: 'D' }] });
});

test('enrolling goes to the app with the page’s token', async () => {
  const desk = connect('enrol', { '/api/enrol': [{ z: 'z' }] });
  desk.say({ type: 'enrol', list: [{ D: 'D', z: 'z', vault: 'v' }] });
  expect(await desk.heard()).toEqual({ type: 'enrolled', list: [{ z: 'z' }] });
  const { how } = requests[0]!;
  expect(new Headers(how.headers).get('X-CSRF-TOKEN')).toBe('secret');
  expect(how.method).toBe('POST');
  expect(how.body).toBe('[{"D":"D","z":"z","vault":"v"}]');
});

test('a no of the app reaches the desk', async () => {
  const desk = connect('enrol', {});
  desk.say({ type: 'enrol', list: [] });
  expect(await desk.heard()).toEqual({ type: 'enrolled', list: null });
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
  const desk = connect('approve', {});
  desk.say({ type: 'hello' });
  expect(await desk.heard()).toEqual({ type: 'approve', letterId: 'L', text: Uint8Array.of(1, 2) });
  expect(requests).toEqual([]);
});

test('anything else is not understood, and asks nothing of the app', async () => {
  const desk = connect('sign', { '/api/letters': [] });
  desk.say({ type: 'signed', letterId: 'L' } as unknown as ToApp);
  desk.say(null as unknown as ToApp);
  desk.say({ type: 'hello' });
  expect(await desk.heard()).toEqual({ type: 'letters', letters: [] });
  expect(requests.map(({ path }) => path)).toEqual(['/api/letters']);
});

function connect(mode: Mode, answers: Record<string, unknown>) {
  vi.stubGlobal('fetch', async (path: string, how: RequestInit) => {
    requests.push({ path, how });
    const known = path in answers;
    return new Response(JSON.stringify(known ? answers[path] : { detail: 'Not for you' }), {
      status: known ? 200 : 403,
    });
  });
  const { port1, port2 } = new MessageChannel();
  const textOfDraft = async () => Uint8Array.of(1, 2);
  new DeskLine(port1, new AppApi({ header: 'X-CSRF-TOKEN', token: 'secret' }), {
    mode,
    letterId: 'L',
    textOfDraft,
    finished: () => {},
  });
  close = () => port1.close();
  return {
    say: (message: ToApp) => port2.postMessage(message),
    heard: () => new Promise<ToDesk>((resolve) => (port2.onmessage = ({ data }) => resolve(data))),
  };
}
