import { NoUse, type Bring } from './bring';
import { words } from './device-words';
import { button, el } from './dom';
import { explain } from './notices';

/** Where a code is typed, and a picture or a ticket is handed in. */
export function bringPanel(bring: Bring, say: (words: string) => void): HTMLElement {
  const input = el('input', { id: 'code', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'characters' });
  const wrong = el('p', { id: 'code-wrong', class: 'wrong', role: 'alert' });
  input.setAttribute('aria-describedby', wrong.id);
  const take = async (taking: () => Promise<string>) => {
    wrong.textContent = '';
    say(words.reading);
    const said = await taking().catch((fault: unknown) => {
      wrong.textContent = fault instanceof NoUse ? fault.message : explain(fault);
      return '';
    });
    say(said);
    return said !== '';
  };
  const use = async () => {
    const taken = await take(() => bring.text(input.value));
    input.setAttribute('aria-invalid', String(!taken));
  };
  // no form: the frame's sandbox does not let one be submitted
  input.addEventListener('keydown', (event) => void (event.key === 'Enter' && use()));
  return el(
    'section',
    'panel',
    el('h2', {}, bring.alone ? words.enterAlone : words.enterTitle),
    bring.alone ? null : el('label', { for: 'code' }, words.enterLabel),
    bring.alone ? null : input,
    bring.alone
      ? null
      : el(
          'p',
          {},
          button(words.enterGo, 'quiet', () => void use()),
        ),
    wrong,
    filed('picture', words.scanLabel, 'image/*', (file) => take(() => bring.picture(file))),
    filed('ticket', words.fileLabel, '.json,application/json', (file) => take(() => bring.file(file))),
  );
}

function filed(id: string, label: string, accept: string, take: (file: File) => Promise<unknown>): HTMLElement {
  const input = el('input', { id, type: 'file', accept, autocomplete: 'off' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) {
      void take(file).finally(() => (input.value = '')); // the same file may be tried again
    }
  });
  return el('p', 'filed', el('label', { for: id }, label), input);
}
