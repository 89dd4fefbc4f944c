import { AppPort } from './app-port';
import { WorkerCrew } from './crew';
import { ANSWER_WITHIN_MS, FramedDesk } from './framed-desk';
import type { DeskParts } from './keyholder';
import { LoneDesk } from './lone-desk';
import { notice, silence } from './notices';
import { readPlace, type Place } from './place';
import { Screen } from './screen';
import { Store } from './store';
import { supported } from './support';
import { startWorker } from './trusted';
import { Wire } from './wire';
import { words } from './words';

/** Opens the desk where it stands: in the app's frame, or on its own. */
async function open(): Promise<void> {
  const place = readPlace();
  document.documentElement.classList.toggle('in-letter', place.framed && place.slug !== null);
  const screen = new Screen(document.querySelector('main')!);
  const crew = new WorkerCrew(startWorker);
  if (place.framed && 'Worker' in window) {
    crew.ready(); // it is on its way while everything else is looked at, and the page around us answers
  }
  if (!(await supported())) {
    notice(screen, words.oldTitle, words.oldMeans);
    return;
  }
  const store = await Store.open().catch(() => null);
  if (store === null) {
    notice(screen, words.noStoreTitle, words.noStoreMeans);
    return;
  }
  if (place.slug !== null && place.fragment !== null) {
    await store.keepLink(place.slug, place.fragment);
  }
  const parts = { screen, store, wire: new Wire(), crew };
  if (place.framed) {
    knock(parts, place);
  } else {
    await new LoneDesk(parts, place).open();
  }
}

/** Which account it is decides whose memory this is; nothing is done before the page around us has said so. */
function knock(parts: Omit<DeskParts, 'port'>, place: Place): void {
  const { screen, store } = parts;
  if (place.slug !== null) {
    screen.show(words.sign);
  }
  screen.say(words.loading);
  const unanswered = setTimeout(() => silence(screen), ANSWER_WITHIN_MS);
  const port = AppPort.knock(place.appOrigin);
  port.on('account', ({ account, again }) => {
    clearTimeout(unanswered);
    new FramedDesk({ ...parts, port, store: store.of(account) }, place, again).open();
  });
}

void open();
