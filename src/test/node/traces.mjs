// Random co-writing by several Y.Docs, seed by seed: writes the updates in the order in which a server may get them, and
// what a page that was left behind has. options: {seeds, file}
import { writeFileSync } from 'node:fs';
import * as Y from 'yjs';
import { edit, mulberry, shuffle } from './edits.mjs';

const { seeds, file } = JSON.parse(process.argv[2]);
writeFileSync(file, JSON.stringify(Array.from({ length: seeds }, (_, seed) => trace(seed + 1))));
console.log(JSON.stringify({ seeds }));

function trace(seed) {
  const random = mulberry(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const docs = Array.from({ length: 2 + Math.floor(random() * 4) }, (_, i) => docOf(seed * 10 + i + 1));
  const updates = [];
  let behind = null;
  docs.forEach((doc, i) =>
    doc.on('update', (update, origin) => {
      if (origin !== 'remote') {
        round.push({ person: i, update });
        doc.mail.push(update);
      }
    }),
  );
  let round = [];
  for (let r = 0; r < 12; r++) {
    round = [];
    for (let k = 0; k < 10; k++) {
      const doc = pick(docs);
      random() < 0.35 ? deliver(doc, pick(docs)) : edit(doc, random, pick);
    }
    const order = shuffle(round, random);
    updates.push(...order, ...order.filter(() => random() < 0.2));
    if (random() < 0.4) {
      const i = Math.floor(random() * docs.length);
      const half = new Y.Doc();
      Y.applyUpdate(half, Y.encodeStateAsUpdate(pick(docs)));
      const known = random() < 0.5 ? Y.encodeStateVector(half) : undefined;
      updates.push({ person: i, update: Y.encodeStateAsUpdate(docs[i], known) });
    }
    if (random() < 0.2 || behind === null) {
      behind = pick(docs);
      behind = { state: Y.encodeStateAsUpdate(behind), vector: Y.encodeStateVector(behind) };
    }
  }
  // Merged, not applied one by one: what Yjs tidies up among marks while it applies depends on the order, and stays local.
  const all = Y.mergeUpdates(updates.map(({ update }) => update));
  return {
    updates: updates.map(({ person, update }) => ({ person, update: base64(update) })),
    behind: { state: base64(behind.state), vector: base64(behind.vector) },
    final: base64(all),
    rest: base64(Y.diffUpdate(all, behind.vector)),
  };
}

function docOf(client) {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.mail = [];
  doc.undo = new Y.UndoManager(doc.getXmlFragment('letter'), { captureTimeout: 0 });
  return doc;
}

function deliver(from, to) {
  if (from !== to) {
    // Like a server: whoever hears of something has heard of all before.
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'remote');
  }
}

function base64(bytes) {
  return Buffer.from(bytes).toString('base64');
}
