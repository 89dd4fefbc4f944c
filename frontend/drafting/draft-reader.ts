import type { Block, Inline, Mark, Source } from '../protocol/letter-text';
import { BREAK, FORM } from '../talk/signs';
import { isLinkAddress } from './links';
import { NotALetterYet } from './not-a-letter-yet';
import { oneLine, trimmedLine } from './runs';
import { isComplete, sameSource, sourceOf } from './sources';
import { words } from './words';

/** A node of the draft, as the editor's schema writes it. */
export interface DraftNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: DraftNode[];
}

/** What is said about words, and no part of them. A standing suggestion keeps a draft from being a letter. */
const TALK_MARKS = ['comment', 'insertion', 'deletion'];
const DEEPEST = 8;
const KNOWN_MARKS = ['bold', 'italic', 'link', 'pullQuote', ...TALK_MARKS];

/** Reads the lines of a draft in their order, numbers the sources as they stand in them, and finds the marked sentence. */
export class DraftReader {
  readonly sources: Source[] = [];
  readonly quotes: string[] = [];

  /** What is wrong with the sources and the pull quote. */
  problems(): string[] {
    const missing = this.sources.flatMap((source, index) =>
      isComplete(source) ? [] : [words.missing.source(index + 1)],
    );
    return [...missing, ...(this.quotes.length > 1 ? [words.tooMuch.quotes] : [])];
  }

  blocks(parent: DraftNode | undefined, depth: number): Block[] {
    return children(parent).flatMap((node) => this.block(node, depth));
  }

  line(node: DraftNode): Inline[] {
    this.quotes.push(...quotesIn(children(node)));
    return trimmedLine(children(node).map((each) => this.inline(each)));
  }

  /** One block, or none where there is nothing to read in it. */
  private block(node: DraftNode, depth: number): Block[] {
    if (depth > DEEPEST) {
      throw new NotALetterYet([words.tooMuch.depth]);
    }
    switch (node.type) {
      case 'paragraph': {
        const content = this.line(node);
        return content.length ? [{ type: 'paragraph', content }] : [];
      }
      case 'heading': {
        const content = this.line(node);
        return content.length ? [{ type: 'heading', level: node.attrs?.level === 3 ? 3 : 2, content }] : [];
      }
      case 'blockquote': {
        const content = this.blocks(node, depth + 1);
        return content.length ? [{ type: 'quote', content }] : [];
      }
      case 'bulletList':
      case 'orderedList': {
        const items = children(node)
          .map((item) => this.blocks(item, depth + 1))
          .filter((item) => item.length > 0);
        return items.length ? [{ type: 'list', ordered: node.type === 'orderedList', items }] : [];
      }
      default:
        throw new NotALetterYet([words.tooMuch.unknown]);
    }
  }

  private inline(node: DraftNode): Inline {
    if (node.type === 'hardBreak') {
      return { break: true };
    }
    if (node.type === 'sourceNote') {
      return { note: this.number(sourceOf(node.attrs)) };
    }
    if (node.type !== 'text') {
      throw new NotALetterYet([words.tooMuch.unknown]);
    }
    const marks = (node.marks ?? []).map(({ type }) => type);
    const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
    if (marks.some((mark) => !KNOWN_MARKS.includes(mark))) {
      throw new NotALetterYet([words.tooMuch.unknown]);
    }
    if (href !== undefined && !isLinkAddress(href)) {
      throw new NotALetterYet([words.tooMuch.link]);
    }
    const dress = (['bold', 'italic'] as Mark[]).filter((mark) => marks.includes(mark));
    return { text: node.text ?? '', ...(dress.length ? { marks: dress } : {}), ...(href ? { href } : {}) };
  }

  /** One source has one number, however often it is cited. */
  private number(source: Source): number {
    const known = this.sources.findIndex((each) => sameSource(each, source));
    return known < 0 ? this.sources.push(source) : known + 1;
  }
}

/** The stretches of a line that are marked as pull quote. */
function quotesIn(line: DraftNode[]): string[] {
  const stretches = [''];
  for (const node of line) {
    if (node.type === 'sourceNote') {
      continue;
    }
    const marked = node.type === 'hardBreak' ? stretches.at(-1) !== '' : hasMark(node, 'pullQuote');
    if (marked) {
      stretches.push(stretches.pop()! + (node.text ?? ' '));
    } else {
      stretches.push('');
    }
  }
  return stretches.map((stretch) => oneLine(stretch).trim()).filter(Boolean);
}

function hasMark(node: DraftNode, name: string): boolean {
  return node.marks?.some(({ type }) => type === name) ?? false;
}

/** The words of a part that has one line. */
export function plain(node: DraftNode | undefined): string {
  return oneLine(
    children(node)
      .map(({ text }) => text ?? ' ')
      .join(''),
  ).trim();
}

export function children(node: DraftNode | undefined): DraftNode[] {
  return node?.content ?? [];
}

/** Whether somebody's suggestion still stands anywhere in it. */
export function suggests(node: DraftNode): boolean {
  return isSaid(node, 'insertion') || isSaid(node, 'deletion') || children(node).some(suggests);
}

/** The draft as it is without the suggestions that stand in it. */
export function unsuggested(node: DraftNode): DraftNode {
  const content = children(node)
    .filter((child) => !isSaid(child, 'insertion') && child.text !== BREAK)
    .map(unsuggested);
  return { ...node, ...(node.text ? { text: node.text.replaceAll(BREAK, '').replaceAll(FORM, '') } : {}), content };
}

/** By a mark; of sources and line breaks by an attribute. */
function isSaid(node: DraftNode, name: string): boolean {
  return hasMark(node, name) || Boolean(node.attrs?.[name]);
}
