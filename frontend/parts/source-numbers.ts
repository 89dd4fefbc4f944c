import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { oncePerState } from '../drafting/once';
import { showTab } from '../drafting/side-tabs';
import { citedIn } from './notes';
import { words } from './words';

/** Writes the numbers of the sources into the text, as they stand in it; a click on one shows its source. */
export const SourceNumbers = Extension.create({
  name: 'sourceNumbers',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => numbersIn(doc),
          handleClickOn: (view, _pos, node, at, _event, direct) => {
            if (!direct || node.type.name !== 'sourceNote') {
              return false;
            }
            view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
            showTab(view.dom, 'sources');
            return true;
          },
        },
      }),
    ];
  },
});

const numbersIn = oncePerState((doc) => {
  const numbers = citedIn(doc).flatMap(({ number, complete, places }) =>
    places.map((at) =>
      Decoration.node(at, at + 1, {
        'data-number': String(number),
        class: complete ? 'numbered' : 'numbered missing',
        'aria-label': complete ? words.number(number) : words.unfinished(number),
        role: 'img',
      }),
    ),
  );
  return DecorationSet.create(doc, numbers);
});
