import { Mark } from '@tiptap/core';

/* Marks that say something about words of the draft. They are never read from a page or the clipboard, and never part of
   the letter: what is copied, proposed or exported has none of them. */

const id = (name: string) => ({
  default: null,
  isRequired: true,
  rendered: false,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
});

/** What says the same of a source or a line break, on which a draft keeps no marks. */
export const suggestedAttributes = {
  insertion: { default: null, parseHTML: () => null, renderHTML: shown('insertion', 'in') },
  deletion: { default: null, parseHTML: () => null, renderHTML: shown('deletion', 'out') },
};

function shown(name: string, where: string) {
  return (attrs: Record<string, unknown>) => (attrs[name] ? { [`data-suggested-${where}`]: '' } : {});
}

/** Where a thread was begun; several may overlap. */
export const CommentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ thread: id('thread') }),
  renderHTML: () => ['span', 0],
});

/** Words somebody suggests to put in, or, of a form, what they suggest to make of the line. Nobody's words are put in twice. */
export const InsertionMark = Mark.create({
  name: 'insertion',
  inclusive: false,
  priority: 1000,
  addAttributes: () => ({ id: id('suggestion'), form: { default: null, rendered: false, parseHTML: () => null } }),
  renderHTML: ({ mark }) => ['ins', { 'data-suggestion': String(mark.attrs.id) }, 0],
});

/** Words somebody suggests to leave out; they may be words that somebody else suggests to put in. */
export const DeletionMark = Mark.create({
  name: 'deletion',
  inclusive: false,
  priority: 1000,
  addAttributes: () => ({ id: id('suggestion') }),
  renderHTML: ({ mark }) => ['del', { 'data-suggestion': String(mark.attrs.id) }, 0],
});

export const talkMarks = [CommentMark, InsertionMark, DeletionMark];
