import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { forms, reform, type Form } from './forms';

/** Which lines of the one document would have to be given which form for it to be the other; null if that is not all. */
export function formBetween(before: Node, after: Node): { form: Form; lines: number[] } | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || !end) {
    return null;
  }
  const between = linesWithin(before, Math.min(start, end.a), Math.max(start, end.a));
  const wanted = shapeOf(after);
  for (const form of forms) {
    const lines = linesReformed(before, between, form, wanted);
    if (lines) {
      return { form, lines };
    }
  }
  return null;
}

function linesWithin(doc: Node, from: number, to: number): number[] {
  const lines: number[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock && at < to && at + node.nodeSize > from) {
      lines.push(at + 1);
    }
    return !node.isTextblock;
  });
  return lines;
}

function linesReformed(doc: Node, lines: number[], form: Form, wanted: string): number[] | null {
  const { tr } = EditorState.create({ doc });
  const reformed: number[] = [];
  for (const line of lines) {
    const steps = tr.steps.length;
    reform(tr, tr.mapping.map(line, 1), form);
    if (tr.steps.length > steps) {
      reformed.push(line);
      if (shapeOf(tr.doc) === wanted) {
        return reformed;
      }
    }
  }
  return null;
}

/** A document but for the number with which a list begins: a letter has none. */
function shapeOf(doc: Node): string {
  return JSON.stringify(doc.toJSON(), (key, value: object) =>
    key === 'attrs' && value && 'start' in value ? undefined : value,
  );
}
