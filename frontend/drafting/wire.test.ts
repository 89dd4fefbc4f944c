import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeSocket } from './testing/fake-socket';
import { SCHEMA_VERSION } from './schema-version';
import { SocketWire, type Closed } from './wire';

let wire: SocketWire;
let heard: (Closed | 'opened' | number)[];

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('location', { origin: 'https://letters.example' });
  session('here');
  heard = [];
  wire = new SocketWire('q83vASNFZ4mrze8BI0VniQ');
  wire.start({
    opened: () => heard.push('opened'),
    frame: (bytes) => heard.push(bytes.length),
    closed: (why) => heard.push(why),
  });
});

afterEach(() => {
  wire.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a wire asks for acknowledgements, on the origin of its page', () => {
  expect(FakeSocket.last.url).toBe(
    `wss://letters.example/collab/q83vASNFZ4mrze8BI0VniQ?saved=1&schema=${SCHEMA_VERSION}`,
  );
});

test('frames go both ways', () => {
  FakeSocket.last.open();
  wire.send(new Uint8Array([1, 2]));
  FakeSocket.last.hear(new Uint8Array(3));
  expect(FakeSocket.last.sent).toEqual([new Uint8Array([1, 2])]);
  expect(heard).toEqual(['opened', 3]);
});

test('a lost connection comes back, and takes more time with every loss', async () => {
  FakeSocket.last.open();
  FakeSocket.last.close(1006);
  await vi.advanceTimersByTimeAsync(400);
  expect(FakeSocket.all).toHaveLength(2);
  for (let loss = 0; loss < 5; loss++) {
    FakeSocket.last.close(1006);
    await vi.advanceTimersByTimeAsync(10_000);
  }
  const tries = FakeSocket.all.length;
  FakeSocket.last.close(1006);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(FakeSocket.all).toHaveLength(tries);
  await vi.advanceTimersByTimeAsync(5_100);
  expect(FakeSocket.all).toHaveLength(tries + 1);
});

test('when the network is back it does not wait', async () => {
  FakeSocket.last.open();
  FakeSocket.last.close(1006);
  await vi.advanceTimersByTimeAsync(0);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(1);
  expect(FakeSocket.all).toHaveLength(2);
});

test.each([
  ['removed', 'removed'],
  ['refused', 'refused'],
])('who is %s is told so, and does not knock again', async (reason, why) => {
  FakeSocket.last.open();
  FakeSocket.last.close(1008, reason);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(['opened', why]);
  expect(FakeSocket.all).toHaveLength(1);
});

test('a handshake refused because the sign-in has ended says so, and tries again: they may sign in elsewhere', async () => {
  session('ended');
  FakeSocket.last.close(1006);
  await vi.advanceTimersByTimeAsync(400);
  expect(heard).toEqual(['signedOut']);
  expect(FakeSocket.all).toHaveLength(2);
});

test('a handshake that failed with the sign-in intact is a lost network', async () => {
  FakeSocket.last.close(1006);
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(['waiting']);
});

test('what is learnt late of a failed handshake says nothing of the connection that came after it', async () => {
  let learn!: (answer: object) => void;
  vi.stubGlobal('fetch', () => new Promise((resolve) => (learn = resolve)));
  FakeSocket.last.close(1006);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(1);
  FakeSocket.last.open();
  learn({ type: 'basic', status: 200 });
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(['opened']);
});

function session(state: 'here' | 'ended'): void {
  const answer = state === 'here' ? { type: 'basic', status: 200 } : { type: 'opaqueredirect', status: 0 };
  vi.stubGlobal('fetch', async () => answer);
}
