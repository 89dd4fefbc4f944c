// Random co-writing by several Y.Docs, seed by seed: writes the updates in the order in which a server may get them, and
// what a page that was left behind has. options: {seeds, file}
import { writeFileSync } from 'node:fs';
import * as Y from 'yjs';

const { seeds, file } = JSON.parse(process.argv[2]);
const NODES = ['paragraph', 'heading', 'blockquote', 'bulletList', 'listItem', 'demand'];
const WORDS = ['we ', 'the undersigned ', 'ask 🙏 ', '🏳️‍🌈', 'é', 'x', 'a long run of words that came from a clipboard '];

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
  return doc;
}

function deliver(from, to) {
  if (from !== to) {
    // Like a server: whoever hears of something has heard of all before.
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'remote');
  }
}

function edit(doc, random, pick) {
  const letter = doc.getXmlFragment('letter');
  const elements = [...letter.createTreeWalker(() => true)].filter((node) => node instanceof Y.XmlElement);
  const texts = [...letter.createTreeWalker(() => true)].filter((node) => node instanceof Y.XmlText && node.length > 0);
  const at = (length) => Math.floor(random() * (length + 1));
  doc.transact(() => {
    switch (random() < 0.15 ? 'node' : texts.length ? pick(['type', 'type', 'type', 'cut', 'bold', 'split', 'drop', 'flash', 'key']) : 'node') {
      case 'node': {
        const parent = elements.length && random() < 0.5 ? pick(elements) : letter;
        const node = new Y.XmlElement(pick(NODES));
        node.setAttribute('level', 2);
        node.insert(0, [new Y.XmlText(pick(WORDS))]);
        parent.insert(at(parent.length), [node]);
        break;
      }
      case 'type': {
        const text = pick(texts);
        const start = at(text.length);
        [...pick(WORDS)].forEach((char, i) => text.insert(Math.min(start + i, text.length), char));
        break;
      }
      case 'cut': {
        const text = pick(texts);
        const start = at(text.length - 1);
        text.delete(start, 1 + Math.floor(random() * Math.min(5, text.length - start - 1)));
        break;
      }
      case 'bold': {
        const text = pick(texts);
        const start = at(text.length - 1);
        text.format(start, 1 + Math.floor(random() * (text.length - start - 1)), random() < 0.5 ? { bold: {} } : { link: { href: 'https://example.org' } });
        break;
      }
      case 'split': {
        const text = pick(texts);
        const start = at(text.length - 1);
        const rest = text.toDelta().map(({ insert }) => insert).join('').slice(start);
        text.delete(start, text.length - start);
        const node = new Y.XmlElement('paragraph');
        node.insert(0, [new Y.XmlText(rest || 'rest')]);
        letter.insert(at(letter.length), [node]);
        break;
      }
      case 'drop':
        letter.delete(at(letter.length - 1), 1);
        break;
      case 'flash': {
        const node = new Y.XmlElement('paragraph');
        letter.insert(0, [node]);
        node.insert(0, [new Y.XmlText('typed and taken back')]);
        letter.delete(0, 1);
        break;
      }
      case 'key':
        doc.getMap('meta').set(pick(['begun', 'lang']), pick([true, 'en', 7, 1.5, null, { deep: [1, 'two'] }]));
    }
  });
}

function shuffle(list, random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

function base64(bytes) {
  return Buffer.from(bytes).toString('base64');
}

function mulberry(seed) {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
