import { renderLetter } from '../protocol/letter-dom';
import { ChoiceForm } from './choice-form';
import { words as device } from './device-words';
import { button, el } from './dom';
import type { Right } from './enroller';
import { notice } from './notices';
import { beforeSigning, fingerprintOf, held } from './parts';
import type { SignPage } from './sign-page';
import { words } from './words';

/** Where one signs for the first time, or learns why one cannot. */
export function formScreen(page: SignPage, right: Right): void {
  const { screen, devices, again } = page.parts;
  const retry = button(words.tryAgain, 'quiet', again);
  switch (right) {
    case 'elsewhere':
      return screen.show(
        device.elsewhereTitle,
        el('p', {}, device.elsewhereMeans),
        devices.enter(),
        devices.startAgain(),
        page.foot(),
      );
    case 'refused':
      return notice(screen, words.refusedTitle, words.refusedMeans, retry, page.foot());
    case 'paused':
      return notice(screen, words.pausedTitle, words.enrollingHeld, retry, page.foot());
    case 'offline':
      return notice(screen, words.offlineTitle, words.offlineMeans, retry, page.foot());
    default:
      return right === 'preparing' ? preparingScreen(page) : signScreen(page);
  }
}

/** What one may read already, while the right to sign is being fetched: nothing can be chosen that would be lost again. */
function preparingScreen(page: SignPage): void {
  const { session, screen } = page.parts;
  const parts = [page.live, textFirst(page), beforeSigning(session.letter), fingerprintOf(session.letter), page.foot()];
  screen.show(words.sign, ...parts);
  screen.say(words.preparing);
}

/** The letter's one act: three ways to appear, what one should know, one button. */
export function signScreen(page: SignPage): void {
  const { session, screen } = page.parts;
  const form = new ChoiceForm(session.letter.terms, session.person);
  const go = button(words.sign, 'wide', () => void page.act(go, words.sealing, () => session.sign(form.choice)));
  screen.show(
    words.sign,
    page.live,
    held(session),
    textFirst(page),
    form.element,
    beforeSigning(session.letter),
    session.stage.held.signing ? null : el('p', 'primary', go),
    session.standing === 'none' ? null : button(words.back, 'quiet', () => page.leave()),
    fingerprintOf(session.letter),
    page.foot(),
  );
}

/** The same choice again. Nothing here remembers how one chose before. */
export function changeScreen(page: SignPage): void {
  const { session, screen } = page.parts;
  const form = new ChoiceForm(session.letter.terms, session.person);
  const go = button(words.saveChange, 'wide', () => void page.act(go, words.sealing, () => session.sign(form.choice)));
  screen.show(
    words.change,
    held(session),
    form.element,
    session.stage.held.signing ? null : el('p', 'primary', go),
    button(words.cancel, 'quiet', () => page.leave()),
    fingerprintOf(session.letter),
  );
}

function textFirst(page: SignPage): HTMLElement | null {
  return page.parts.textFirst ? renderLetter(page.parts.session.letter.text, { titleLevel: 2 }) : null;
}
