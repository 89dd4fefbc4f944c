import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import { draftSchema } from '../../drafting/schema';
import { quotePlace } from '../places';
import { suggest } from '../suggest';

export const schema = getSchema(draftSchema);

/** Somebody who suggests: types, deletes and formats as in an editor. */
export class Person {
  private used = 0;

  constructor(
    readonly name: string,
    readonly desk: { state: EditorState },
  ) {}

  does(change: (tr: Transaction, state: EditorState) => Transaction): boolean {
    const { state } = this.desk;
    const ids = { fresh: () => `${this.name}${++this.used}`, mine: (id: string) => id.startsWith(this.name) };
    const suggested = suggest(change(state.tr, state), state, ids);
    this.desk.state = suggested ? state.apply(suggested) : state;
    return suggested !== null;
  }

  /** Does what a key or a tool of the editor does; @returns whether it was taken for a suggestion */
  uses(command: Command): boolean {
    let done = false;
    command(this.desk.state, (tr) => {
      done = this.does(() => tr);
    });
    return done;
  }

  /** Selects from the one place to the end of the other. */
  selects(first: string, last: string): this {
    const { doc } = this.desk.state;
    const selection = TextSelection.create(doc, quotePlace(doc, first)!.from, quotePlace(doc, last)!.to);
    this.desk.state = this.desk.state.apply(this.desk.state.tr.setSelection(selection));
    return this;
  }

  at(quote: string, end = false): this {
    const { from, to } = quotePlace(this.desk.state.doc, quote)!;
    const selection = TextSelection.create(this.desk.state.doc, end ? to : from, to);
    this.desk.state = this.desk.state.apply(this.desk.state.tr.setSelection(selection));
    return this;
  }

  types(words: string): this {
    for (const letter of words) {
      this.does((tr) => tr.insertText(letter));
    }
    return this;
  }

  presses(key: 'Backspace' | 'Delete'): this {
    this.does((tr, { selection: { from, to, empty } }) =>
      !empty ? tr.delete(from, to) : key === 'Backspace' ? tr.delete(from - 1, from) : tr.delete(to, to + 1),
    );
    return this;
  }
}

export function scene(...paragraphs: string[]) {
  const filled = (type: string, words: string) => schema.nodes[type]!.create(null, words ? schema.text(words) : null);
  const doc = schema.nodes.doc!.create(null, [
    filled('letterTitle', 'Maps'),
    schema.nodes.body!.create(
      null,
      paragraphs.map((words) => filled('paragraph', words)),
    ),
    schema.nodes.demands!.create(null, [filled('demand', 'End it.')]),
  ]);
  const desk = { state: EditorState.create({ doc }) };
  const text = () => content(desk.state.doc);
  return { ada: new Person('ada', desk), grace: new Person('grace', desk), desk, text };
}

/** The paragraphs of the body, with [+id what is to come] and [-id what is to go]. */
export function content(doc: Node): string {
  const paragraphs: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'paragraph') {
      paragraphs.push(node.children.map(shown).join('').replace(/\]\[=/g, ''));
    }
    return !node.isTextblock;
  });
  return paragraphs.join('|');
}

function shown(node: Node): string {
  const id = (name: string) => node.marks.find(({ type }) => type.name === name)?.attrs.id as string | undefined;
  const signs = [id('insertion') && `+${id('insertion')}`, id('deletion') && `-${id('deletion')}`].filter(Boolean);
  return signs.length ? `[${signs.join('')} ${node.text}]` : (node.text ?? '');
}

/** Numbers that are random, and the same for a seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
