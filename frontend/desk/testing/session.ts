import { checkLetter } from '../checked-letter';
import { REAL_TIME, type Patience } from '../posting';
import { SigningSession } from '../signing-session';
import type { Store } from '../store';
import { Wire } from '../wire';
import { crew } from './device';
import type { Server } from './server';

/** Somebody comes to the letter's page, and the page looks where everything stands. */
export async function openSession(server: Server, store: Store, time: Patience = REAL_TIME): Promise<SigningSession> {
  const wire = new Wire();
  const letter = await checkLetter(wire, server.letter.letterId, 'maps', {});
  const session = new SigningSession(letter, server.stageNow(), store, wire, crew, time);
  await session.refresh();
  return session;
}
