import { Node } from '@tiptap/core';
import { suggestedAttributes } from '../talk/marks';

const attribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attrs: Record<string, unknown>) =>
    typeof attrs[name] === 'string' ? { [`data-${name}`]: attrs[name] } : {},
});

/** A number in the text, and the source it stands for. The source travels with it: whoever moves the sentence moves both. */
export const SourceNote = Node.create({
  name: 'sourceNote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    outlet: attribute('outlet'),
    title: attribute('title'),
    date: attribute('date'),
    url: attribute('url'),
    ...suggestedAttributes,
  }),
  parseHTML: () => [{ tag: 'sup[data-source-note]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', { ...HTMLAttributes, 'data-source-note': '', class: 'source-number' }],
});
