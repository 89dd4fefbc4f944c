// Co-authors behind bad lines: of what they send some is lost, some comes twice, some late. In the end, and when all is sent
// again, everybody has the same letter as if Yjs had merged it in one place. options: {port, letters, people, forgetful}
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { edit, mulberry } from './edits.mjs';
import { socketOf, until, write } from './peer.mjs';

const { letters, people, forgetful, ...options } = JSON.parse(process.argv[2]);
const [ASK, ANSWER, UPDATE] = [0, 1, 2];
const differences = [];
let lost = 0;
let unclear = 0;

for (const [seed, letter] of letters.entries()) {
  await storm(letter, seed + 1);
  await new Promise((resolve) => setTimeout(resolve, 80)); // or the server takes them for a flood
}
console.log(JSON.stringify({ seeds: letters.length, lost, unclear, differences }));
process.exit(0);

async function storm(letter, seed) {
  const random = mulberry(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const written = [];
  const authors = people.map((person, i) => join(letter, person, seed * 100 + i + 1));
  await until('all are in', () => authors.every(({ answered }) => answered()));
  for (const author of authors) {
    author.doc.on('update', (update, origin) => {
      if (origin === 'server') return;
      written.push(update);
      author.sendSomehow(update, random());
    });
  }
  for (let round = 0; round < 8; round++) {
    for (let k = 0; k < 6; k++) edit(pick(authors).doc, random, pick);
    authors.forEach((author) => author.sendLate());
    await new Promise(setImmediate);
  }
  authors.forEach((author) => author.sendAll());
  const done = () => differences.length > 0 || authors.every(({ doc }) => same(doc, authors[0].doc));
  await until(`seed ${seed}: all read the same`, done);
  if (forgetful) passOnAndForget(authors, written);
  const truth = new Y.Doc();
  Y.applyUpdate(truth, Y.mergeUpdates(written));
  const late = join(letter, people[0], seed * 100 + 99);
  await until(`seed ${seed}: who comes later has it too`, () => late.answered());
  for (const [who, doc] of [['everybody', authors[0].doc], ['who came later', late.doc]]) {
    if (!same(doc, truth)) differences.push(`seed ${seed}: ${who} reads differently`);
  }
  if (isUnclear(truth)) unclear++;
  [...authors, late].forEach(({ socket }) => socket.close());
}

/** What a server would leave behind that forgot what it had passed on: all who were there have it, and nobody sends it. */
function passOnAndForget(authors, written) {
  authors.forEach(({ socket }) => socket.close(1000));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(authors[0].doc));
  write(doc.getXmlFragment('letter'), 'Forgotten.');
  const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(authors[0].doc));
  written.push(update);
  authors.forEach((author) => Y.applyUpdate(author.doc, update, 'server'));
}

/** An emoji that somebody wrote into, as no keyboard does, is whole in one copy and two replacement characters in another. */
function same(one, other) {
  const text = (doc) => doc.getXmlFragment('letter').toString().replace(/[\ud800-\udfff]/g, '\ufffd');
  return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) && (text(one) === text(other) || isUnclear(one));
}

/** What Yjs puts back, it can put between a left neighbour and a right one that stands further left by now. Every copy then reads
 *  it where it likes (yjs/yjs#794, #699). */
function isUnclear({ store }) {
  const items = [...store.clients.values()].flat().filter((item) => item.origin && item.rightOrigin);
  return items.some(({ origin, rightOrigin }) => {
    const [left, right] = [Y.getItem(store, origin), Y.getItem(store, rightOrigin)];
    if (!(left instanceof Y.Item) || !(right instanceof Y.Item)) return false;
    if (left === right) return rightOrigin.clock <= origin.clock;
    let at = left;
    while (at && at !== right) at = at.right;
    return !at;
  });
}

function join(letter, person, client) {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.undo = new Y.UndoManager(doc.getXmlFragment('letter'), { captureTimeout: 0 });
  const socket = new (socketOf({ ...options, person }))(`ws://letters/collab/${letter}`);
  socket.binaryType = 'arraybuffer';
  let answered = false;
  let bad = true;
  let late = [];
  const send = (kind, body) => {
    const out = encoding.createEncoder();
    encoding.writeVarUint(out, 0);
    encoding.writeVarUint(out, kind);
    encoding.writeVarUint8Array(out, body);
    socket.send(encoding.toUint8Array(out));
  };
  socket.addEventListener('open', () => send(ASK, Y.encodeStateVector(doc)));
  socket.addEventListener('close', ({ code }) => code > 1001 && differences.push(`${person} was thrown out: ${code}`));
  socket.addEventListener('message', ({ data }) => {
    const at = decoding.createDecoder(new Uint8Array(data));
    if (decoding.readVarUint(at) !== 0) return;
    const kind = decoding.readVarUint(at);
    const body = decoding.readVarUint8Array(at);
    if (kind === ASK) return send(ANSWER, Y.encodeStateAsUpdate(doc, body));
    Y.applyUpdate(doc, body, 'server');
    answered ||= kind === ANSWER;
  });
  return {
    ...{ doc, socket, answered: () => answered },
    sendSomehow(update, luck) {
      if (bad && luck < 0.1) lost++;
      else if (bad && luck < 0.3) late.unshift(update);
      else send(UPDATE, update);
      if (luck > 0.85) send(UPDATE, update);
    },
    sendLate() {
      late.forEach((update) => send(UPDATE, update));
      late = [];
    },
    /** The line is good from now on: Yjs also tidies up marks when it hears from others, and sends that once. */
    sendAll() {
      bad = false;
      send(ANSWER, Y.encodeStateAsUpdate(doc));
    },
  };
}
