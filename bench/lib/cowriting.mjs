// Our server beside Hocuspocus and the reference server: one run, one load generator, one document, in turns.
import { median } from './figures.mjs';
import { round } from './load.mjs';
import { opening } from './opening.mjs';
import { hocuspocus, reference, undersigned } from './servers.mjs';
import { goals, print } from './table.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const timing = { warm: Number(process.env.BENCH_WARM ?? 4), seconds: Number(process.env.BENCH_SECONDS ?? 10) };
const MOST_WARM_UPS = Number(process.env.BENCH_WARM_UPS ?? 8);
const DATABASE = process.env.BENCH_DATABASE ?? 'PostgreSQL';
const CASES = [
  { name: '2 × 5', writers: 2, perSecond: 5 },
  { name: '10 × 5', writers: 10, perSecond: 5 },
  { name: '20 × 5', writers: 20, perSecond: 5 },
  { name: '50 × 5', writers: 50, perSecond: 5 },
  { name: '200 readers', writers: 2, readers: 200, perSecond: 5 },
].filter(({ name }) => !process.env.BENCH_ONLY || name.includes(process.env.BENCH_ONLY));

const servers = [await undersigned(DATABASE), await hocuspocus(), await reference()];
const [ours] = servers;

// Until our compiler has done its work, as it has on every day but the first. The others are through after a few rounds.
for (let cycle = 0; cycle < MOST_WARM_UPS; cycle++) {
  const before = await ours.compiled();
  for (const load of CASES) {
    const warming = cycle < 2 ? servers : [ours];
    const perSecond = Math.min(15, 450 / load.writers);
    for (const server of warming) await round(server, { ...load, perSecond }, { warm: 1, seconds: 5 });
  }
  if ((await ours.compiled()) - before < 300 * CASES.length) break;
}

const results = [];
for (const load of CASES) {
  const figures = new Map(servers.map((server) => [server, []]));
  for (let i = 0; i < ROUNDS; i++) {
    for (const server of servers) figures.get(server).push(await round(server, load, timing));
  }
  for (const [server, rounds] of figures) results.push({ load: load.name, server: server.name, ...middle(rounds) });
  Object.assign(results.at(-servers.length), await durability(load));
}

const quiet = [];
const flooded = [];
if (!process.env.BENCH_ONLY) {
  const load = { writers: 10, perSecond: 5 };
  for (let i = 0; i < ROUNDS; i++) {
    quiet.push(await round(ours, load, timing));
    flooded.push(await round(ours, { ...load, flood: true }, timing));
  }
}
const flood = quiet.length ? { quiet: middle(quiet).p99, flooded: middle(flooded).p99 } : null;
const open = process.env.BENCH_ONLY ? null : await opening(ours, servers[2]);

print(results, flood, open);
const missed = goals(results, flood, open);
for (const goal of missed) console.log(`MISSED  ${goal}`);
console.log(missed.length ? `${missed.length} goals missed` : 'Every goal is met');
process.exit(missed.length ? 1 : 0);

/** What a durable insert takes meanwhile, and until *Saved*: rounds of their own, for the inserts cost our process work. */
async function durability(load) {
  const watched = [];
  for (let i = 0; i < ROUNDS; i++) watched.push(await round(ours, { ...load, watched: true }, timing));
  const { saved50, saved99, insert } = middle(watched);
  return { saved50, saved99, insert };
}

/** Of each figure, the median of the rounds. */
function middle(rounds) {
  return Object.fromEntries(Object.keys(rounds[0]).map((key) => [key, median(rounds.map((each) => each[key]))]));
}
