import type { SignPage } from './sign-page';
import type { SigningSession } from './signing-session';

const LEAST_SECONDS = 5;
const MOST_SECONDS = 600;

/** Looks again at the pace of the book while the page is seen: for everyone alike, whether they signed or not. */
export function watch(page: SignPage, session: SigningSession): void {
  const seconds = Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, session.stage.flushSeconds / 2));
  setInterval(() => {
    if (document.visibilityState === 'visible') {
      void page.refresh().catch(() => undefined); // next time
    }
  }, seconds * 1000);
}
