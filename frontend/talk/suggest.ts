import { Fragment, type Mark, type Node, type ResolvedPos, type Slice } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { BREAK } from './break-sign';
import { canBreak, has, linesOf, markOf, plainOf, suggestionsOf } from './suggestible';

/** Whose suggestions are whose, as far as this page needs to know. */
export interface SuggestionIds {
  /** An id that nobody has used. */
  fresh(): string;
  mine(id: string): boolean;
}

/** The same change as a suggestion: what it would put in is put in and marked, what it would take out stays and is
 *  marked. Null if it changes more than words and their emphasis, which no mark can hold.
 *  Suggestions of others are never joined with, nor changed: one's own take in what one goes on typing. */
export function suggest(tr: Transaction, state: EditorState, ids: SuggestionIds): Transaction | null {
  const suggestion = new Suggestion(state, ids);
  for (const [index, step] of tr.steps.entries()) {
    const before = (at: number, side: number) =>
      suggestion.out.mapping.map(beforeSteps(tr.steps.slice(0, index), at, side), side);
    if (!suggestion.take(step, tr.docs[index]!, before)) {
      return null;
    }
  }
  for (const meta of ['composition', 'uiEvent', 'inputType', 'paste', 'addToHistory']) {
    if (tr.getMeta(meta) !== undefined) {
      suggestion.out.setMeta(meta, tr.getMeta(meta));
    }
  }
  return tr.scrolledIntoView ? suggestion.out.scrollIntoView() : suggestion.out;
}

function beforeSteps(steps: Step[], at: number, side: number): number {
  return steps.reduceRight((position, step) => step.getMap().invert().map(position, side), at);
}

class Suggestion {
  readonly out: Transaction;
  private id = '';

  constructor(
    private readonly state: EditorState,
    private readonly ids: SuggestionIds,
  ) {
    this.out = state.tr;
  }

  take(step: Step, doc: Node, before: (at: number, side: number) => number): boolean {
    if (step instanceof ReplaceStep) {
      return this.replace(before(step.from, -1), before(step.to, 1), step.slice);
    }
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
      const dressed = step.apply(doc).doc;
      return (
        Boolean(dressed) && this.dress(before(step.from, 1), before(step.to, -1), dressed!.slice(step.from, step.to))
      );
    }
    return false;
  }

  private replace(from: number, to: number, slice: Slice): boolean {
    const lines = linesOf(slice);
    if (!lines) {
      return false;
    }
    this.name(from, to);
    const caretBefore = this.state.selection.empty && this.state.selection.from === from && to > from;
    const end = this.leaveOut(from, to);
    const added = this.putIn(end, lines);
    const caret = added ?? (caretBefore ? end : from);
    this.out.setSelection(TextSelection.near(this.out.doc.resolve(caret), caretBefore ? 1 : -1));
    return true;
  }

  /** Another emphasis is the same words once more: the old ones to leave out, the new ones to put in. */
  private dress(from: number, to: number, slice: Slice): boolean {
    const lines = linesOf(slice);
    const { anchor, head } = this.state.selection;
    if (!lines || lines.length !== 1) {
      return false;
    }
    this.name(from, to);
    const end = this.leaveOut(from, to);
    const added = this.putIn(end, [lines[0]!.filter((node) => !has(node, 'deletion')).map(plainOf)]);
    this.out.setSelection(
      anchor === head
        ? TextSelection.near(this.out.doc.resolve(anchor))
        : TextSelection.create(this.out.doc, end, added ?? end),
    );
    return true;
  }

  /** One's own suggestion goes on where it stands beside the change. */
  private name(from: number, to: number): void {
    const { doc } = this.out;
    const near = [doc.resolve(from).nodeBefore, doc.resolve(from).nodeAfter, doc.resolve(to).nodeAfter];
    const own = near.flatMap((node) => (node ? suggestionsOf(node) : [])).find((id) => this.ids.mine(id));
    this.id = own ?? (this.id || this.ids.fresh());
  }

  /** Marks what is to go; what one has only suggested oneself goes at once. @returns where it ends now */
  private leaveOut(from: number, to: number): number {
    const own: [number, number][] = [];
    const standing: [number, number][] = [];
    const ends: number[] = [];
    this.out.doc.nodesBetween(from, to, (node, at, parent) => {
      const piece: [number, number] = [Math.max(at, from), Math.min(at + node.nodeSize, to)];
      if (node.isText) {
        const inserted = markOf(node, 'insertion');
        (inserted && this.ids.mine(String(inserted.attrs.id)) ? own : standing).push(piece);
      } else if (node.isTextblock && at >= from && at > 0) {
        ends.push(...this.boundaryBefore(at, from, parent));
      }
      return true;
    });
    standing.forEach(([start, end]) => this.out.addMark(start, end, this.mark('deletion')));
    const steps = this.out.steps.length;
    [...own.map((piece) => ({ at: piece[0], piece })), ...ends.map((at) => ({ at, piece: null }))]
      .sort((one, other) => other.at - one.at)
      .forEach(({ at, piece }) => (piece ? this.out.delete(...piece) : this.insertBreak(at)));
    return this.out.mapping.slice(steps).map(to, 1);
  }

  /** The end of the block before, where the change would join it with this one. */
  private boundaryBefore(at: number, from: number, parent: Node | null): number[] {
    const $at = this.out.doc.resolve(at);
    const end = TextSelection.near($at, -1).$head;
    const joins = end.pos >= from && end.pos < at && end.node(1) === $at.node(1) && $at.depth > 0 && parent !== null;
    return joins && canBreak(end) ? [end.pos] : [];
  }

  private insertBreak(at: number): void {
    this.out.insert(at, this.state.schema.text(BREAK, [this.mark('deletion')]));
  }

  /** @returns where the caret goes behind what was put in; null if nothing was */
  private putIn(at: number, lines: Node[][]): number | null {
    const $at = this.out.doc.resolve(at);
    const $inside = $at.parent.isTextblock ? $at : TextSelection.near($at, -1).$head;
    const between = !$at.parent.isTextblock;
    const joint = canBreak($inside) ? BREAK : ' ';
    const text = (words: string) => this.state.schema.text(words);
    const joined = lines.flatMap((line, index) => (index > 0 || between ? [text(joint), ...line] : line));
    const allowed = joined.map((node) => this.allowed(node, $inside));
    if (allowed.length === 0) {
      return null;
    }
    const content = Fragment.from(allowed);
    this.out.insert($inside.pos, content);
    return $inside.pos + content.size;
  }

  private allowed(node: Node, $at: ResolvedPos): Node {
    const marks = $at.parent.type.allowedMarks(plainOf(node).marks);
    return node.mark(this.mark('insertion').addToSet(marks));
  }

  private mark(name: 'insertion' | 'deletion'): Mark {
    return this.state.schema.marks[name]!.create({ id: this.id });
  }
}
