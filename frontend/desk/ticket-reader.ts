import type { Bytes } from '../crypto/bytes';
import { IssuerFault } from '../crypto/issuer-fault';
import { readAttestation } from '../protocol/attestation';
import { readTicket, type Ticket } from '../protocol/ticket';
import { checkTerms, Stop, type CheckedTerms } from './checked-letter';
import type { Crew } from './crew';
import type { Credential, Store } from './store';
import { ENDED, Refused, type Wire } from './wire';

/** Why a ticket is of no use here. */
export type TicketFault = 'unreadable' | 'unknown' | 'over' | 'changed' | 'another' | 'damaged';

export class WrongTicket extends Error {
  constructor(readonly why: TicketFault) {
    super(why);
  }
}

/** Takes a ticket in, once it is known to be good for a letter here. */
export class TicketReader {
  constructor(
    private readonly store: Store,
    private readonly wire: Wire,
    private readonly crew: Crew,
    /** The one letter that it must be for, on that letter's own page. */
    private readonly letterId: string | null = null,
  ) {}

  async take(bytes: Bytes): Promise<Credential> {
    const ticket = read(bytes);
    if (this.letterId !== null && this.letterId !== ticket.letterId) {
      throw new WrongTicket('another');
    }
    const checked = await this.terms(ticket);
    const { stage } = await this.wire.stage(ticket.letterId);
    if (ENDED.includes(stage)) {
      throw new WrongTicket('over');
    }
    await this.check(ticket, checked);
    const before = await this.store.credential(ticket.letterId);
    const credential = { ...ticket, slug: before?.slug ?? null, brought: true }; // a ticket does not say the slug
    await this.store.keepCredential(credential);
    return credential;
  }

  private async terms({ letterId, D }: Ticket): Promise<CheckedTerms> {
    try {
      return await checkTerms(this.wire, letterId, { held: D });
    } catch (fault) {
      if (fault instanceof Refused) {
        throw new WrongTicket('unknown');
      }
      throw fault instanceof Stop && fault.why === 'changed' ? new WrongTicket('changed') : fault;
    }
  }

  private async check({ seed, cred, attestation }: Ticket, { terms, D }: CheckedTerms): Promise<void> {
    try {
      await this.crew.run('check', { issuer: terms.issuer, D, seed, cred });
      if (attestation !== undefined) {
        await readAttestation(terms.attest, D, attestation);
      }
    } catch (fault) {
      throw fault instanceof IssuerFault || attestation !== undefined ? new WrongTicket('damaged') : fault;
    }
  }
}

function read(bytes: Bytes): Ticket {
  try {
    return readTicket(bytes);
  } catch {
    throw new WrongTicket('unreadable');
  }
}
