// What co-authors do to a letter, at random: a seed says what comes.
import * as Y from 'yjs';

const NODES = ['paragraph', 'heading', 'blockquote', 'bulletList', 'listItem', 'demand'];
const WORDS = ['we ', 'the undersigned ', 'ask 🙏 ', '🏳️‍🌈', 'é', 'x', 'a long run of words that came from a clipboard '];
const KINDS = ['type', 'type', 'type', 'cut', 'bold', 'split', 'drop', 'flash', 'key'];

export function edit(doc, random, pick) {
  const letter = doc.getXmlFragment('letter');
  const elements = [...letter.createTreeWalker(() => true)].filter((node) => node instanceof Y.XmlElement);
  const texts = [...letter.createTreeWalker(() => true)].filter((node) => node instanceof Y.XmlText && node.length > 0);
  const at = (length) => Math.floor(random() * (length + 1));
  if (doc.undo && random() < 0.06) return doc.undo.undo();
  doc.transact(() => {
    switch (random() < 0.15 ? 'node' : texts.length ? pick(KINDS) : 'node') {
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

export function shuffle(list, random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

export function mulberry(seed) {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
