import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { BREAK } from './break-sign';

/** A suggestion that stands in the text. */
export interface Standing {
  id: string;
  /** What is to go, and what is to come; either may be empty. */
  out: string;
  in: string;
  from: number;
  to: number;
  /** Every stretch that it marks. */
  pieces: [number, number][];
}

interface Piece {
  from: number;
  to: number;
  insertion?: string;
  deletion?: string;
}

const known = new WeakMap<Node, Standing[]>();

/** The suggestions in a draft, in the order in which they stand there: looked for once in every state of it. */
export function standing(doc: Node): Standing[] {
  const list = known.get(doc) ?? find(doc);
  known.set(doc, list);
  return list;
}

function find(doc: Node): Standing[] {
  const found = new Map<string, Standing>();
  pieces(doc).forEach(({ from, to, insertion, deletion }) => {
    const words = doc.textBetween(from, to).replaceAll(BREAK, ' ¶ ');
    const add = (id: string | undefined, kind: 'in' | 'out') => {
      if (id !== undefined) {
        const before = found.get(id) ?? { id, out: '', in: '', from, to, pieces: [] };
        found.set(id, { ...before, [kind]: before[kind] + words, to, pieces: [...before.pieces, [from, to]] });
      }
    };
    add(insertion, 'in');
    add(deletion, 'out');
  });
  return [...found.values()];
}

/** Does what the suggestions say. */
export function accept(state: EditorState, ids: ReadonlySet<string>): Transaction {
  return settle(state, ids, ({ deletion }) => deletion !== undefined, 'insertion', true);
}

/** Leaves the text as it would be without them. */
export function reject(state: EditorState, ids: ReadonlySet<string>): Transaction {
  return settle(state, ids, ({ insertion }) => insertion !== undefined, 'deletion', false);
}

/** From the end to the beginning, so that what is still to be done stands where it stood. */
function settle(
  state: EditorState,
  ids: ReadonlySet<string>,
  goes: (piece: Piece) => boolean,
  unmarked: 'insertion' | 'deletion',
  accepted: boolean,
): Transaction {
  const tr = state.tr.setMeta('talk', true);
  const settled = pieces(state.doc).map(({ from, to, insertion, deletion }) => ({
    from,
    to,
    ...(insertion !== undefined && ids.has(insertion) ? { insertion } : {}),
    ...(deletion !== undefined && ids.has(deletion) ? { deletion } : {}),
  }));
  whole(
    state.doc,
    settled.filter(({ insertion, deletion }) => insertion !== undefined || deletion !== undefined),
  )
    .reverse()
    .forEach((piece) => {
      if (state.doc.textBetween(piece.from, piece.to) === BREAK) {
        changeBreak(tr, piece, accepted);
      } else if (goes(piece)) {
        tr.delete(piece.from, piece.to);
      } else {
        tr.removeMark(piece.from, piece.to, state.schema.marks[unmarked]);
      }
    });
  return tr;
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

/** A source or a line break cannot bear a mark: between two pieces that go together, it goes with them. */
function whole(doc: Node, all: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of all) {
    const last = joined.at(-1);
    const same = last && last.insertion === piece.insertion && last.deletion === piece.deletion;
    if (same && last.to < piece.from && onlyLeaves(doc, last.to, piece.from)) {
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

/** Every stretch of text that somebody suggests to put in or leave out; the ends of paragraphs apart. */
function pieces(doc: Node): Piece[] {
  const found: Piece[] = [];
  doc.descendants((node, at) => {
    const id = (name: string) => node.marks.find(({ type }) => type.name === name)?.attrs.id as string | undefined;
    const [insertion, deletion] = [id('insertion'), id('deletion')];
    if (node.isText && (insertion !== undefined || deletion !== undefined)) {
      let from = at;
      for (const words of node.text!.split(new RegExp(`(${BREAK})`)).filter(Boolean)) {
        found.push({ from, to: from + words.length, insertion, deletion });
        from += words.length;
      }
    }
    return true;
  });
  return found;
}
