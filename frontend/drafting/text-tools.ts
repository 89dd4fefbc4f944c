import type { Editor } from '@tiptap/core';
import { html } from 'lit';
import { addDemand } from './part-keys';
import { addTools, type Tool } from './tools';
import { words } from './words';

/* What every editor has, as far as a letter may hold it. */

addTools(10, ({ editor }) => (editor ? [...marks(editor), ...blocks(editor)] : []));

addTools(20, ({ editor }) =>
  editor ? [{ label: words.demand, keys: 'Mod-Alt-d', off: !editor.isEditable, press: () => addDemand(editor) }] : [],
);

addTools(40, ({ editor }) => {
  const step = () => editor!.chain().focus();
  const off = !editor?.isEditable;
  return [
    { label: words.undo, keys: 'Mod-z', off, press: () => step().undo().run() },
    { label: words.redo, keys: 'Mod-Shift-z', off, press: () => step().redo().run() },
  ];
});

function marks(editor: Editor): Tool[] {
  const plain = editor.state.selection.$from.parent.type.spec.content === 'text*';
  const off = !editor.isEditable || plain;
  const toggle = (name: string) => () => editor.chain().focus().toggleMark(name).run();
  return [
    { label: words.bold, show: html`<b>B</b>`, keys: 'Mod-b', on: editor.isActive('bold'), off, press: toggle('bold') },
    {
      label: words.italic,
      show: html`<i>I</i>`,
      keys: 'Mod-i',
      on: editor.isActive('italic'),
      off,
      press: toggle('italic'),
    },
    { label: words.link, keys: 'Mod-k', on: editor.isActive('link'), off, press: (host) => host.askForLink() },
  ];
}

function blocks(editor: Editor): Tool[] {
  const { $from } = editor.state.selection;
  const inBlocks = ['body', 'closing'].includes($from.node(Math.min(1, $from.depth)).type.name);
  const off = !editor.isEditable || !inBlocks;
  const step = () => editor.chain().focus();
  const heading = (label: string, level: 2 | 3): Tool => ({
    label,
    keys: `Mod-Alt-${level}`,
    on: editor.isActive('heading', { level }),
    off,
    press: () => step().toggleNode('heading', 'paragraph', { level }).run(),
  });
  const list = (label: string, name: string, keys: string): Tool => ({
    label,
    keys,
    on: editor.isActive(name),
    off,
    press: () => step().toggleList(name, 'listItem').run(),
  });
  return [
    heading(words.heading, 2),
    heading(words.subheading, 3),
    list(words.list, 'bulletList', 'Mod-Shift-8'),
    list(words.numbered, 'orderedList', 'Mod-Shift-7'),
    {
      label: words.quote,
      keys: 'Mod-Shift-b',
      on: editor.isActive('blockquote'),
      off,
      press: () => step().toggleWrap('blockquote').run(),
    },
  ];
}
