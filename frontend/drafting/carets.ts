import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { safeColor, type Person } from './presence';

/** Where the others are writing. Seen, not spoken: a screen reader would read every caret into the sentence. */
export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',

  addOptions() {
    return { awareness: null };
  },

  addProseMirrorPlugins() {
    return this.options.awareness
      ? [yCursorPlugin(this.options.awareness, { cursorBuilder: caret, selectionBuilder: selection })]
      : [];
  },
});

function caret({ name, color }: Person): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'caret';
  caret.ariaHidden = 'true';
  caret.contentEditable = 'false';
  caret.style.setProperty('--who', safeColor(color));
  const label = document.createElement('b');
  label.textContent = String(name).split(' ')[0] ?? '';
  caret.append('\u2060', label, '\u2060');
  return caret;
}

function selection({ color }: Person) {
  return { class: 'their-selection', style: `--who: ${safeColor(color)}` };
}
