import { copy, equal, utf8, type Bytes } from '../crypto/bytes';
import { codeFault, fromCode } from '../protocol/code';
import type { Crew } from './crew';
import { words } from './device-words';
import type { Brought } from './enroller';
import type { Credential, Store } from './store';
import { WrongTicket, type TicketReader } from './ticket-reader';

/** What somebody brought is of no use, and says why. */
export class NoUse extends Error {}

export interface BringParts {
  store: Store;
  crew: Crew;
  tickets: TicketReader;
  /** Tries another device's secret; null where nobody is signed in to ask with it. */
  secret: ((S: Bytes) => Promise<Brought>) | null;
  arrived: (credential: Credential) => Promise<void>;
}

/** Takes in what another device gave: a code or a ticket, typed, scanned or as a file. */
export class Bring {
  constructor(private readonly parts: BringParts) {}

  get alone(): boolean {
    return this.parts.secret === null;
  }

  /** Returns what to say about it. */
  text(given: string): Promise<string> {
    return given.trim().startsWith('{') ? this.ticket(utf8(given.trim())) : this.code(given);
  }

  async file(file: Blob): Promise<string> {
    return this.ticket(copy(new Uint8Array(await file.arrayBuffer())));
  }

  async picture(picture: Blob): Promise<string> {
    const said = await this.parts.crew.run('readQr', { picture });
    if (said === null) {
      throw new NoUse(words.wrong.picture);
    }
    return this.text(said);
  }

  private async code(typed: string): Promise<string> {
    const wrong = await this.wrongCode(typed);
    if (wrong !== null) {
      throw new NoUse(wrong);
    }
    const S = (await fromCode(typed))!;
    const { secret, store } = this.parts;
    if (secret === null) {
      throw new NoUse(words.wrong.alone);
    }
    if (equal((await store.secrets())[0], S)) {
      throw new NoUse(words.wrong.own);
    }
    const brought = await secret(S);
    if (brought !== 'opened') {
      throw new NoUse(words.wrong[brought]);
    }
    return words.enterDone;
  }

  private async wrongCode(typed: string): Promise<string | null> {
    if (typed.trim() === '') {
      return words.wrong.empty;
    }
    const fault = await codeFault(typed);
    switch (fault?.why) {
      case 'length':
        return fault.length < 28 ? words.wrong.short(fault.length) : words.wrong.long(fault.length);
      case 'character':
        return words.wrong.character(fault.character);
      case 'check':
        return words.wrong.check;
      default:
        return null;
    }
  }

  private async ticket(bytes: Bytes): Promise<string> {
    try {
      await this.parts.arrived(await this.parts.tickets.take(bytes));
      return words.ticketDone;
    } catch (fault) {
      throw fault instanceof WrongTicket ? new NoUse(words.wrongTicket[fault.why]) : fault;
    }
  }
}
