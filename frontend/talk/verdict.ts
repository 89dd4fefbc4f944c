import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { reform, type Form } from './forms';
import { piecesOf, type Piece } from './pieces';
import { BREAK } from './signs';

/** Does what the suggestions say. */
export function accept(state: EditorState, ids: ReadonlySet<string>): Transaction {
  return new Settling(state, true).settle(piecesOf(state.doc, ids));
}

/** Leaves the text as it would be without them. */
export function reject(state: EditorState, ids: ReadonlySet<string>): Transaction {
  return new Settling(state, false).settle(piecesOf(state.doc, ids));
}

class Settling {
  private readonly tr: Transaction;
  private readonly forms: { at: number; done: number; form: Form }[] = [];

  constructor(
    private readonly state: EditorState,
    private readonly accepted: boolean,
  ) {
    this.tr = state.tr.setMeta('talk', true);
  }

  /** From the end to the beginning, so that what is still to be done stands where it stood; the forms of lines at last, when
   *  every line is there. */
  settle(pieces: Piece[]): Transaction {
    whole(this.state.doc, pieces)
      .reverse()
      .forEach((piece) => this.settleOne(piece));
    this.forms.reverse().forEach(({ at, done, form }) => reform(this.tr, this.tr.mapping.slice(done).map(at, 1), form));
    return this.tr;
  }

  private settleOne(piece: Piece): void {
    const { tr, state, accepted } = this;
    const { from, to, insertion, deletion, form } = piece;
    const goes = (accepted ? deletion : insertion) !== undefined;
    if (state.doc.textBetween(from, to) === BREAK) {
      changeBreak(tr, piece, accepted);
    } else if (goes || form) {
      tr.delete(from, to);
      if (!goes) {
        this.forms.push({ at: from, done: tr.steps.length, form: form! });
      }
    } else if (piece.leaf) {
      tr.setNodeAttribute(from, accepted ? 'insertion' : 'deletion', null);
    } else {
      tr.removeMark(from, to, state.schema.marks[accepted ? 'insertion' : 'deletion']);
    }
  }
}

/** Begins a paragraph, joins two, or leaves both as they are. */
function changeBreak(tr: Transaction, { from, to, insertion }: Piece, accepted: boolean): void {
  tr.delete(from, to);
  const $from = tr.doc.resolve(from);
  if (!accepted) {
    return;
  }
  if (insertion !== undefined) {
    tr.split(from, $from.depth > 1 && $from.node(-1).type.name === 'listItem' ? 2 : 1);
    return;
  }
  const next = firstTextAfter(tr.doc, $from.after());
  if (next !== null && tr.doc.resolve(next).node(1) === $from.node(1)) {
    tr.delete(from, next);
  }
}

function firstTextAfter(doc: Node, at: number): number | null {
  let found: number | null = null;
  doc.nodesBetween(at, doc.content.size, (node, start) => {
    if (found === null && node.isTextblock && start >= at) {
      found = start + 1;
    }
    return found === null;
  });
  return found;
}

/** Drafts hold sources and line breaks that say nothing of the suggestion they stand in: between two pieces that go
 *  together, they go with them. */
function whole(doc: Node, all: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of all) {
    const last = joined.at(-1);
    const same = last && last.insertion === piece.insertion && last.deletion === piece.deletion;
    const words = !last?.form && !last?.leaf && !piece.form && !piece.leaf;
    if (same && words && last.to < piece.from && onlyLeaves(doc, last.to, piece.from)) {
      joined[joined.length - 1] = { ...piece, from: last.from };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function onlyLeaves(doc: Node, from: number, to: number): boolean {
  let only = doc.resolve(from).sameParent(doc.resolve(to));
  doc.nodesBetween(from, to, (node, at) => {
    only &&= at < from || (node.isInline && !node.isText);
    return true;
  });
  return only;
}
