import type { Node } from '@tiptap/pm/model';
import { words, type PartName } from './words';

/** An entry of the outline: a part, or a heading of the letter's body. */
export interface OutlineEntry {
  label: string;
  at: number;
  end: number;
  level: 1 | 2 | 3;
}

const READ_A_MINUTE = 220;

/** “812 words · 4 min” */
export function length(doc: Node): string {
  const text = doc.textBetween(0, doc.content.size, ' ', ' ');
  const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words.length(count, Math.max(1, Math.round(count / READ_A_MINUTE)));
}

/** The parts from first to last; in place of the body, its headings where it has some. */
export function outline(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.forEach((part, at) => {
    const name = part.type.name as PartName;
    const end = at + part.nodeSize;
    const headings = name === 'body' ? headingsIn(part, at) : [];
    if (headings.length === 0 || headings[0]!.at > at + 1) {
      entries.push({ label: labelOf(part, name), at, end: headings[0]?.at ?? end, level: 1 });
    }
    entries.push(...headings);
  });
  return entries;
}

function labelOf(part: Node, name: PartName): string {
  const filled = part.children.filter(({ content }) => content.size > 0).length;
  return name === 'demands' ? words.demandsCounted(filled) : words.parts[name];
}

function headingsIn(body: Node, at: number): OutlineEntry[] {
  const found: OutlineEntry[] = [];
  body.forEach((block, offset) => {
    if (block.type.name === 'heading' && block.textContent.trim()) {
      const level = block.attrs.level === 3 ? 3 : 2;
      found.push({ label: block.textContent, at: at + 1 + offset, end: at + body.nodeSize, level });
    }
  });
  found.slice(1).forEach((entry, index) => {
    found[index]!.end = entry.at;
  });
  return found;
}
