import { text } from '../crypto/bytes';
import { words } from './device-words';
import { button, el, save, squares } from './dom';
import { qrCode } from './qr';
import type { SigningSession } from './signing-session';

/** What signs, changes and withdraws without the sign-in: as a file, and as squares for a phone. */
export function ticketPanel(session: SigningSession): HTMLElement {
  const place = el('div', { 'aria-live': 'polite' });
  const show = button(words.showTicket, 'quiet', () => {
    const shown = place.hasChildNodes();
    place.replaceChildren(...(shown ? [] : drawn(session)));
    show.textContent = shown ? words.showTicket : words.hideTicket;
  });
  const keep = button(words.saveTicket, 'quiet', () =>
    save(words.ticketFile, new Blob([session.ticket()], { type: 'application/json' })),
  );
  return el('section', {}, el('p', 'small', words.ticketMeans), el('p', 'actions', keep, show), place);
}

function drawn(session: SigningSession): Element[] {
  const picture = squares(qrCode(text(session.ticket())), words.ticketQr);
  picture.classList.add('dense');
  return [el('p', 'small', words.ticketHow(location.origin)), picture];
}
