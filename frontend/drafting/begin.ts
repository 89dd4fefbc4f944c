import * as Y from 'yjs';
import type { DemandKind } from '../protocol/letter-text';
import { ofEarlier, stillOpen, type Earlier } from './earlier';
import { skeletons, type Shape, type Skeleton } from './skeletons';
import { partNames } from './words';

/** What the first page asked before the draft was opened; every answer may be empty. */
export interface Answers {
  title: string;
  to: string[];
  happened: string;
  asks: string[];
  byWhen: string;
  lang?: string;
  /** What kind of letter it is to be; nothing for an empty page. */
  shape?: Shape | '' | null;
  /** The letter that it follows. */
  earlier?: Earlier | null;
}

/** Puts the empty parts and the first answers into a draft that has not been begun.
 *  The parts come as one update that is the same in every browser, whoever makes it: arriving twice, it counts once. */
export function begin(doc: Y.Doc, letterId: string, answers: Answers): boolean {
  if (doc.getMap('meta').has('begun')) {
    return false;
  }
  Y.applyUpdate(doc, emptyParts(letterId), 'begin');
  doc.transact(() => fill(doc, answers), 'begin');
  return true;
}

function emptyParts(letterId: string): Uint8Array {
  const skeleton = new Y.Doc();
  skeleton.clientID = writerOf(letterId);
  skeleton.transact(() => {
    const parts = partNames.map((name) => new Y.XmlElement(name));
    skeleton.getXmlFragment('letter').insert(0, parts);
    skeleton.getMap('meta').set('begun', true);
  });
  return Y.encodeStateAsUpdate(skeleton);
}

/** A client of its own for every letter: the first 32 bits of its random id. */
function writerOf(letterId: string): number {
  const bytes = atob(letterId.slice(0, 6).replace(/-/g, '+').replace(/_/g, '/').padEnd(8, 'A'));
  return [0, 1, 2, 3].reduce((number, at) => number * 256 + bytes.charCodeAt(at), 0) || 1;
}

function fill(doc: Y.Doc, { title, to, happened, asks, byWhen, lang, shape, earlier }: Answers): void {
  const letter = doc.getXmlFragment('letter');
  const skeleton = shape ? skeletons[shape] : undefined;
  const part = (name: string) =>
    letter.toArray().find((each): each is Y.XmlElement => each instanceof Y.XmlElement && each.nodeName === name)!;
  write(part('letterTitle'), title);
  part('addressees').insert(0, lines(to, 'addressee'));
  write(part('salutation'), to[0] ? `Dear ${to[0].split(',')[0]!.trim()},` : '');
  part('body').insert(0, skeleton ? sections(skeleton, happened, earlier) : lines(happened.split(/\n+/), 'paragraph'));
  part('demands').insert(0, skeleton && asks.length === 0 ? demands(skeleton, earlier) : lines(asks, 'demand'));
  const answer = byWhen ? `We ask for your answer by ${byWhen}.` : skeleton ? 'We ask for your answer by [date].' : '';
  part('closing').insert(0, lines([answer, ...(skeleton?.closing ?? [])], 'paragraph'));
  write(part('signOff'), 'We, the undersigned');
  doc.getMap('meta').set('lang', lang ?? 'en');
}

/** What is known stands under its heading, in place of what was asked there. */
function sections({ body }: Skeleton, happened: string, earlier?: Earlier | null): Y.XmlElement[] {
  const known: (Y.XmlElement[] | null)[] = earlier
    ? [asked(earlier), earlier.answered.text ? answered(earlier.answered) : null]
    : [happened ? lines(happened.split(/\n+/), 'paragraph') : null];
  return body.flatMap(({ heading, text }, index) => [titled(heading), ...(known[index] ?? lines(text, 'paragraph'))]);
}

function asked(earlier: Earlier): Y.XmlElement[] {
  const [before, after] = ofEarlier.wrote(earlier) as [string, string];
  const paragraph = new Y.XmlElement('paragraph');
  const words = new Y.XmlText();
  words.applyDelta([
    { insert: before },
    { insert: earlier.title, attributes: { link: { href: earlier.address } } },
    { insert: earlier.asked.length ? after : '.' },
  ]);
  paragraph.insert(0, [words]);
  return earlier.asked.length ? [paragraph, within('orderedList', earlier.asked.map(became))] : [paragraph];
}

const became = (demand: Earlier['asked'][number]) => within('listItem', lines([ofEarlier.became(demand)], 'paragraph'));

function answered(said: Earlier['answered']): Y.XmlElement[] {
  const quote = within('blockquote', lines(said.text.split(/\n+/), 'paragraph'));
  return [...lines([ofEarlier.answered(said)], 'paragraph'), quote];
}

function within(name: string, inner: Y.XmlElement[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, inner);
  return element;
}

function titled(words: string): Y.XmlElement {
  const heading = new Y.XmlElement('heading');
  heading.setAttribute('level', 2 as unknown as string);
  write(heading, words);
  return heading;
}

/** Those that are still open come before what is new, which the skeleton asks for last. */
function demands(skeleton: Skeleton, earlier?: Earlier | null): Y.XmlElement[] {
  const asks: { kind?: DemandKind | ''; label?: string; text: string }[] = earlier
    ? [...stillOpen(earlier), ...skeleton.demands.slice(-1)]
    : skeleton.demands;
  return asks.map(({ kind, label, text }) => {
    const demand = new Y.XmlElement('demand');
    if (kind) {
      demand.setAttribute('kind', kind);
    }
    if (label) {
      demand.setAttribute('label', label);
    }
    write(demand, text);
    return demand;
  });
}

/** At least one, so that there is a place to write. */
function lines(texts: string[], name: string): Y.XmlElement[] {
  const filled = texts.map((text) => text.trim()).filter(Boolean);
  return (filled.length ? filled : ['']).map((text) => {
    const element = new Y.XmlElement(name);
    write(element, text);
    return element;
  });
}

function write(element: Y.XmlElement, text: string): void {
  if (text) {
    element.insert(0, [new Y.XmlText(text)]);
  }
}
