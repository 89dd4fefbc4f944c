import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { Demand, LetterText } from '../protocol/letter-text';
import { canonicalBytes } from './canonical';
import { demandKind } from './demand-kinds';
import { children, DraftReader, plain, suggests, unsuggested, type DraftNode } from './draft-reader';
import { NotALetterYet } from './not-a-letter-yet';
import { oneLine } from './runs';
import { partNames, words, type PartName } from './words';

export { NotALetterYet, type DraftNode };

/** The letter that a draft holds, without changing the draft.
 *  @throws NotALetterYet if a part is missing */
export function letterTextOf(doc: Y.Doc): LetterText {
  const root = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('letter')) as DraftNode;
  return letterText(root.content ?? [], String(doc.getMap('meta').get('lang') ?? 'en'));
}

/** What still keeps a draft from being a letter; empty when every part is there. */
export function problemsOf(doc: Y.Doc): string[] {
  try {
    letterTextOf(doc);
    return [];
  } catch (problem) {
    if (problem instanceof NotALetterYet) {
      return problem.problems;
    }
    throw problem;
  }
}

/** The letter as far as it is written, with an ellipsis where a part is missing, and without what is only
 *  suggested: what can be taken along.
 *  @throws NotALetterYet if a number in it has no source */
export function letterSoFar(doc: Y.Doc): LetterText {
  const root = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('letter')) as DraftNode;
  const { letter, sourced } = read(children(unsuggested(root)), String(doc.getMap('meta').get('lang') ?? 'en'));
  if (sourced.length > 0) {
    throw new NotALetterYet(sourced);
  }
  return {
    ...letter,
    title: letter.title || words.untitled,
    addressees: letter.addressees.length ? letter.addressees : ['…'],
    salutation: letter.salutation || '…',
    body: letter.body.length ? letter.body : [{ type: 'paragraph', content: [{ text: '…' }] }],
    signOff: letter.signOff || '…',
  };
}

export function letterText(parts: DraftNode[], lang: string): LetterText {
  const { letter, problems } = read(parts, lang);
  if (problems.length > 0) {
    throw new NotALetterYet(problems);
  }
  return letter;
}

function read(parts: DraftNode[], lang: string): { letter: LetterText; problems: string[]; sourced: string[] } {
  if (parts.length === 0) {
    throw new NotALetterYet([words.missing.begin]);
  }
  if (parts.some(({ type }) => !partNames.includes(type as PartName))) {
    throw new NotALetterYet([words.tooMuch.unknown]);
  }
  const part = (name: PartName) => parts.find(({ type }) => type === name);
  const reader = new DraftReader();
  const letter: LetterText = {
    v: 1,
    lang,
    title: plain(part('letterTitle')),
    addressees: children(part('addressees')).map(plain).filter(Boolean),
    salutation: plain(part('salutation')),
    body: reader.blocks(part('body'), 1),
    demands: children(part('demands'))
      .map((node) => demand(node, reader))
      .filter(({ text }) => text.length > 0),
    closing: reader.blocks(part('closing'), 1),
    signOff: plain(part('signOff')),
  };
  if (reader.sources.length > 0) {
    letter.sources = reader.sources;
  }
  if (reader.quotes.length > 0) {
    letter.pullQuote = reader.quotes[0];
  }
  return {
    letter,
    problems: [...standing(parts), ...missing(letter), ...reader.problems(), ...tooMuch(letter)],
    sourced: reader.problems(),
  };
}

function demand(node: DraftNode, reader: DraftReader): Demand {
  const kind = demandKind(node.attrs?.kind);
  const label = oneLine(String(node.attrs?.label ?? '')).trim();
  const text = reader.line(node);
  return { text, ...(kind ? { kind } : {}), ...(label ? { label } : {}) };
}

function standing(parts: DraftNode[]): string[] {
  return parts.some(suggests) ? [words.missing.verdict] : [];
}

function missing(letter: LetterText): string[] {
  return [
    ...(letter.title ? [] : [words.missing.letterTitle]),
    ...(letter.addressees.length ? [] : [words.missing.addressees]),
    ...(letter.salutation ? [] : [words.missing.salutation]),
    ...(letter.body.length ? [] : [words.missing.body]),
    ...(letter.signOff ? [] : [words.missing.signOff]),
  ];
}

function tooMuch(letter: LetterText): string[] {
  return [
    ...(letter.title.length > 200 ? [words.tooMuch.title] : []),
    ...(letter.addressees.length > 10 ? [words.tooMuch.addressees] : []),
    ...(letter.demands.length > 20 ? [words.tooMuch.demands] : []),
    ...(letter.demands.some(({ label = '' }) => label.length > 80) ? [words.tooMuch.label] : []),
    ...((letter.sources?.length ?? 0) > 100 ? [words.tooMuch.sources] : []),
    ...((letter.pullQuote?.length ?? 0) > 500 ? [words.tooMuch.pullQuote] : []),
    ...(canonicalBytes(letter).length > 200_000 ? [words.tooMuch.length] : []),
  ];
}
