import { renderLetter } from '../protocol/letter-dom';
import { button, el } from './dom';
import { fingerprintOf } from './parts';
import type { SignPage } from './sign-page';
import { words as device } from './device-words';
import { words } from './words';

/** The text itself, after its bytes were compared with what one signs. */
export function textScreen(page: SignPage): void {
  const { screen, session } = page.parts;
  const text = renderLetter(session.letter.text, { titleLevel: 2 });
  screen.show(words.readTitle, el('p', 'small', words.readMeans), back(page), text, fingerprintOf(session.letter));
}

/** One's code and ticket, and the place for another device's. Everyone finds this, whether they sign or not. */
export function deviceScreen(page: SignPage): void {
  const { screen, devices, session } = page.parts;
  screen.show(
    device.device,
    el('p', {}, device.deviceMeans),
    devices.alarm(),
    session.credential === undefined ? devices.receipt() : devices.ticket(true),
    devices.enter(),
    back(page),
  );
}

function back(page: SignPage): HTMLElement {
  return button(words.back, 'quiet', () => page.back());
}
