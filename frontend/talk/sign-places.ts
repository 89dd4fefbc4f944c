import type { Node } from '@tiptap/pm/model';
import { Decoration } from '@tiptap/pm/view';
import { BREAK, FORM } from './signs';
import { formOf, suggestionOf, suggestionsOf } from './suggestible';
import { words } from './words';

/** What is suggested and no font shows: the ends of paragraphs, the forms of lines, and breaks in them. `by` says whose a
 *  suggestion is. */
export function signs(doc: Node, by: (id: string) => string): Decoration[] {
  return [...characters(doc), ...breaks(doc, by)];
}

function characters(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    const form = formOf(node);
    const shown: Record<string, Record<string, string>> = {
      [BREAK]: { class: 'paragraph-end' },
      ...(form ? { [FORM]: { class: 'line-form', 'data-form': words.forms[form] } } : {}),
    };
    [...(node.text ?? '')].forEach((sign, offset) => {
      if (shown[sign]) {
        found.push(Decoration.inline(at + offset, at + offset + 1, shown[sign]));
      }
    });
    return true;
  });
  return found;
}

/** The line breaks that are suggested, to be put in or left out: a break by itself can neither be seen nor heard of. */
function breaks(doc: Node, by: (id: string) => string): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    const ids = node.type.name === 'hardBreak' ? suggestionsOf(node) : [];
    if (ids.length > 0) {
      const out = suggestionOf(node, 'deletion') !== undefined;
      const who = by(ids.at(-1)!);
      const spec = { tab: 'suggestions', side: 1, marks: [], key: `break ${String(out)} ${who}` };
      found.push(Decoration.widget(at, () => lineBreak(out, who), spec));
    }
    return true;
  });
  return found;
}

function lineBreak(out: boolean, by: string): HTMLElement {
  const sign = document.createElement(out ? 'del' : 'ins');
  sign.className = 'line-break';
  sign.contentEditable = 'false';
  sign.title = by;
  const spoken = document.createElement('span');
  spoken.className = 'unseen';
  spoken.textContent = ` ${out ? words.breakOut : words.breakIn}. ${by}. `;
  sign.append(spoken);
  return sign;
}
