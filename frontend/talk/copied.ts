import { Fragment, Slice } from '@tiptap/pm/model';
import { BREAK, FORM } from './signs';
import { isLeaf, plainOf, suggestionOf } from './suggestible';

/** What goes to the clipboard: the words as they would read with all suggestions, and nothing that is said about them. */
export function copied(slice: Slice): Slice {
  return new Slice(withoutTalk(slice.content), slice.openStart, slice.openEnd);
}

function withoutTalk(content: Fragment): Fragment {
  return Fragment.fromArray(
    content.content.flatMap((node) => {
      const gone = node.isInline && suggestionOf(node, 'deletion') !== undefined;
      if (!node.isText) {
        return gone ? [] : [isLeaf(node) ? plainOf(node) : node.copy(withoutTalk(node.content))];
      }
      const words = gone ? '' : node.text!.replaceAll(BREAK, '').replaceAll(FORM, '');
      return words ? [node.type.schema.text(words, plainOf(node).marks)] : [];
    }),
  );
}
