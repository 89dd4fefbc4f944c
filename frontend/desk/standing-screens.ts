import { button, el } from './dom';
import { changeScreen, signScreen } from './form-screen';
import { fingerprintOf, held, list } from './parts';
import type { SignPage } from './sign-page';
import { omissionNote } from './omission-screen';
import { words } from './words';

/** Signed, waiting, in the book or withdrawn: only this browser knows. */
export function standingScreen(page: SignPage): void {
  const { standing } = page.parts.session;
  if (standing === 'withdrawn' || standing === 'withdrawing') {
    withdrawnScreen(page);
  } else {
    signedScreen(page);
  }
}

function signedScreen(page: SignPage): void {
  const { session, screen, devices } = page.parts;
  const { standing, stage, letter } = session;
  const { threshold } = letter.terms;
  const next =
    standing === 'inBook' ? words.stepsInBook(threshold) : words.steps(threshold, words.flush(stage.flushSeconds));
  screen.show(
    standing === 'waiting' ? words.thanks : words.standingTitle,
    el('p', {}, el('span', standing === 'inBook' ? 'chip go' : 'chip wait', words.standing[standing])),
    el('p', 'small', words.onlyHere),
    standing === 'unsent' ? el('p', {}, words.unsentMeans) : null,
    omissionNote(page),
    el('h2', {}, words.next),
    list(next),
    page.live,
    el(
      'p',
      'actions',
      button(words.change, 'quiet', () => page.go(() => changeScreen(page))),
      button(words.withdraw, 'quiet', () => page.go(() => withdrawScreen(page))),
    ),
    devices.ticket(),
    fingerprintOf(letter),
    page.foot(),
  );
}

function withdrawnScreen(page: SignPage): void {
  const { session, screen, devices } = page.parts;
  screen.show(
    words.withdrawnTitle,
    el('p', {}, el('span', 'chip wait', words.standing[session.standing])),
    el('p', 'small', words.onlyHere),
    el('p', {}, words.withdrawnMeans),
    omissionNote(page),
    page.live,
    el(
      'p',
      'actions',
      button(words.signAgain, '', () => page.go(() => signScreen(page))),
    ),
    devices.ticket(),
    fingerprintOf(session.letter),
    page.foot(),
  );
}

function withdrawScreen(page: SignPage): void {
  const { session, screen } = page.parts;
  const go = button(words.withdraw, 'wide', () => void page.act(go, words.withdrawing, () => session.withdraw()));
  screen.show(
    words.withdrawTitle,
    el('p', {}, words.withdrawMeans),
    held(session) ?? el('p', 'primary', go),
    button(words.cancel, 'quiet', () => page.leave()),
  );
}

function forgetScreen(page: SignPage): void {
  const { session, screen, devices, forget } = page.parts;
  const go = button(words.forget, 'wide', () => void page.act(go, '', forget, words.forgotten));
  const pending = ['unsent', 'waiting', 'withdrawing'].includes(session.standing);
  screen.show(
    words.forgetTitle,
    ...words.forgetMeans.map((each) => el('p', {}, each)),
    pending ? el('p', 'warn', words.forgetPending) : null,
    devices.ticket(true),
    el('p', 'primary', go),
    button(words.cancel, 'quiet', () => page.back()),
  );
}

/** Everybody may forget, whether they signed or not. */
export function forgetButton(page: SignPage): HTMLElement {
  return button(words.forget, 'link', () => page.go(() => forgetScreen(page)));
}
