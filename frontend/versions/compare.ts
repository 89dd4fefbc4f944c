import { ChangeSet, simplifyChanges, type Change, type TokenEncoder } from '@tiptap/pm/changeset';
import { Node, type Mark, type Schema } from '@tiptap/pm/model';
import { StepMap } from '@tiptap/pm/transform';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { changedRanges } from './changed-ranges';
import { stretchesOf, type Stretch } from './places';
import type { Difference } from './versions-api';

/** Words that somebody put in, by their place in the newer document. */
export interface Inserted {
  from: number;
  to: number;
  by: string;
}

/** Words that somebody took out, and where they stood, by its place in the newer document. */
export interface Deleted {
  at: number;
  text: string;
  by: string;
}

export interface Comparison {
  doc: Node;
  inserted: Inserted[];
  deleted: Deleted[];
}

/** What changed between two states of a draft, word by word, and who did it. */
export function compare(before: Y.Doc, after: Y.Doc, schema: Schema, difference: Difference): Comparison {
  const [older, newer] = [documentOf(before, schema), documentOf(after, schema)];
  const changes = wordChanges(older, newer);
  const [oldPlaces, newPlaces] = [before, after].map((doc) => stretchesOf(doc.getXmlFragment('letter'), schema));
  const [writers, takers] = [writersOf(difference, before), takersOf(difference)];
  return {
    doc: newer,
    inserted: changes.flatMap(({ fromB, toB }) =>
      people(newPlaces!, fromB, toB, writers).filter(({ from, to }) => isRead(newer, from, to)),
    ),
    deleted: changes.flatMap(({ fromA, toA, fromB }) =>
      people(oldPlaces!, fromA, toA, takers)
        .map(({ from, to, by }) => ({ at: fromB, text: read(older, from, to), by }))
        .filter(({ text }) => text.trim() !== ''),
    ),
  };
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

const tokens: TokenEncoder<string> = {
  encodeCharacter: (char, marks) => String.fromCharCode(char) + dress(marks),
  encodeNodeStart: (node) => node.type.name + JSON.stringify(node.attrs),
  encodeNodeEnd: (node) => `/${node.type.name}`,
  compareTokens: (one, other) => one === other,
};

function dress(marks: readonly Mark[]): string {
  return marks
    .filter(({ type }) => ['bold', 'italic', 'link'].includes(type.name))
    .map(({ type, attrs }) => type.name + String(attrs.href ?? ''))
    .sort()
    .join();
}

/** The stretches within a range, those of one person joined. Letters that both versions have go with the word around
 *  them: whoever changed it wrote it. */
function people(stretches: Stretch[], from: number, to: number, whose: Whose): Inserted[] {
  const found: Inserted[] = [];
  let open = -1;
  for (const stretch of stretches) {
    const [start, end] = [Math.max(from, stretch.at), Math.min(to, stretch.at + stretch.length)];
    if (start >= end) {
      continue;
    }
    const by = whose({ ...stretch, at: start, length: end - start, clock: stretch.clock + start - stretch.at });
    const last = found.at(-1);
    if (last && (by === undefined || last.by === by)) {
      last.to = end;
    } else if (by === undefined) {
      open = open < 0 ? start : open;
    } else {
      found.push({ from: open < 0 ? start : open, to: end, by });
      open = -1;
    }
  }
  return open < 0 ? found : [{ from: open, to, by: '' }];
}

type Whose = (one: Stretch) => string | undefined;

/** Who wrote something, as long as it is new. */
function writersOf({ writers }: Difference, before: Y.Doc): Whose {
  const known = Y.decodeStateVector(Y.encodeStateVector(before));
  return ({ client, clock }) => (clock < (known.get(client) ?? 0) ? undefined : (writers[client] ?? ''));
}

/** Who took something away, by its first id. */
function takersOf({ taken }: Difference): Whose {
  const all = taken.map(({ by, update }) => ({ by, gone: Y.decodeUpdate(bytesOf(update)).ds.clients }));
  return ({ client, clock }) =>
    all.find(({ gone }) => gone.get(client)?.some((each) => each.clock <= clock && clock < each.clock + each.len))?.by;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function read(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '[•]'));
}

function isRead(doc: Node, from: number, to: number): boolean {
  return read(doc, from, to).trim() !== '';
}
