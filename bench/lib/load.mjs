// One round: so many write so often on a fresh document of one server, others only read.
import { cpu, megabytes, pause, percentile } from './figures.mjs';
import { Peer } from './peer.mjs';

/** @returns {p50, p99, saved50, saved99, cpu, megabytes, updates, lag}: milliseconds, and per update */
export async function round(
  server,
  { writers, readers = 0, perSecond, flood = false, watched = false },
  { warm, seconds },
) {
  const sent = new Map();
  const after = [];
  let measuring = false;
  const heard = (client, clock, now) => {
    const times = sent.get(client);
    const at = times?.[clock];
    if (measuring && at !== undefined && at >= begin) after.push(now - at);
  };
  const seats = await server.seats(writers + readers + 1);
  const peers = seats.slice(0, writers + readers).map((seat) => new Peer(seat, heard));
  for (const peer of peers) await peer.open();
  const flooding = flood ? floodWith(seats.at(-1)) : null;
  let begin = Infinity;
  let updates = 0;
  const typing = peers.slice(0, writers).map((peer) =>
    every(1000 / perSecond, () => {
      const before = performance.now();
      const { client, clock } = peer.type();
      if (!sent.has(client)) sent.set(client, []);
      sent.get(client)[clock] = before;
      peer.moveCaret();
      updates++;
    }),
  );
  await pause(warm * 1000);
  if (watched) await server.watch.begin();
  for (const peer of peers) peer.savedAfter = [];
  begin = performance.now();
  measuring = true;
  updates = 0;
  const [used, lag] = [cpu(server.pids), eventLoopLag()];
  await pause(seconds * 1000);
  const spent = cpu(server.pids) - used;
  const counted = updates;
  const figures = {
    lag: lag.stop(),
    megabytes: megabytes(server.pids),
    insert: watched ? await server.watch.end() : NaN,
  };
  typing.forEach((stop) => stop());
  await pause(300);
  flooding?.stop();
  const saved = peers.flatMap((peer) => peer.savedAfter);
  const lost = peers.filter((peer) => peer.closed).length;
  peers.forEach((peer) => peer.close());
  if (lost > 0) throw new Error(`${server.name} closed ${lost} of ${peers.length} sockets`);
  return {
    ...figures,
    p50: percentile(after, 0.5),
    p99: percentile(after, 0.99),
    saved50: percentile(saved, 0.5),
    saved99: percentile(saved, 0.99),
    cpu: spent / counted,
    updates: counted,
    heard: after.length,
  };
}

/** Not all at once: people do not type in step. */
function every(milliseconds, act) {
  let timer = setTimeout(function next() {
    timer = setTimeout(next, milliseconds * (0.75 + Math.random() / 2));
    act();
  }, Math.random() * milliseconds);
  return () => clearTimeout(timer);
}

function eventLoopLag() {
  const late = [];
  let due = performance.now() + 10;
  const timer = setInterval(() => {
    late.push(Math.max(0, performance.now() - due));
    due = performance.now() + 10;
  }, 10);
  return {
    stop() {
      clearInterval(timer);
      return percentile(late, 0.99);
    },
  };
}

/** Types as fast as the line takes it, and comes back as often as it is thrown out. */
function floodWith(seat) {
  let on = true;
  (async () => {
    while (on) {
      const peer = new Peer(seat);
      await peer.open().catch(() => (peer.closed = true));
      while (on && !peer.closed) {
        for (let i = 0; i < 50 && !peer.closed; i++) peer.type();
        await new Promise(setImmediate);
        while (on && !peer.closed && peer.socket.bufferedAmount > 1 << 20) await pause(1);
      }
      peer.close();
      await pause(20);
    }
  })();
  return { stop: () => (on = false) };
}
