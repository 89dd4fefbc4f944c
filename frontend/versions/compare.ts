import { ChangeSet, simplifyChanges, type Change, type TokenEncoder } from '@tiptap/pm/changeset';
import { Node, type Schema } from '@tiptap/pm/model';
import { StepMap } from '@tiptap/pm/transform';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { changedRanges } from './changed-ranges';
import { changers, taker, type Changed, type Range, type Side } from './changers';
import { formChanges, type Reformed } from './form-changes';
import { placesOf } from './places';
import type { Difference } from './versions-api';
import { takersOf, writersOf, type Whose } from './whose';

/** Words that somebody took out, and where they stood, by its place in the newer document. */
export interface Deleted {
  at: number;
  text: string;
  by: string;
}

export interface Comparison {
  doc: Node;
  /** By their place in the newer document. */
  inserted: Changed[];
  deleted: Deleted[];
  /** What stayed in its words, and has another form. */
  reformed: Reformed[];
}

/** What changed between two states of a draft, word by word, and who did it. */
export function compare(before: Y.Doc, after: Y.Doc, schema: Schema, difference: Difference): Comparison {
  const [older, newer] = [documentOf(before, schema), documentOf(after, schema)];
  const changes = wordChanges(older, newer);
  const words = changes.filter(({ fromA, toA, fromB, toB }) => said(older, fromA, toA) !== said(newer, fromB, toB));
  const side = (doc: Node, from: Y.Doc, whose: Whose): Side => ({
    doc,
    ...placesOf(from.getXmlFragment('letter'), schema),
    whose,
  });
  const was = side(older, before, takersOf(difference));
  const is = side(newer, after, writersOf(difference, before));
  return {
    doc: newer,
    inserted: words.flatMap((change) =>
      changers(is, inNewer(change), was, inOlder(change)).filter(({ from, to }) => isRead(newer, from, to)),
    ),
    deleted: words.flatMap((change) =>
      changers(was, inOlder(change), is, inNewer(change))
        .map(({ from, to, by }) => ({
          at: change.fromB,
          text: read(older, from, to),
          by: taker(by, inNewer(change), is, was.whose),
        }))
        .filter(({ text }) => text.trim() !== ''),
    ),
    reformed: formChanges(was, is, words),
  };
}

function inOlder({ fromA, toA }: Change): Range {
  return { from: fromA, to: toA };
}

function inNewer({ fromB, toB }: Change): Range {
  return { from: fromB, to: toB };
}

export function documentOf(doc: Y.Doc, schema: Schema): Node {
  return Node.fromJSON(schema, yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('letter')));
}

function wordChanges(older: Node, newer: Node): readonly Change[] {
  let grown = 0;
  const steps = changedRanges(older, newer).map(({ from, oldSize, newSize }) => {
    const step = new StepMap([from + grown, oldSize, newSize]);
    grown += newSize - oldSize;
    return step;
  });
  return simplifyChanges(ChangeSet.create(older, undefined, tokens).addSteps(newer, steps, null).changes, newer);
}

/** What a letter says. What form it says it in is compared afterwards: a word made bold is the same word. */
const tokens: TokenEncoder<string> = {
  encodeCharacter: (char) => String.fromCharCode(char),
  encodeNodeStart: ({ type }) => `<${isLine(type.name) ? 'line' : type.name}`,
  encodeNodeEnd: ({ type }) => `>${isLine(type.name) ? 'line' : type.name}`,
  compareTokens: (one, other) => one === other,
};

function isLine(name: string): boolean {
  return name === 'paragraph' || name === 'heading';
}

function read(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '[•]'));
}

/** The words without the lines that they stand in. */
function said(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '', (leaf) => `[${leaf.type.name}]`);
}

function isRead(doc: Node, from: number, to: number): boolean {
  return read(doc, from, to).trim() !== '';
}
