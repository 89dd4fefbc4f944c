import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { suggest, type SuggestionIds } from './suggest';

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

  dispatchTransaction({ transaction, next }) {
    const { on, ids, refused } = this.options;
    if (!on() || !transaction.docChanged || transaction.getMeta('talk') || isChangeOrigin(transaction)) {
      next(transaction);
      return;
    }
    const suggested = suggest(transaction, this.editor.state, ids);
    if (suggested) {
      next(suggested);
    } else {
      refused();
    }
  },
});
