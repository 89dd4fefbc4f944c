import type { Again, OpenLetter } from '../protocol/desk-messages';
import { checkLetter, Stop } from './checked-letter';
import { Bring } from './bring';
import { DevicePanel } from './device-panel';
import { words as device } from './device-words';
import { Enroller, type Right } from './enroller';
import { KeyholderDesk, type DeskParts } from './keyholder';
import { notice, silence, stopped } from './notices';
import { button } from './dom';
import { FreshStart } from './fresh-start';
import type { Place } from './place';
import { watch } from './rounds';
import { SignPage } from './sign-page';
import { SigningSession } from './signing-session';
import { TicketReader } from './ticket-reader';
import { Offline } from './wire';
import { words } from './words';

export const ANSWER_WITHIN_MS = 15_000;

/** For so long what was seen of a letter is not asked again, while the right to sign it is being fetched. */
const FRESH_MS = 5_000;

/** The desk in the app's frame: enrols for every letter, and signs the one on whose page it stands. */
export class FramedDesk {
  private readonly enroller: Enroller;
  private readonly keyholder: KeyholderDesk;
  private readonly fresh: FreshStart;
  private page: SignPage | null = null;
  private opened = false;
  private heard = false;

  constructor(
    private readonly parts: DeskParts,
    private readonly place: Place,
    again: Again | null,
  ) {
    this.fresh = new FreshStart(parts.port, again);
    this.enroller = new Enroller(parts.store, parts.wire, parts.crew, parts.port);
    this.keyholder = new KeyholderDesk(parts);
  }

  open(): void {
    const { port } = this.parts;
    setTimeout(() => this.unanswered(), ANSWER_WITHIN_MS);
    port.on('letters', ({ letters }) => void this.letters(letters));
    port.on('makeKey', (message) => void this.answered(() => this.keyholder.makeKey(message)));
    port.on('approve', (message) => void this.answered(() => this.keyholder.approve(message)));
    port.on('drill', (message) => void this.answered(() => this.keyholder.drill(message)));
    port.on('open', (message) => void this.answered(() => this.keyholder.open(message)));
    port.on('done', (message) => void this.keyholder.done(message));
  }

  private answered(act: () => Promise<void>): Promise<void> {
    this.heard = true;
    return act();
  }

  /** The page around us has said nothing: the sign-in may be over. */
  private unanswered(): void {
    if (!this.heard) {
      silence(this.parts.screen);
    }
  }

  private async letters(letters: OpenLetter[]): Promise<void> {
    this.heard = true;
    whenIdle(() => void this.enroller.enrol(letters));
    if (this.place.slug !== null && !this.opened) {
      this.opened = true;
      void askToKeep();
      await this.openLetter(this.place.slug, letters);
    }
  }

  private async openLetter(slug: string, letters: OpenLetter[]): Promise<void> {
    const { store, screen } = this.parts;
    const named = letters.find((each) => each.slug === slug);
    const held = (await store.credentials()).find((each) => each.slug === slug);
    const letterId = named?.letterId ?? held?.letterId;
    if (letterId === undefined) {
      notice(screen, words.notOpenTitle, words.notOpenMeans);
      return;
    }
    try {
      await this.showLetter(letterId, slug, named);
    } catch (fault) {
      this.explain(fault, () => this.openLetter(slug, letters));
    }
  }

  private async showLetter(letterId: string, slug: string, named: OpenLetter | undefined): Promise<void> {
    const { store, wire, crew, screen } = this.parts;
    const [link, credential] = [await store.link(slug), await store.credential(letterId)];
    const known = { app: named?.D, link, held: credential?.D };
    const [letter, seen] = await Promise.all([checkLetter(wire, letterId, slug, known), wire.look(letterId)]);
    const session = new SigningSession(letter, seen.stage, store, wire, crew);
    const changed = async (said: string) => {
      await this.enroller.again();
      await this.page?.refresh();
      this.page?.back();
      screen.say(said);
    };
    const bring = new Bring({
      store,
      crew,
      tickets: new TicketReader(store, wire, crew, letterId),
      secret: (S) => this.enroller.bring(S),
      arrived: () => changed(device.ticketDone),
    });
    const say = (said: string) => screen.say(said);
    const devices = new DevicePanel({ store, session, bring, fresh: this.fresh, say, changed });
    const right = (): Right => {
      if (session.credential !== undefined) {
        return 'held';
      }
      const own = this.enroller.right(letterId);
      const paused = own === 'refused' && session.stage.held.enrolling;
      return paused ? 'paused' : own === 'held' ? 'preparing' : own; // the session has yet to read what has just been kept
    };
    const forget = () => this.forget(session);
    const again = () => void this.enroller.again();
    this.page = new SignPage({ screen, session, devices, right, forget, again, textFirst: false });
    const at = performance.now();
    this.enroller.onChange = () => {
      if (this.enroller.right(letterId) !== 'preparing') {
        const fresh = performance.now() - at < FRESH_MS ? seen : undefined;
        void this.page?.refresh(fresh).catch(() => undefined);
      }
    };
    await this.page.refresh(seen);
    watch(this.page, session);
  }

  private async forget(session: SigningSession): Promise<void> {
    await this.parts.store.forget();
    this.enroller.forget();
    session.forget();
  }

  private explain(fault: unknown, again: () => Promise<void>): void {
    const { screen } = this.parts;
    if (fault instanceof Stop) {
      stopped(screen, fault.why);
    } else if (fault instanceof Offline) {
      notice(
        screen,
        words.offlineTitle,
        words.offlineMeans,
        button(words.tryAgain, '', () => void again()),
      );
    } else {
      notice(screen, words.notOpenTitle, words.notOpenMeans);
    }
  }
}

/** Asks the browser not to evict what it keeps for the desk; on every letter's page, whether one signs or not. */
async function askToKeep(): Promise<void> {
  const { storage } = navigator;
  if (!(await storage.persisted().catch(() => true))) {
    await storage.persist().catch(() => false);
  }
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) {
    requestIdleCallback(work, { timeout: 200 });
  } else {
    setTimeout(work, 50);
  }
}
