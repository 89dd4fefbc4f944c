import { canonicalBytes } from './canonical';
import { DraftSession } from './draft-session';
import { letterTextOf } from './letter-text';
import { openLocalCopy } from './local-copy';
import { SocketWire } from './wire';

const PATIENCE = 15_000;

/** The canonical bytes of the draft as this browser knows it: this device's own copy, joined with the server's. What a
 *  keyholder approves is compared with these, so that a server cannot hold up another text than the one they wrote.
 *  @throws NotALetterYet if a part is missing */
export async function canonicalTextOfDraft(letterId: string): Promise<Uint8Array> {
  const session = new DraftSession(new SocketWire(letterId));
  const copy = await openLocalCopy(letterId, session.doc);
  try {
    session.start();
    await within(session.until(({ synced, access, save }) => synced && (access !== 'writing' || save === 'saved')));
    return canonicalBytes(letterTextOf(session.doc));
  } finally {
    copy?.close();
    session.stop();
  }
}

function within(waiting: Promise<void>): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The draft could not be loaded. Check the connection and try again.')), PATIENCE);
  });
  return Promise.race([waiting, late]);
}
