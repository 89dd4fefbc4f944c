import { Fragment, type Mark, type Node, type ResolvedPos, type Slice } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import type { Form } from './forms';
import { lineStart, reformLine } from './line-forms';
import { BREAK, FORM } from './signs';
import { canBreak, formOf, formsOf, isLeaf, linesOf, plainOf, said, suggestionOf, suggestionsOf } from './suggestible';
import type { Kind, Line } from './suggestible';

/** Whose suggestions are whose, as far as this page needs to know. */
export interface SuggestionIds {
  /** An id that nobody has used. */
  fresh(): string;
  mine(id: string): boolean;
}

/** What one person suggests in one go. */
export class Suggestion {
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
    return step instanceof AttrStep && this.rewrite(before(step.pos, 1), step.attr, step.value);
  }

  /** Says in a line what somebody would make of it; said once more, it is taken back. */
  reform(at: number, form: Form): void {
    const line = lineStart(this.out.doc.resolve(at), this.out.selection.from);
    this.name(line, line);
    reformLine(this.out, line, form, this.mark('insertion', form), this.ids);
  }

  private replace(from: number, to: number, slice: Slice): boolean {
    const lines = linesOf(slice);
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
    if (lines.length !== 1) {
      return false;
    }
    this.name(from, to);
    const end = this.leaveOut(from, to);
    const nodes = lines[0]!.nodes.filter((node) => suggestionOf(node, 'deletion') === undefined).map(plainOf);
    const added = this.putIn(end, [{ ...lines[0]!, nodes }]);
    this.out.setSelection(
      anchor === head
        ? TextSelection.near(this.out.doc.resolve(anchor))
        : TextSelection.create(this.out.doc, end, added ?? end),
    );
    return true;
  }

  /** What stands behind a number is rewritten in one's own suggestion; elsewhere a number with the new source goes beside
   *  the old one. */
  private rewrite(at: number, name: string, value: unknown): boolean {
    const node = this.out.doc.nodeAt(at);
    if (!node || !isLeaf(node) || ['insertion', 'deletion'].includes(name)) {
      return false;
    }
    const inserted = suggestionOf(node, 'insertion');
    if (node.attrs[name] === value || (inserted !== undefined && this.ids.mine(inserted))) {
      this.out.setNodeAttribute(at, name, value);
      return true;
    }
    this.name(at, at + 1);
    const copy = this.out.doc.nodeAt(at + 1);
    const replaced = suggestionOf(node, 'deletion') !== undefined;
    if (!copy || !replaced || suggestionOf(copy, 'insertion') !== this.id) {
      this.leaveOut(at, at + 1);
      this.out.insert(at + 1, this.inserted(node));
    }
    this.out.setNodeAttribute(at + 1, name, value);
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
      if (node.isInline) {
        const list = this.isMine(node, 'insertion') ? own : standing;
        if (this.goes(node, at, from, to)) {
          list.push(piece);
        }
      } else if (node.isTextblock && at >= from && at > 0) {
        ends.push(...this.boundaryBefore(at, from, parent));
      }
      return true;
    });
    standing.forEach(([start, end]) => this.markGoing(start, end));
    const steps = this.out.steps.length;
    [...own.map((piece) => ({ at: piece[0], piece })), ...ends.map((at) => ({ at, piece: null }))]
      .sort((one, other) => other.at - one.at)
      .forEach(({ at, piece }) => (piece ? this.out.delete(...piece) : this.insertBreak(at)));
    return this.out.mapping.slice(steps).map(to, 1);
  }

  /** What somebody else would leave out goes with theirs. The form of a line goes only with the line, or alone. */
  private goes(node: Node, at: number, from: number, to: number): boolean {
    if (formOf(node) !== undefined) {
      const alone = from >= at && to <= at + node.nodeSize;
      return this.isMine(node, 'insertion') && (alone || from < this.out.doc.resolve(at).start());
    }
    return suggestionOf(node, 'deletion') === undefined || this.isMine(node, 'deletion');
  }

  private isMine(node: Node, kind: Kind): boolean {
    const id = suggestionOf(node, kind);
    return id !== undefined && this.ids.mine(id);
  }

  private markGoing(from: number, to: number): void {
    const node = this.out.doc.nodeAt(from)!;
    if (node.isText) {
      this.out.addMark(from, to, this.mark('deletion'));
    } else {
      this.out.setNodeAttribute(from, 'deletion', said(this.id));
    }
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
  private putIn(at: number, lines: Line[]): number | null {
    const $at = this.out.doc.resolve(at);
    const $inside = $at.parent.isTextblock ? $at : TextSelection.near($at, -1).$head;
    const between = !$at.parent.isTextblock;
    const joint = this.inserted(this.state.schema.text(canBreak($inside) ? BREAK : ' '));
    const added = lines.flatMap((line, index) => {
      const begins = index > 0 || between;
      const signed = begins || $inside.parent.content.size === 0 ? formsOf(line, $inside) : [];
      const signs = signed.map((form) => this.state.schema.text(FORM, [this.mark('insertion', form)]));
      return [...(begins ? [joint] : []), ...signs, ...line.nodes.flatMap((node) => this.allowed(node, $inside))];
    });
    if (added.length === 0) {
      return null;
    }
    const content = Fragment.from(added);
    this.out.insert($inside.pos, content);
    return $inside.pos + content.size;
  }

  private allowed(node: Node, $at: ResolvedPos): Node[] {
    const { type } = $at.parent;
    const fits = node.isText || type.contentMatch.matchType(node.type) !== null;
    return fits ? [this.inserted(node.mark(type.allowedMarks(plainOf(node).marks)))] : [];
  }

  private inserted(node: Node): Node {
    return isLeaf(node)
      ? node.type.create({ ...node.attrs, insertion: said(this.id), deletion: null }, null, node.marks)
      : node.mark(this.mark('insertion').addToSet(plainOf(node).marks));
  }

  private mark(name: Kind, form: Form | null = null): Mark {
    return this.state.schema.marks[name]!.create(form ? { id: this.id, form } : { id: this.id });
  }
}
