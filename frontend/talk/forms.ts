import { lift } from '@tiptap/pm/commands';
import type { Node, NodeType, ResolvedPos } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import { canJoin, findWrapping } from '@tiptap/pm/transform';

/** What a line may be made. `in` and `out`: one level deeper in its list, or out of its list or quote. */
export const forms = [
  'paragraph',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'blockquote',
  'in',
  'out',
] as const;

export type Form = (typeof forms)[number];

/** Whether the one form takes the place of the other: a line has one dress, and stands in one kind of frame. */
export function sameFamily(one: Form, other: Form): boolean {
  return family(one) === family(other);
}

function family(form: Form): string {
  return ['paragraph', 'heading2', 'heading3'].includes(form)
    ? 'dress'
    : ['in', 'out'].includes(form)
      ? 'level'
      : 'frame';
}

export function takesForm($at: ResolvedPos): boolean {
  return ['paragraph', 'heading'].includes($at.parent.type.name);
}

/** What a line is now, of the family that the form is of. */
export function formNow($at: ResolvedPos, form: Form): Form {
  const frame = $at.depth > 1 ? $at.node(-1).type.name : '';
  const list = frame === 'listItem' ? $at.node(-2).type.name : frame;
  return family(form) === 'dress' || !forms.includes(list as Form) ? dressOf($at.parent) : (list as Form);
}

export function dressOf(line: Node): Form {
  return line.type.name !== 'heading' ? 'paragraph' : line.attrs.level === 3 ? 'heading3' : 'heading2';
}

/** Gives the line at this place the form; leaves it alone where it has it, or cannot. */
export function reform(tr: Transaction, at: number, form: Form): void {
  const $at = tr.doc.resolve(at);
  if (!takesForm($at)) {
    return;
  }
  const { nodes } = tr.doc.type.schema;
  switch (form) {
    case 'paragraph':
    case 'heading2':
    case 'heading3':
      if (dressOf($at.parent) !== form) {
        const level = form === 'paragraph' ? null : { level: Number(form.at(-1)) };
        tr.setNodeMarkup($at.before(), nodes[form.replace(/\d/, '')], level);
      }
      break;
    case 'bulletList':
    case 'orderedList':
      enlist(tr, at, nodes[form]!);
      break;
    case 'blockquote':
      enquote(tr, at, nodes.blockquote!);
      break;
    case 'in':
      run(tr, at, sinkListItem(nodes.listItem!));
      break;
    default:
      run(tr, at, formNow($at, 'out') === 'blockquote' ? lift : liftListItem(nodes.listItem!));
  }
}

/** Does to a line what a key or a tool would do if the caret stood there. */
function run(tr: Transaction, at: number, command: Command): void {
  const state = EditorState.create({ doc: tr.doc, selection: TextSelection.create(tr.doc, at) });
  command(state, ({ steps }) => steps.forEach((step) => tr.step(step)));
}

function enlist(tr: Transaction, at: number, type: NodeType): void {
  const $at = tr.doc.resolve(at);
  const steps = tr.steps.length;
  if ($at.depth < 3 || $at.node(-1).type.name !== 'listItem') {
    run(tr, at, wrapInList(type));
  } else if ($at.node(-2).type !== type) {
    tr.setNodeMarkup($at.before(-2), type);
  }
  if (tr.steps.length > steps) {
    joinAround(tr, tr.mapping.slice(steps).map(at, 1), -2, type);
  }
}

function enquote(tr: Transaction, at: number, type: NodeType): void {
  const $at = tr.doc.resolve(at);
  const range = $at.blockRange();
  const wrapping = range && formNow($at, 'out') !== 'blockquote' && findWrapping(range, type);
  if (wrapping) {
    const steps = tr.steps.length;
    tr.wrap(range, wrapping);
    joinAround(tr, tr.mapping.slice(steps).map(at, 1), -1, type);
  }
}

/** Two lists, or quotes, of one kind beside each other become one, as in every editor. */
function joinAround(tr: Transaction, at: number, depth: number, type: NodeType): void {
  const $at = tr.doc.resolve(at);
  if ($at.depth + depth < 1 || $at.node(depth).type !== type) {
    return;
  }
  const [start, end] = [$at.before(depth), $at.after(depth)];
  if (tr.doc.resolve(end).nodeAfter?.type === type && canJoin(tr.doc, end)) {
    tr.join(end);
  }
  if (tr.doc.resolve(start).nodeBefore?.type === type && canJoin(tr.doc, start)) {
    tr.join(start);
  }
}
