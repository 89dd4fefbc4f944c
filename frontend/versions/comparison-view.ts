import { Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { draftSchema } from '../drafting/schema';
import { SourceNumbers } from '../parts/source-numbers';
import type { Comparison } from './compare';
import type { Reformed } from './form-changes';
import { nameOf } from './labels';
import { words } from './words';

/** Shows a comparison as the letter itself, with what was put in, taken out and given another form: in words, and by colour
 *  only besides. */
export function showComparison(element: HTMLElement, comparison: Comparison): Editor {
  const marks = Extension.create({
    name: 'comparison',
    addProseMirrorPlugins: () => [
      new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, decorations(comparison)) } }),
    ],
  });
  return new Editor({
    element,
    editable: false,
    injectCSS: false,
    content: comparison.doc.toJSON() as object,
    extensions: [...draftSchema, SourceNumbers, marks],
    editorProps: { attributes: { class: 'sheet letter', tabindex: '0', role: 'document' } },
  });
}

function decorations({ inserted, deleted, reformed }: Comparison): Decoration[] {
  return [
    ...inserted.flatMap(({ from, to, by }) => [
      Decoration.inline(from, to, { nodeName: 'ins' }),
      Decoration.widget(to, () => label(words.inserted(nameOf(by))), { side: -1 }),
    ]),
    ...deleted.map(({ at, text, by }) => Decoration.widget(at, () => gone(text, nameOf(by)), { side: -1 })),
    ...reformed.flatMap(otherForm),
  ];
}

function otherForm({ from, to, what, by }: Reformed): Decoration[] {
  const said = Decoration.widget(to, () => label(words.reformed[what](nameOf(by))), { side: -1, marks: [] });
  return to > from ? [Decoration.inline(from, to, { class: 'reformed' }), said] : [said];
}

function gone(text: string, by: string): HTMLElement {
  const all = document.createElement('span');
  const del = document.createElement('del');
  del.textContent = text;
  all.append(del, label(words.deleted(by)));
  return all;
}

function label(text: string): HTMLElement {
  const label = document.createElement('span');
  label.className = 'who-changed';
  label.textContent = ` [${text}] `;
  return label;
}
