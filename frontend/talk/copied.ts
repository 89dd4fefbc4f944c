import { Fragment, Slice } from '@tiptap/pm/model';
import { BREAK } from './break-sign';
import { has, plainOf } from './suggestible';

/** What goes to the clipboard: the words as they would read with all suggestions, and nothing that is said about them. */
export function copied(slice: Slice): Slice {
  return new Slice(withoutTalk(slice.content), slice.openStart, slice.openEnd);
}

function withoutTalk(content: Fragment): Fragment {
  return Fragment.fromArray(
    content.content.flatMap((node) => {
      if (!node.isText) {
        return [node.copy(withoutTalk(node.content))];
      }
      const words = has(node, 'deletion') ? '' : node.text!.replaceAll(BREAK, '');
      return words ? [node.type.schema.text(words, plainOf(node).marks)] : [];
    }),
  );
}
