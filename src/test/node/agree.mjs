// Whether Yjs finds the same letter in what the server merged as in all the updates. options: {traces, merged}
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';

const { traces, merged } = JSON.parse(process.argv[2]);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const expected = read(traces);
const differences = [];
read(merged).forEach(({ vector, ...answers }, i) => {
  const { final, behind, rest } = expected[i];
  const truth = doc(final);
  if (Buffer.compare(Buffer.from(vector, 'base64'), vectorOf(truth)) !== 0) {
    differences.push(`seed ${i + 1}: state vector`);
  }
  for (const [name, update] of Object.entries(answers)) {
    const [found, right] = name === 'rest' ? [doc(behind.state, update), doc(behind.state, rest)] : [doc(update), truth];
    if (shown(found) !== shown(right)) differences.push(`seed ${i + 1}: ${name} reads differently`);
    if (!Y.equalSnapshots(Y.snapshot(found), Y.snapshot(right))) differences.push(`seed ${i + 1}: ${name} has another snapshot`);
    if (found.store.pendingStructs || found.store.pendingDs) differences.push(`seed ${i + 1}: ${name} leaves something pending`);
  }
});
const bytes = (key) => read(merged).reduce((sum, each) => sum + each[key].length, 0);
console.log(JSON.stringify({ differences, log: bytes('log'), compact: bytes('compact') }));

function doc(...updates) {
  const made = new Y.Doc();
  updates.forEach((update) => Y.applyUpdate(made, Buffer.from(update, 'base64')));
  return made;
}

function shown(of) {
  const letter = of.getXmlFragment('letter');
  const deltas = [...letter.createTreeWalker((node) => node instanceof Y.XmlText)].map((text) => text.toDelta());
  const meta = of.getMap('meta').toJSON();
  return JSON.stringify([letter.toString(), deltas, Object.keys(meta).sort().map((key) => [key, meta[key]])]);
}

function vectorOf(of) {
  return Buffer.from(Y.encodeStateVector(of));
}
