import { Stop, type Why } from './checked-letter';
import { button, el } from './dom';
import { GivenUp, ReceiptFault } from './posting';
import type { Screen } from './screen';
import { Offline, Refused } from './wire';
import { words } from './words';

export function notice(screen: Screen, title: string, means: string, ...more: (HTMLElement | null)[]): void {
  screen.show(title, el('p', {}, means), ...more);
}

/** The page around us says nothing: the sign-in may be over. */
export function silence(screen: Screen): void {
  notice(
    screen,
    words.offlineTitle,
    words.offlineMeans,
    button(words.tryAgain, '', () => location.reload()),
  );
}

/** The hard stop: what is wrong, and that nothing was sent. There is no way round it. */
export function stopped(screen: Screen, why: Why): void {
  screen.show(
    words.stopTitle,
    el('p', { class: 'alarm', role: 'alert' }, words.stop[why]),
    el('p', {}, words.stopAdvice),
  );
}

/** What went wrong, for whoever pressed a button. */
export function explain(fault: unknown): string {
  if (fault instanceof ReceiptFault) {
    return words.receiptFault;
  }
  if (fault instanceof Offline) {
    return words.offlineTitle;
  }
  if (fault instanceof GivenUp) {
    return words.givenUp;
  }
  return fault instanceof Refused ? words.closedNow : fault instanceof Stop ? words.stop[fault.why] : words.failed;
}
