// The three servers, each a process of its own, each asked for a fresh document whenever a round begins.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pause } from './figures.mjs';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const root = here('..');
let rounds = 0;

/** Ours: the whole application on a database, with a header instead of the company's sign-in. */
export async function undersigned(database) {
  const [port, desk, management] = [await freePort(), await freePort(), await freePort()];
  const process_ = start(process.env.BENCH_JAVA, [
    ...(process.env.BENCH_JVM ?? '').split(' ').filter(Boolean),
    ...['-cp', process.env.BENCH_CLASSES, 'org.undersigned.letter.draft.BenchServer'],
    ...[database, port, desk, management].map(String),
  ]);
  const lines = linesOf(process_);
  await lines.next('ready');
  const tell = async (what) => {
    process_.stdin.write(`${what}\n`);
    return lines.next(what);
  };
  return {
    name: `Undersigned (${database})`,
    pids: [process_.pid],
    process: process_,
    async seats(count) {
      const letter = await tell(`letter ${count}`);
      return Array.from({ length: count }, (_, i) => ({
        url: `ws://127.0.0.1:${port}/collab/${letter}?saved=1`,
        headers: { Origin: 'http://letters.localhost:8080', 'X-Test-Person': `w${i} employee` },
      }));
    },
    /** Milliseconds that the compiler of the virtual machine has worked so far. */
    compiled: async () => Number(await tell('compiled')),
    watch: { begin: () => tell('insert'), end: async () => Number(await tell('inserted')) },
  };
}

export async function hocuspocus() {
  const port = await freePort();
  const child = start(process.execPath, [here('servers/hocuspocus.mjs')], { PORT: port });
  await linesOf(child).next('ready');
  return {
    ...{ name: 'Hocuspocus 4.7', pids: [child.pid], process: child },
    async seats(count) {
      const name = `round-${++rounds}`;
      return Array.from({ length: count }, () => ({ url: `ws://127.0.0.1:${port}`, headers: {}, name }));
    },
  };
}

/** What the makers of Yjs call their simple server; it keeps everything in memory. */
export async function reference() {
  const port = await freePort();
  const script = here('servers/node_modules/@y/websocket-server/src/server.js');
  const child = start(process.execPath, [script], { PORT: port, HOST: '127.0.0.1' });
  await linesOf(child).next('running');
  return {
    ...{ name: 'y-websocket', pids: [child.pid], process: child },
    async seats(count) {
      const url = `ws://127.0.0.1:${port}/round-${++rounds}`;
      return Array.from({ length: count }, () => ({ url, headers: {} }));
    },
  };
}

function start(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  process.on('exit', () => child.kill()); // it takes its database with it
  return child;
}

/** Waits for a line that begins with a word; what follows it is the answer. */
function linesOf(child) {
  const got = [];
  let rest = '';
  child.stdout.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    got.push(...lines);
  });
  return {
    async next(what) {
      const word = what.split(' ')[0];
      for (let waited = 0; waited < 180_000; waited += 20) {
        const at = got.findIndex((line) => line.split(' ')[0] === word);
        if (at >= 0) return got.splice(at, 1)[0].slice(word.length + 1);
        if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
        await pause(20);
      }
      throw new Error(`No line "${word}" in three minutes`);
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
