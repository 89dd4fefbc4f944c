// Opening a draft of fifty thousand edits: from the first word on the line until the page has all of it.
import * as Y from 'yjs';
import { median, pause } from './figures.mjs';
import { Peer } from './peer.mjs';
import { sync, UPDATE } from './wire.mjs';

const EDITS = 50_000;
const IN_ONE_FRAME = 100;
const TIMES = 7;

/** @returns {ours, theirs}: milliseconds, the median of several openings */
export async function opening(ours, theirs) {
  const frames = edits();
  const seats = { ours: await filled(ours, frames), theirs: await filled(theirs, frames) };
  const took = { ours: [], theirs: [] };
  for (let i = 0; i <= TIMES; i++) {
    for (const who of ['ours', 'theirs']) {
      const milliseconds = await synced(seats[who]);
      if (i > 0) took[who].push(milliseconds);
    }
  }
  return { ours: median(took.ours), theirs: median(took.theirs) };
}

/** Somebody writes, goes back and forth, and takes out again. */
function edits() {
  const doc = new Y.Doc();
  doc.clientID = 77;
  const made = [];
  doc.on('update', (update) => made.push(update));
  const texts = [];
  for (let i = 0; i < EDITS; i++) {
    doc.transact(() => {
      if (i % 1000 === 0) {
        const paragraph = new Y.XmlElement('paragraph');
        texts.push(new Y.XmlText());
        paragraph.insert(0, [texts.at(-1)]);
        doc.getXmlFragment('letter').insert(texts.length - 1, [paragraph]);
      }
      const text = texts[i % 7 === 0 ? (i * 31) % texts.length : texts.length - 1];
      if (i % 5 === 4 && text.length > 3) text.delete((i * 17) % (text.length - 1), 1);
      else text.insert(i % 11 === 0 ? (i * 13) % (text.length + 1) : text.length, 'abcdefgh '[i % 9]);
    });
  }
  const frames = [];
  for (let i = 0; i < made.length; i += IN_ONE_FRAME) frames.push(Y.mergeUpdates(made.slice(i, i + IN_ONE_FRAME)));
  return frames;
}

/** The writer stays: as on a working day, somebody is in the draft. */
async function filled(server, frames) {
  const [first, second] = await server.seats(2);
  const writer = new Peer(first);
  await writer.open();
  for (const frame of frames) {
    writer.sendFrame(sync(UPDATE, frame, first.name));
    await pause(8);
  }
  await pause(1000);
  return second;
}

async function synced(seat) {
  const peer = new Peer(seat);
  const start = performance.now();
  const answer = await peer.open();
  Y.applyUpdate(peer.doc, answer);
  const took = performance.now() - start;
  if (peer.doc.getXmlFragment('letter').length < EDITS / 1000) throw new Error('Not all of the draft came');
  peer.close();
  return took;
}
