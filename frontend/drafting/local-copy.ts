import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { DRAFTS } from './draft-names';

const LONGEST_OPENING = 4_000;

/** The draft as this device keeps it, so that what was typed outlives a lost network and a closed window. */
export interface LocalCopy {
  /** Throws it away: after a removal, and when the text is frozen. */
  forget(): Promise<void>;
  close(): void;
}

/** Opens this device's copy into the document; null where the browser keeps nothing (a private window, a full disk). */
export async function openLocalCopy(letterId: string, doc: Y.Doc): Promise<LocalCopy | null> {
  if (!(await canKeep())) {
    return null;
  }
  const copy = new IndexeddbPersistence(DRAFTS + letterId, doc);
  const opened = await Promise.race([copy.whenSynced.then(() => true), after(LONGEST_OPENING)]);
  return opened ? { forget: () => copy.clearData(), close: () => void copy.destroy() } : null;
}

/** y-indexeddb never says that the browser refused it, so we ask first. */
function canKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const asking = indexedDB.open(`${DRAFTS}probe`);
      asking.onerror = () => resolve(false);
      asking.onsuccess = () => {
        asking.result.close();
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
