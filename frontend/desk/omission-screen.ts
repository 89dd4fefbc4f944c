import { button, el, save } from './dom';
import { words } from './omission-words';
import type { SignPage } from './sign-page';
import { words as common } from './words';

/** Shown where the server took a signature and left it out of the list. */
export function omissionNote(page: SignPage): HTMLElement | null {
  if (!page.parts.session.omitted) {
    return null;
  }
  const more = button(words.more, 'link', () => page.go(() => omissionScreen(page)));
  return el('div', { class: 'warn', role: 'alert' }, el('p', {}, words.note), more);
}

function omissionScreen(page: SignPage): void {
  const { screen, session } = page.parts;
  const keep = async () => {
    const proof = await session.omission();
    if (proof !== null) {
      save(words.file, new Blob([proof], { type: 'application/json' }));
    }
  };
  screen.show(
    words.title,
    ...words.means.map((each) => el('p', {}, each)),
    el('p', 'warn', words.careful),
    el('p', {}, words.others),
    el(
      'p',
      'primary',
      button(words.save, '', () => void keep()),
    ),
    button(common.back, 'quiet', () => page.back()),
  );
}
