import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { Block, Inline, LetterText, Mark } from '../protocol/letter-text';
import { canonicalBytes } from './canonical';
import { isLinkAddress } from './links';
import { oneLine, trimmedLine } from './runs';
import { partNames, words, type PartName } from './words';

/** A node of the draft, as the editor's schema writes it. */
export interface DraftNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: DraftNode[];
}

/** A draft that is not yet a letter. The message names the part, for the person who writes. */
export class NotALetterYet extends Error {
  constructor(readonly problems: string[]) {
    super(problems[0]);
  }
}

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

export function letterText(parts: DraftNode[], lang: string): LetterText {
  if (parts.length === 0) {
    throw new NotALetterYet([words.missing.begin]);
  }
  if (parts.some(({ type }) => !partNames.includes(type as PartName))) {
    throw new NotALetterYet([words.tooMuch.unknown]);
  }
  const part = (name: PartName) => parts.find(({ type }) => type === name);
  const letter: LetterText = {
    v: 1,
    lang,
    title: plain(part('letterTitle')),
    addressees: children(part('addressees')).map(plain).filter(Boolean),
    salutation: plain(part('salutation')),
    body: blocks(part('body'), 1),
    demands: children(part('demands'))
      .map((demand) => ({ text: line(demand) }))
      .filter(({ text }) => text.length > 0),
    closing: blocks(part('closing'), 1),
    signOff: plain(part('signOff')),
  };
  const problems = [...missing(letter), ...tooMuch(letter)];
  if (problems.length > 0) {
    throw new NotALetterYet(problems);
  }
  return letter;
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
    ...(canonicalBytes(letter).length > 200_000 ? [words.tooMuch.length] : []),
  ];
}

function blocks(parent: DraftNode | undefined, depth: number): Block[] {
  return children(parent).flatMap((node) => block(node, depth));
}

/** One block, or none where there is nothing to read in it. */
function block(node: DraftNode, depth: number): Block[] {
  if (depth > 8) {
    throw new NotALetterYet([words.tooMuch.depth]);
  }
  switch (node.type) {
    case 'paragraph':
      return line(node).length ? [{ type: 'paragraph', content: line(node) }] : [];
    case 'heading': {
      const level = node.attrs?.level === 3 ? 3 : 2;
      return line(node).length ? [{ type: 'heading', level, content: line(node) }] : [];
    }
    case 'blockquote': {
      const content = blocks(node, depth + 1);
      return content.length ? [{ type: 'quote', content }] : [];
    }
    case 'bulletList':
    case 'orderedList': {
      const items = children(node)
        .map((item) => blocks(item, depth + 1))
        .filter((item) => item.length > 0);
      return items.length ? [{ type: 'list', ordered: node.type === 'orderedList', items }] : [];
    }
    default:
      throw new NotALetterYet([words.tooMuch.unknown]);
  }
}

function line(node: DraftNode): Inline[] {
  return trimmedLine(children(node).map(inline));
}

function inline(node: DraftNode): Inline {
  if (node.type === 'hardBreak') {
    return { break: true };
  }
  if (node.type !== 'text') {
    throw new NotALetterYet([words.tooMuch.unknown]);
  }
  const marks = (node.marks ?? []).map(({ type }) => type);
  const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
  if (marks.some((mark) => !['bold', 'italic', 'link'].includes(mark))) {
    throw new NotALetterYet([words.tooMuch.unknown]);
  }
  if (href !== undefined && !isLinkAddress(href)) {
    throw new NotALetterYet([words.tooMuch.link]);
  }
  const dress = (['bold', 'italic'] as Mark[]).filter((mark) => marks.includes(mark));
  return { text: node.text ?? '', ...(dress.length ? { marks: dress } : {}), ...(href ? { href } : {}) };
}

function plain(node: DraftNode | undefined): string {
  return oneLine(
    children(node)
      .map(({ text }) => text ?? ' ')
      .join(''),
  ).trim();
}

function children(node: DraftNode | undefined): DraftNode[] {
  return node?.content ?? [];
}
