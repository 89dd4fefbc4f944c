import { shortFingerprint } from '../protocol/fingerprint';
import { Bring } from './bring';
import { bringPanel } from './bring-panel';
import { checkLetter, Stop } from './checked-letter';
import type { Crew } from './crew';
import { DevicePanel } from './device-panel';
import { button, el } from './dom';
import { notice, stopped } from './notices';
import type { Place } from './place';
import { watch } from './rounds';
import type { Screen } from './screen';
import { SignPage } from './sign-page';
import { SigningSession } from './signing-session';
import type { Credential, Store } from './store';
import { TicketReader } from './ticket-reader';
import type { Wire } from './wire';
import { words } from './words';

interface Parts {
  screen: Screen;
  /** What belongs to nobody's account. */
  store: Store;
  wire: Wire;
  crew: Crew;
}

/** A credential, and whose memory it is in. */
interface Held {
  credential: Credential;
  store: Store;
}

/** The desk opened on its own. It never enrols: it signs with what this browser holds, or with a ticket. */
export class LoneDesk {
  constructor(
    private readonly parts: Parts,
    private readonly place: Place,
  ) {}

  async open(): Promise<void> {
    const { slug, fragment, appOrigin } = this.place;
    const others = await this.parts.store.others();
    const held = await this.held(others);
    const named = held.find(({ credential }) => credential.slug !== null && credential.slug === slug);
    if (named !== undefined) {
      await this.show(named);
    } else if (slug !== null && fragment !== null) {
      location.replace(`${appOrigin}/l/${slug}`);
    } else {
      this.welcome(held, others.length > 1);
    }
  }

  /** Where several people have signed in, the desk alone cannot know which of them is here: then only tickets count. */
  private async held(others: Store[]): Promise<Held[]> {
    const stores = [this.parts.store, ...(others.length === 1 ? others : [])];
    const all = await Promise.all(
      stores.map(async (store) => (await store.credentials()).map((credential) => ({ credential, store }))),
    );
    return all.flat();
  }

  private welcome(held: Held[], several: boolean): void {
    const { screen, store, wire, crew } = this.parts;
    const { slug, appOrigin } = this.place;
    const tickets = new TicketReader(store, wire, crew);
    const arrived = (credential: Credential) => {
      screen.use();
      return this.show({ credential, store });
    };
    const letters = slug === null ? held.map((each) => el('li', {}, this.way(each))) : [];
    notice(
      screen,
      words.aloneTitle,
      several ? words.aloneSeveral : words.aloneMeans,
      el(
        'p',
        {},
        el('a', { class: 'btn', href: slug === null ? appOrigin : `${appOrigin}/l/${slug}/sign` }, words.aloneGo),
      ),
      bringPanel(new Bring({ store, crew, tickets, secret: null, arrived }), (said) => screen.say(said)),
      letters.length === 0 ? null : el('h2', {}, words.aloneLetters),
      letters.length === 0 ? null : el('ul', {}, ...letters),
    );
  }

  /** To a letter that this browser can sign: by its address, or, if only a ticket is known, by its fingerprint. */
  private way(held: Held): HTMLElement {
    const { slug, D } = held.credential;
    return slug === null
      ? button(words.aloneLetter(shortFingerprint(D)), 'link', () => void this.show(held))
      : el('a', { href: `/l/${slug}` }, slug);
  }

  private async show(held: Held): Promise<void> {
    const { screen } = this.parts;
    try {
      const page = await this.page(held);
      await page.refresh();
      watch(page, page.parts.session);
    } catch (fault) {
      if (fault instanceof Stop) {
        stopped(screen, fault.why);
      } else {
        const again = button(words.tryAgain, '', () => void this.show(held));
        notice(screen, words.offlineTitle, words.offlineMeans, again);
      }
    }
  }

  private async page({ credential: { letterId, slug, D }, store }: Held): Promise<SignPage> {
    const { screen, wire, crew } = this.parts;
    const link = slug === null ? undefined : await store.link(slug);
    const known = { held: D, link };
    const [letter, stage] = await Promise.all([checkLetter(wire, letterId, slug, known), wire.stage(letterId)]);
    const session = new SigningSession(letter, stage, store, wire, crew);
    const changed = async () => location.reload();
    const tickets = new TicketReader(store, wire, crew, letterId);
    const bring = new Bring({ store, crew, tickets, secret: null, arrived: changed });
    const say = (said: string) => screen.say(said);
    const devices = new DevicePanel({ store, session, bring, fresh: null, say, changed });
    const forget = async () => {
      await store.forget();
      location.reload();
    };
    const right = () => (session.credential === undefined ? 'refused' : 'held') as 'refused' | 'held';
    return new SignPage({ screen, session, devices, right, forget, again: changed, textFirst: true });
  }
}
