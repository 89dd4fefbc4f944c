import type { ToDesk } from '../protocol/desk-messages';
import type { AppPort } from './app-port';
import type { Crew } from './crew';
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

/** The keyholder's side of the desk: makes a key, approves a text, opens the book. */
export class KeyholderDesk {
  constructor(private readonly parts: DeskParts) {}

  async makeKey(message: Message<'makeKey'>): Promise<void> {
    this.parts.screen.show(message.letterId);
  }

  async approve(message: Message<'approve'>): Promise<void> {
    this.parts.screen.show(message.letterId);
  }

  async open(message: Message<'open'>): Promise<void> {
    this.parts.screen.show(message.letterId);
  }

  async done(message: Message<'done'>): Promise<void> {
    this.parts.screen.say(message.message ?? '');
  }
}
