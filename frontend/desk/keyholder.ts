import { equal, fromHex, type Bytes } from '../crypto/bytes';
import type { ToDesk } from '../protocol/desk-messages';
import type { AppPort } from './app-port';
import type { Crew } from './crew';
import { Approving } from './keyholder-approve';
import { Drill } from './keyholder-drill';
import { KeyMaking } from './keyholder-key';
import { KeyholderLine } from './keyholder-line';
import { OpeningScreen } from './keyholder-open';
import { Pane } from './keyholder-pane';
import { checkProposal, readLetter } from './keyholder-proposal';
import { ownKey, restoreKey } from './keyholder-restore';
import { Stop } from './keyholder-stop';
import { words } from './keyholder-words';
import type { Screen } from './screen';
import type { Store } from './store';
import type { Wire } from './wire';

export interface DeskParts {
  port: AppPort;
  store: Store;
  wire: Wire;
  crew: Crew;
  screen: Screen;
}

type Message<T extends ToDesk['type']> = Extract<ToDesk, { type: T }>;

/** The keyholder's side of the desk: makes a key, approves a text, opens the letter. It starts nothing by itself. */
export class KeyholderDesk {
  private readonly pane: Pane;
  private readonly line: KeyholderLine;

  /** @param build the SHA-256 that this build of the desk is served under */
  constructor(
    private readonly parts: DeskParts,
    private readonly build = buildOf(import.meta.url),
  ) {
    this.pane = new Pane(parts.screen);
    this.line = new KeyholderLine(parts.port);
  }

  makeKey({ letterId }: Pick<Message<'makeKey'>, 'letterId'>): Promise<void> {
    const { pane, line } = this;
    const making = new KeyMaking(pane, this.parts.store, line, letterId, () => void this.restoreEarly(letterId));
    return pane.attempt(() => making.start());
  }

  approve({ letterId, text }: Message<'approve'>): Promise<void> {
    const { pane, line, parts } = this;
    return pane.attempt(async () => {
      pane.say(words.loading);
      const { letter, proposed } = await this.fetchLetter(letterId);
      checkProposal(letter, proposed, new Uint8Array(text), this.build);
      new Approving(pane, parts.store, line, letter, await ownKey(pane, parts.store, letter)).show();
    });
  }

  drill({ letterId }: Message<'drill'>): Promise<void> {
    const { pane, line, parts } = this;
    return pane.attempt(async () => {
      pane.say(words.loading);
      const { letter } = await this.fetchLetter(letterId);
      const record = await ownKey(pane, parts.store, letter, words.drill.failed);
      new Drill(pane, parts.crew, line, letter, record).show();
    }, words.drill.failed);
  }

  open({ letterId, entries, reissued }: Message<'open'>): Promise<void> {
    const { pane, line, parts } = this;
    return pane.attempt(async () => {
      pane.say(words.loading);
      if (entries.byteLength === 0) {
        throw new Error(words.noEntries);
      }
      const { letter } = await this.fetchLetter(letterId);
      if ((await parts.wire.stage(letterId)).stage !== 'OPENING') {
        throw new Error(words.notNow);
      }
      const record = await ownKey(pane, parts.store, letter, words.stop.openTitle);
      if (record.approved !== undefined && !equal(record.approved, letter.D)) {
        throw new Stop('other-terms');
      }
      const given = letter.terms.reissue === 0 ? 0 : reissued;
      new OpeningScreen(pane, parts.crew, line, letter, record, new Uint8Array(entries)).show(given);
    }, words.stop.openTitle);
  }

  done(message: Message<'done'>): void {
    this.line.done(message);
  }

  private async fetchLetter(letterId: string) {
    const { wire } = this.parts;
    const [terms, proposed] = await Promise.all([wire.terms(letterId), wire.text(letterId)]);
    return { letter: await readLetter(letterId, terms, proposed), proposed };
  }

  /** Before there are terms, any code makes a key; what it is worth shows when it is registered. */
  private async restoreEarly(letterId: string): Promise<void> {
    const keys = await restoreKey(this.pane, () => true);
    await this.parts.store.keepKeyholder({ letterId, label: words.key.labelDefault, keys });
    await this.makeKey({ letterId });
  }
}

/** Every build is served under its own hash. */
function buildOf(address: string): Bytes {
  return fromHex(/\/assets\/([0-9a-f]{64})\//.exec(address)?.[1] ?? '');
}
