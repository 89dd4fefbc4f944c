import type { AgainStep } from '../protocol/desk-messages';
import { againAlarm, againPanel } from './again-panel';
import type { Bring } from './bring';
import { bringPanel } from './bring-panel';
import { words } from './device-words';
import { el } from './dom';
import type { FreshStart } from './fresh-start';
import { receiptPanel } from './receipt-panel';
import type { SigningSession } from './signing-session';
import type { Store } from './store';
import { ticketPanel } from './ticket-panel';

export interface DeviceParts {
  store: Store;
  session: SigningSession;
  bring: Bring;
  fresh: FreshStart | null;
  say: (words: string) => void;
  /** Shows what has become of it. */
  changed: (said: string) => Promise<void>;
}

/** Ways to other devices: the code that everybody has, the ticket, and starting again. */
export class DevicePanel {
  constructor(private readonly parts: DeviceParts) {}

  /** Whoever came with a ticket only has no code that a sign-in could do anything with. */
  receipt(): HTMLElement | null {
    return this.parts.store.nobodys ? null : receiptPanel(this.parts.store);
  }

  enter(): HTMLElement {
    return bringPanel(this.parts.bring, this.parts.say);
  }

  ticket(open = false): HTMLElement {
    const { session } = this.parts;
    const summary = el('summary', {}, words.ticketTitle);
    return el('details', { class: 'panel', open }, summary, ticketPanel(session), this.receipt());
  }

  startAgain(): HTMLElement | null {
    const { fresh } = this.parts;
    return fresh === null ? null : againPanel(fresh, (step, done) => void this.take(fresh, step, done));
  }

  alarm(): HTMLElement | null {
    const { fresh } = this.parts;
    return fresh === null ? null : againAlarm(fresh, (step, done) => void this.take(fresh, step, done));
  }

  private async take(fresh: FreshStart, step: AgainStep, done: string): Promise<void> {
    const refusal = await fresh.take(step);
    await this.parts.changed(refusal === '' ? done : refusal);
  }
}
