import type { Mark, Node, ResolvedPos, Slice } from '@tiptap/pm/model';
import { dressOf, takesForm, type Form } from './forms';
import { FORM } from './signs';

/* What a suggestion may be made of: lines of text, the marks on them, the sources and breaks in them, and their forms. */

export type Kind = 'insertion' | 'deletion';

/** A line of what somebody would put in, and what it is made there. */
export interface Line {
  nodes: Node[];
  dress: Form;
  frame?: Form;
}

/** What a slice says, line by line. */
export function linesOf({ content }: Slice): Line[] {
  const lines: Line[] = [];
  const read = (node: Node, frame?: Form) => {
    if (node.isInline) {
      (lines.at(-1) ?? (lines.push({ nodes: [], dress: 'paragraph' }), lines[0]!)).nodes.push(...unsigned(node));
    } else if (node.isTextblock) {
      lines.push({ nodes: [], dress: dressOf(node), frame });
      node.forEach((each) => read(each));
    } else {
      const own = ['bulletList', 'orderedList', 'blockquote'].find((name) => name === node.type.name);
      node.forEach((each) => read(each, (own as Form | undefined) ?? frame));
    }
  };
  content.forEach((node) => read(node));
  return lines;
}

function unsigned(node: Node): Node[] {
  const words = node.text?.replaceAll(FORM, '');
  return words === undefined ? [node] : words ? [node.type.schema.text(words, node.marks)] : [];
}

/** What a line that begins behind this place has to be made, to be what it was where it comes from. */
export function formsOf({ dress, frame }: Line, $at: ResolvedPos): Form[] {
  if (!takesForm($at)) {
    return [];
  }
  const framed = Array.from({ length: $at.depth }, (_, depth) => $at.node(depth).type.name).includes(frame ?? '');
  return [...(dress === dressOf($at.parent) ? [] : [dress]), ...(frame && !framed ? [frame] : [])];
}

export function canBreak($at: ResolvedPos): boolean {
  return $at.parent.isTextblock && $at.depth > 1 && $at.parent.type.name !== 'addressee';
}

/** A line's words without what is said about them. */
export function plainOf(node: Node): Node {
  const plain = node.mark(node.marks.filter(({ type }) => !['insertion', 'deletion', 'comment'].includes(type.name)));
  return isLeaf(node) ? node.type.create({ ...node.attrs, insertion: null, deletion: null }, null, plain.marks) : plain;
}

/** A source or a line break: the draft keeps no marks on them, so an attribute says the same. */
export function isLeaf(node: Node): boolean {
  return node.isInline && node.isLeaf && !node.isText;
}

const SAID = 'suggestion:';

/** The suggestion to put this in, or to leave it out. */
export function suggestionOf(node: Node, kind: Kind): string | undefined {
  const said: unknown = node.isText ? markOf(node, kind)?.attrs.id : node.attrs[kind];
  return typeof said !== 'string' ? undefined : node.isText ? said : said.slice(SAID.length);
}

/** How the attribute of a source or a line break names a suggestion: the server reads from it whose it is. */
export function said(id: string): string {
  return SAID + id;
}

export function formOf(node: Node): Form | undefined {
  return (markOf(node, 'insertion')?.attrs.form as Form | null | undefined) ?? undefined;
}

export function markOf(node: Node, name: string): Mark | undefined {
  return node.marks.find(({ type }) => type.name === name);
}

export function suggestionsOf(node: Node): string[] {
  return (['insertion', 'deletion'] as const).flatMap((kind) => suggestionOf(node, kind) ?? []);
}
