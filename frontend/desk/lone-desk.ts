import { copy } from '../crypto/bytes';
import { readAttestation } from '../protocol/attestation';
import { shortFingerprint } from '../protocol/fingerprint';
import { readTicket } from '../protocol/ticket';
import { checkTerms, checkText, Stop } from './checked-letter';
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
import { Offline, type Wire } from './wire';
import { words } from './words';

interface Parts {
  screen: Screen;
  store: Store;
  wire: Wire;
  crew: Crew;
}

/** The desk opened on its own. It never enrols: it signs with what this browser holds, or with a ticket. */
export class LoneDesk {
  constructor(
    private readonly parts: Parts,
    private readonly place: Place,
  ) {}

  async open(): Promise<void> {
    const { slug, fragment, appOrigin } = this.place;
    const held = await this.parts.store.credentials();
    const credential = held.find((each) => each.slug !== null && each.slug === slug);
    if (credential !== undefined) {
      await this.show(credential);
    } else if (slug !== null && fragment !== null) {
      location.replace(`${appOrigin}/l/${slug}`);
    } else {
      this.welcome(held);
    }
  }

  private welcome(held: Credential[]): void {
    const { screen } = this.parts;
    const { slug, appOrigin } = this.place;
    const file = el('input', { id: 'ticket', type: 'file', accept: '.json,application/json' });
    file.addEventListener('change', () => void this.take(file.files?.[0]));
    const letters = slug === null ? held.map((each) => el('li', {}, this.way(each))) : [];
    notice(
      screen,
      words.aloneTitle,
      words.aloneMeans,
      el(
        'p',
        {},
        el('a', { class: 'btn', href: slug === null ? appOrigin : `${appOrigin}/l/${slug}/sign` }, words.aloneGo),
      ),
      el('p', 'panel', el('label', { for: 'ticket' }, words.aloneTicket), file),
      letters.length === 0 ? null : el('h2', {}, words.aloneLetters),
      letters.length === 0 ? null : el('ul', {}, ...letters),
    );
  }

  /** To a letter that this browser can sign: by its address, or, if only a ticket is known, by its fingerprint. */
  private way(credential: Credential): HTMLElement {
    const { slug, D } = credential;
    return slug === null
      ? button(words.aloneLetter(shortFingerprint(D)), 'link', () => void this.show(credential))
      : el('a', { href: `/l/${slug}` }, slug);
  }

  private async take(file: File | undefined): Promise<void> {
    const { screen, wire, crew, store } = this.parts;
    screen.use();
    try {
      const ticket = readTicket(copy(new Uint8Array(await file!.arrayBuffer())));
      const { terms, D } = await checkTerms(wire, ticket.letterId, { held: ticket.D });
      await crew.run('check', { issuer: terms.issuer, D, seed: ticket.seed, cred: ticket.cred });
      if (ticket.attestation !== undefined) {
        await readAttestation(terms.attest, D, ticket.attestation);
      }
      const slug = (await store.credential(ticket.letterId))?.slug ?? null; // a ticket does not say it
      const credential = { ...ticket, slug };
      await store.keepCredential(credential);
      await this.show(credential);
    } catch (fault) {
      if (fault instanceof Stop) {
        stopped(screen, fault.why);
      } else {
        screen.say(fault instanceof Offline ? words.offlineTitle : words.aloneTicketWrong);
      }
    }
  }

  private async show({ letterId, slug, D }: Credential): Promise<void> {
    const { screen, store, wire, crew } = this.parts;
    try {
      const link = slug === null ? undefined : await store.link(slug);
      const checked = await checkTerms(wire, letterId, { held: D, link });
      const letter = { ...checked, slug, text: await checkText(wire, checked) };
      const session = new SigningSession(letter, await wire.stage(letterId), store, wire, crew);
      const devices = new DevicePanel(store, session, null, (said) => screen.say(said));
      const forget = async () => {
        await store.forget();
        location.reload();
      };
      const right = () => (session.credential === undefined ? 'refused' : 'held') as 'refused' | 'held';
      const again = () => location.reload();
      const page = new SignPage({ screen, session, devices, right, forget, again, textFirst: true });
      await page.refresh();
      watch(page, session);
    } catch (fault) {
      if (fault instanceof Stop) {
        stopped(screen, fault.why);
      } else {
        const again = button(words.tryAgain, '', () => void this.show({ letterId, slug, D } as Credential));
        notice(screen, words.offlineTitle, words.offlineMeans, again);
      }
    }
  }
}
