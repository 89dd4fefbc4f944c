import { hex } from '../crypto/bytes';
import { shortFingerprint } from '../protocol/fingerprint';
import type { CheckedLetter } from './checked-letter';
import { writtenOut } from './dates';
import { el } from './dom';
import { words } from './words';
import type { StageNow } from './wire';

/** How far the letter has come, in words first. */
export function progress(stage: StageNow): HTMLElement {
  const said = words.progress(stage.published, stage.threshold);
  const value = String(Math.min(stage.published ?? 0, stage.threshold));
  const bar = { max: String(stage.threshold), value, 'aria-label': words.progressLabel, 'aria-valuetext': said };
  return el(
    'div',
    'progress',
    el('p', 'small', said),
    el('progress', bar),
    stage.demo ? el('p', 'small demo', words.demoTiming(stage.flushSeconds)) : null,
  );
}

export function chip(stage: StageNow): HTMLElement {
  return stage.stage === 'LAST_LOOK'
    ? el('span', 'chip wait', words.lastLook(writtenOut(stage.until ?? stage.closesAt)))
    : el('span', 'chip go', words.closed(writtenOut(stage.closesAt)));
}

/** Who sees what, what is published when, how to withdraw: in at most 120 words. */
export function beforeSigning({ terms }: CheckedLetter): HTMLElement {
  const lastLook =
    terms.opens === 'atThreshold' ? words.afterThreshold(terms.lastLookHours, terms.threshold) : words.beforeClosing;
  const known = words.know(terms.threshold, terms.opens, lastLook).map((each) => el('li', {}, each));
  return el('section', 'know', el('h2', {}, words.before), el('ul', {}, ...known));
}

/** What stands for this text and its terms, and who has approved exactly that. */
export function fingerprintOf({ D, terms }: CheckedLetter): HTMLElement {
  const whole = (hex(D).match(/.{4}/g) ?? []).join(' ');
  return el(
    'details',
    'fingerprint',
    el('summary', {}, el('span', 'mono', shortFingerprint(D)), ' · ', words.whatIsThis),
    el('p', 'small', words.fingerprintMeans),
    el('p', 'mono', whole),
    el('p', 'small', words.approvedBy(terms.keyholders.map(({ name }) => name))),
  );
}

/** What stands before everything, and without a button, while an operator holds the desk; null while it takes everything. */
export function held({ stage }: { stage: StageNow }): HTMLElement | null {
  return stage.held.signing ? el('p', { class: 'warn', role: 'status' }, words.signingHeld) : null;
}

/** What an operator has to say to everybody. */
export function announcement({ held: { notice } }: StageNow): HTMLElement | null {
  return notice === '' ? null : el('p', { class: 'warn', role: 'status' }, notice);
}

export function list(items: string[]): HTMLElement {
  return el('ol', 'steps', ...items.map((each) => el('li', {}, each)));
}
