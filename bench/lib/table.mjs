// The table, and what it is held to.

const HOCUSPOCUS = 'Hocuspocus 4.7';
const HEAVY = ['20 × 5', '50 × 5'];

export function print(results, flood, open) {
  const head = [
    'load',
    'server',
    'p50 ms',
    'p99 ms',
    'ratio',
    'CPU ms/update',
    'ratio',
    'Saved p99 ms',
    'insert p99',
    'MB',
    'lag p99',
  ];
  const rows = results.map((row) => {
    const peer = peerOf(results, row);
    return [
      ...[row.load, row.server, row.p50.toFixed(1), row.p99.toFixed(1), (row.p99 / peer.p99).toFixed(2)],
      ...[row.cpu.toFixed(2), (row.cpu / peer.cpu).toFixed(2)],
      ...[number(row.saved99), number(row.insert), row.megabytes.toFixed(0), row.lag.toFixed(1)],
    ];
  });
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  for (const row of [head, ...rows]) console.log(row.map((cell, i) => cell.padEnd(widths[i])).join('  '));
  if (flood)
    console.log(`Flood: p99 of the others ${flood.quiet.toFixed(1)} ms quiet, ${flood.flooded.toFixed(1)} ms flooded`);
  if (open)
    console.log(`Opening 50,000 edits: ours ${open.ours.toFixed(0)} ms, y-websocket ${open.theirs.toFixed(0)} ms`);
}

/** @returns the goals that were missed, in words */
export function goals(results, flood, open) {
  const missed = [];
  const hold = (what, is, most) => {
    if (!(is <= most)) missed.push(`${what}: ${is.toFixed(2)}, at most ${most}`);
  };
  for (const row of results.filter(({ server }) => server.startsWith('Undersigned'))) {
    const peer = peerOf(results, row);
    const [p99, cpu] = HEAVY.includes(row.load) ? [1, 1] : [1.5, 2];
    hold(`${row.load}, p99 against Hocuspocus`, row.p99 / peer.p99, p99);
    hold(`${row.load}, CPU per update against Hocuspocus`, row.cpu / peer.cpu, cpu);
    hold(`${row.load}, Saved against a durable insert`, row.saved99 / row.insert, 3);
  }
  if (flood) hold('Flood, p99 of the others against quiet', flood.flooded / flood.quiet, 2);
  if (open) hold('Opening 50,000 edits against y-websocket', open.ours / open.theirs, 1.5);
  return missed;
}

function peerOf(results, row) {
  return results.find(({ load, server }) => load === row.load && server === HOCUSPOCUS);
}

function number(value) {
  return Number.isFinite(value) ? value.toFixed(1) : '–';
}
