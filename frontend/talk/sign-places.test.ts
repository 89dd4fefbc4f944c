// @vitest-environment jsdom
import { Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { draftSchema } from '../drafting/schema';
import { signs } from './sign-places';
import { said } from './suggestible';

test('a suggested line break is seen, and heard of by who listens; one that stands is only a line break', () => {
  const shown = (attrs: object) => page({ type: 'hardBreak', attrs }).querySelector('.line-break');
  expect(shown({ insertion: said('one') })).toMatchObject({
    tagName: 'INS',
    title: 'by one',
    textContent: ' Line break to put in. by one. ',
  });
  expect(shown({ deletion: said('two') })).toMatchObject({
    tagName: 'DEL',
    title: 'by two',
    textContent: ' Line break to leave out. by two. ',
  });
  expect(shown({ insertion: said('one'), deletion: said('two') })).toMatchObject({ tagName: 'DEL', title: 'by two' });
  expect(shown({})).toBeNull();
});

test('the sign is no part of the letter', () => {
  const sign = page({ type: 'hardBreak', attrs: { insertion: said('one') } }).querySelector('.line-break')!;
  expect((sign as HTMLElement).contentEditable).toBe('false');
  expect(sign.nextElementSibling?.tagName).toBe('BR');
});

function page(leaf: object): HTMLElement {
  const element = document.createElement('div');
  const text = (words: string) => ({ type: 'text', text: words });
  const line = { type: 'paragraph', content: [text('One'), leaf, text('Two')] };
  const drawn = Extension.create({
    name: 'drawn',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) =>
            DecorationSet.create(
              doc,
              signs(doc, (id) => `by ${id}`),
            ),
        },
      }),
    ],
  });
  new Editor({
    element,
    injectCSS: false,
    content: { type: 'doc', content: [{ type: 'body', content: [line] }] },
    extensions: [...draftSchema, drawn],
  });
  return element;
}
