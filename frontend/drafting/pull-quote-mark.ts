import { Mark } from '@tiptap/core';

/** The one sentence of the letter that is to be quoted. */
export const PullQuote = Mark.create({
  name: 'pullQuote',
  inclusive: false,
  parseHTML: () => [{ tag: 'mark[data-pull-quote]' }],
  renderHTML: () => ['mark', { 'data-pull-quote': '' }, 0],
});
