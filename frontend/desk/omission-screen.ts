import type { Bytes } from '../crypto/bytes';
import { button, el, save } from './dom';
import { words } from './omission-words';
import type { SignPage } from './sign-page';
import { words as common } from './words';

/** Shown where the server took a signature and left it out of the list. */
export function omissionNote(page: SignPage): HTMLElement | null {
  const { omission } = page.parts.session;
  if (omission === null) {
    return null;
  }
  const more = button(words.more, 'link', () => page.go(() => omissionScreen(page, omission)));
  return el('div', { class: 'warn', role: 'alert' }, el('p', {}, words.note), more);
}

/** The proof stays one, whatever arrives in the book while somebody reads what it means. */
function omissionScreen(page: SignPage, proof: Bytes): void {
  const keep = () => save(words.file, new Blob([proof], { type: 'application/json' }));
  page.parts.screen.show(
    words.title,
    ...words.means.map((each) => el('p', {}, each)),
    el('p', 'warn', words.careful),
    el('p', {}, words.others),
    el('p', 'primary', button(words.save, '', keep)),
    button(common.back, 'quiet', () => page.back()),
  );
}
