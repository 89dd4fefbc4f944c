import { Mark, mergeAttributes } from '@tiptap/core';
import { isLinkAddress } from './links';

/** A link to the web or to a mailbox. What anyone else put into the draft is never shown as a link that runs. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  priority: 900,

  addAttributes() {
    return { href: { default: null, isRequired: true } };
  },

  parseHTML() {
    return [{ tag: 'a[href]', getAttrs: (anchor) => isLinkAddress(anchor.getAttribute('href')) && null }];
  },

  renderHTML({ HTMLAttributes }) {
    const safe = isLinkAddress(HTMLAttributes.href) ? HTMLAttributes : {};
    return ['a', mergeAttributes(safe, { rel: 'noopener noreferrer nofollow' }), 0];
  },
});
