import type { AgainStep } from '../protocol/desk-messages';
import { words } from './device-words';
import { button, el } from './dom';
import type { FreshStart } from './fresh-start';

/** Starting again, from asking to doing it. */
export function againPanel(fresh: FreshStart, take: (step: AgainStep, done: string) => void): HTMLElement {
  const { again } = fresh;
  const keep = button(words.again.keep, 'quiet', () => take('keep', words.again.kept));
  return el(
    'section',
    'panel',
    el('h2', {}, words.again.title),
    ...(again === null
      ? [
          ...words.again.means.map((each) => el('p', 'small', each)),
          button(words.again.ask, 'quiet', () => take('ask', '')),
        ]
      : again.ready
        ? [el('p', {}, words.again.ready), button(words.again.now, '', () => take('now', words.again.done)), keep]
        : [el('p', {}, words.again.asked(again.due)), keep]),
  );
}

/** For a device that holds one's keys: somebody else may be at it. */
export function againAlarm(fresh: FreshStart, take: (step: AgainStep, done: string) => void): HTMLElement | null {
  const { again } = fresh;
  return again === null
    ? null
    : el(
        'div',
        { class: 'warn', role: 'alert' },
        el('p', {}, words.again.alarm(again.due)),
        button(words.again.keep, 'quiet', () => take('keep', words.again.kept)),
      );
}
