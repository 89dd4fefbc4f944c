import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { oncePerState } from '../drafting/once';
import { suggest, type SuggestionIds } from './suggest';
import { words } from './words';

export interface SuggestingOptions {
  /** Whether what is done now is only suggested. */
  on: () => boolean;
  ids: SuggestionIds;
  /** Somebody did what cannot be suggested; it has not happened. */
  refused: () => void;
}

/** Turns what a person does into suggestions, while that is the mode. What comes from others, and what one undoes, is
 *  taken as it is. */
export const Suggesting = Extension.create<SuggestingOptions>({
  name: 'suggesting',

  addOptions: () => ({ on: () => false, ids: { fresh: () => '', mine: () => false }, refused: () => {} }),

  addProseMirrorPlugins() {
    const { on } = this.options;
    return [new Plugin({ props: { decorations: ({ doc }) => (on() ? asides(doc) : null) } })];
  },

  dispatchTransaction({ transaction, next }) {
    const { on, ids, refused } = this.options;
    if (!on() || !transaction.docChanged || transaction.getMeta('talk') || isChangeOrigin(transaction)) {
      next(transaction);
      return;
    }
    const suggested = transaction.getMeta('moves') ? null : suggest(transaction, this.editor.state, ids);
    if (suggested) {
      next(suggested);
    } else {
      refused();
    }
  },
});

/** Tells each demand why what is beside its words cannot be changed now. */
const asides = oncePerState((doc) => {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'demand') {
      found.push(Decoration.node(at, at + node.nodeSize, {}, { locked: words.aside }));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
});
