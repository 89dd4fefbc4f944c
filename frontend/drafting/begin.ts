import * as Y from 'yjs';
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

function fill(doc: Y.Doc, { title, to, happened, asks, byWhen, lang, shape }: Answers): void {
  const letter = doc.getXmlFragment('letter');
  const skeleton = shape ? skeletons[shape] : undefined;
  const part = (name: string) =>
    letter.toArray().find((each): each is Y.XmlElement => each instanceof Y.XmlElement && each.nodeName === name)!;
  write(part('letterTitle'), title);
  part('addressees').insert(0, lines(to, 'addressee'));
  write(part('salutation'), to[0] ? `Dear ${to[0].split(',')[0]!.trim()},` : '');
  part('body').insert(0, skeleton ? sections(skeleton, happened) : lines(happened.split(/\n+/), 'paragraph'));
  part('demands').insert(0, skeleton && asks.length === 0 ? demands(skeleton) : lines(asks, 'demand'));
  const answer = byWhen ? `We ask for your answer by ${byWhen}.` : skeleton ? 'We ask for your answer by [date].' : '';
  part('closing').insert(0, lines([answer, ...(skeleton?.closing ?? [])], 'paragraph'));
  write(part('signOff'), 'We, the undersigned');
  doc.getMap('meta').set('lang', lang ?? 'en');
}

/** What was told stands under the first heading, in place of what was asked there. */
function sections({ body }: Skeleton, happened: string): Y.XmlElement[] {
  return body.flatMap(({ heading, text }, index) => [
    titled(heading),
    ...lines(index === 0 && happened ? happened.split(/\n+/) : text, 'paragraph'),
  ]);
}

function titled(words: string): Y.XmlElement {
  const heading = new Y.XmlElement('heading');
  heading.setAttribute('level', 2 as unknown as string);
  write(heading, words);
  return heading;
}

function demands(skeleton: Skeleton): Y.XmlElement[] {
  return skeleton.demands.map(({ kind, text }) => {
    const demand = new Y.XmlElement('demand');
    if (kind) {
      demand.setAttribute('kind', kind);
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
