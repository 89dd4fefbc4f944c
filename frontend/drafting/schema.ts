import { mergeAttributes, Node, type Attributes, type Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { suggestedAttributes, talkMarks } from '../talk/marks';
import { demandAttributes } from './demand-kinds';
import { Link } from './link-mark';
import { PullQuote } from './pull-quote-mark';
import { SourceNote } from './source-note';
import { words, type PartName } from './words';

/* The parts a letter is made of. Content expressions are loose on purpose: what two people do at once may leave a list
   without items, and a node that breaks its expression would be deleted for everyone. Strictness comes with the proposal. */

const part = (name: PartName, content: string, tag = 'div', more: { marks?: string; plain?: boolean } = {}) =>
  Node.create({
    name,
    group: 'part',
    content,
    marks: more.marks,
    isolating: true,
    defining: true,
    selectable: false,
    parseHTML: () => [{ tag: `[data-part="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => [
      tag,
      mergeAttributes(HTMLAttributes, {
        'data-part': name,
        'data-label': words.parts[name],
        ...(more.plain ? {} : { role: tag === 'ol' ? undefined : 'group', 'aria-label': words.parts[name] }),
      }),
      0,
    ],
  });

const entry = (name: string, content: string, tag: string, more: { marks?: string; attributes?: Attributes } = {}) =>
  Node.create({
    name,
    content,
    marks: more.marks,
    addAttributes: () => more.attributes ?? {},
    defining: true,
    selectable: false,
    parseHTML: () => [{ tag: `[data-entry="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes, { 'data-entry': name }), 0],
  });

/** What may stand in a line that has no dress: what is said about it. */
const TALK = 'comment insertion deletion';

const Doc = Node.create({ name: 'doc', topNode: true, content: 'part*' });

const parts = [
  part('letterTitle', 'text*', 'h1', { marks: TALK, plain: true }),
  part('addressees', 'addressee*'),
  entry('addressee', 'text*', 'p', { marks: TALK }),
  part('salutation', 'text*', 'p', { marks: TALK, plain: true }),
  part('body', 'block*'),
  part('demands', 'demand*', 'ol'),
  entry('demand', 'inline*', 'li', { attributes: demandAttributes }),
  part('closing', 'block*'),
  part('signOff', 'text*', 'p', { marks: TALK, plain: true }),
];

const loose: Record<string, string> = {
  listItem: 'block*',
  bulletList: 'listItem*',
  orderedList: 'listItem*',
  blockquote: 'block*',
};

function ours(node: Node): Node {
  if (node.name === 'hardBreak') {
    return node.extend({ addAttributes: () => suggestedAttributes });
  }
  return loose[node.name] ? node.extend({ content: loose[node.name] }) : node;
}

const Kit = StarterKit.extend({
  addExtensions() {
    const kit = (this.parent?.() ?? []) as Extensions;
    return kit.map((each) => (each.type === 'node' ? ours(each as Node) : each));
  },
}).configure({
  document: false,
  undoRedo: false,
  link: false,
  code: false,
  codeBlock: false,
  strike: false,
  underline: false,
  horizontalRule: false,
  trailingNode: false,
  heading: { levels: [2, 3] },
});

/** What a draft may hold. */
export const draftSchema: Extensions = [Doc, ...parts, Kit, Link, PullQuote, SourceNote, ...talkMarks];
