import type { Mark, Node, ResolvedPos, Slice } from '@tiptap/pm/model';

/* What a suggestion may be made of: lines of text, and the marks on them. */

/** The text of a slice, line by line; null if it holds what no mark can stand on. */
export function linesOf({ content }: Slice): Node[][] | null {
  const lines: Node[][] = [];
  let words = true;
  const read = (node: Node) => {
    if (node.isText) {
      (lines.at(-1) ?? (lines.push([]), lines[0]!)).push(node);
    } else if (node.isLeaf && node.isInline) {
      words = false;
    } else if (node.isTextblock) {
      lines.push([]);
      node.forEach(read);
    } else {
      node.forEach(read);
    }
  };
  content.forEach(read);
  return words ? lines : null;
}

export function canBreak($at: ResolvedPos): boolean {
  return $at.parent.isTextblock && $at.depth > 1 && $at.parent.type.name !== 'addressee';
}

export function plainOf(node: Node): Node {
  return node.mark(node.marks.filter(({ type }) => !['insertion', 'deletion', 'comment'].includes(type.name)));
}

export function markOf(node: Node, name: string): Mark | undefined {
  return node.marks.find(({ type }) => type.name === name);
}

export function has(node: Node, name: string): boolean {
  return markOf(node, name) !== undefined;
}

export function suggestionsOf(node: Node): string[] {
  return node.marks
    .filter(({ type }) => ['insertion', 'deletion'].includes(type.name))
    .map(({ attrs }) => String(attrs.id));
}
