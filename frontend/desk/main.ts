import { AppPort } from './app-port';
import { WorkerCrew } from './crew';
import { FramedDesk } from './framed-desk';
import { LoneDesk } from './lone-desk';
import { notice } from './notices';
import { readPlace } from './place';
import { Screen } from './screen';
import { Store } from './store';
import { supported } from './support';
import { startWorker } from './trusted';
import { Wire } from './wire';
import { words } from './words';

/** Opens the desk where it stands: in the app's frame, or on its own. */
async function open(): Promise<void> {
  const place = readPlace();
  const screen = new Screen(document.querySelector('main')!);
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
  const parts = { screen, store, wire: new Wire(), crew: new WorkerCrew(startWorker()) };
  if (place.framed) {
    new FramedDesk({ ...parts, port: AppPort.knock(place.appOrigin) }, place).open();
  } else {
    await new LoneDesk(parts, place).open();
  }
}

void open();
