import type { Bytes } from '../crypto/bytes';
import { fromCode, toCode } from '../protocol/code';
import { button, el, squares } from './dom';
import { qrCode } from './qr';
import type { SigningSession } from './signing-session';
import type { Store } from './store';
import { words } from './words';

/** Ways to other devices: the code that everybody has, and the ticket. */
export class DevicePanel {
  constructor(
    private readonly store: Store,
    private readonly session: SigningSession,
    private readonly bring: ((secret: Bytes) => Promise<boolean>) | null,
    private readonly say: (words: string) => void,
  ) {}

  /** The code, once asked for. */
  code(): HTMLElement {
    const place = el('div', { 'aria-live': 'polite' });
    const show = button(words.showCode, 'quiet', async () => {
      const shown = place.hasChildNodes();
      place.replaceChildren(...(shown ? [] : await this.written()));
      show.textContent = shown ? words.showCode : words.hideCode;
    });
    return el('section', 'panel', el('h2', {}, words.receiptTitle), el('p', 'small', words.receiptMeans), show, place);
  }

  private async written(): Promise<Element[]> {
    const code = await toCode((await this.store.secrets())[0]);
    return [el('p', 'mono code', code), squares(qrCode(code.replaceAll(' ', '')), words.qr)];
  }

  /** Where another device's code is typed; the desk on its own has nobody to ask with it. */
  enter(): HTMLElement | null {
    const { bring } = this;
    if (bring === null) {
      return null;
    }
    const input = el('input', { id: 'code', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'characters' });
    const wrong = el('p', { id: 'code-wrong', class: 'wrong', 'aria-live': 'polite' });
    input.setAttribute('aria-describedby', 'code-wrong');
    const use = async () => {
      const secret = await fromCode(input.value);
      wrong.textContent = secret === null ? words.enterWrong : '';
      input.setAttribute('aria-invalid', String(secret === null));
      if (secret !== null) {
        this.say((await bring(secret)) ? words.enterDone : words.enterFails);
      }
    };
    // no form: the frame's sandbox does not let one be submitted
    input.addEventListener('keydown', (event) => void (event.key === 'Enter' && use()));
    return el(
      'section',
      'panel',
      el('h2', {}, words.enterTitle),
      el('label', { for: 'code' }, words.enterLabel),
      input,
      wrong,
      button(words.enterGo, 'quiet', () => void use()),
    );
  }

  ticket(open = false): HTMLElement {
    const save = button(words.saveTicket, 'quiet', () => this.saveTicket());
    return el(
      'details',
      { class: 'panel', open },
      el('summary', {}, words.ticketTitle),
      el('p', 'small', words.ticketMeans),
      el('p', {}, save),
      this.code(),
    );
  }

  private saveTicket(): void {
    const href = URL.createObjectURL(new Blob([this.session.ticket()], { type: 'application/json' }));
    el('a', { href, download: words.ticketFile }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }
}
