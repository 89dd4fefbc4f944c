import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

const PREFIX = 'undersigned-draft-';
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
  const copy = new IndexeddbPersistence(PREFIX + letterId, doc);
  const opened = await Promise.race([copy.whenSynced.then(() => true), after(LONGEST_OPENING)]);
  return opened ? { forget: () => copy.clearData(), close: () => void copy.destroy() } : null;
}

/** Forgets every draft on this device: at sign-out. */
export async function forgetDrafts(): Promise<void> {
  const all = await indexedDB.databases();
  const drafts = all.map(({ name }) => name ?? '').filter((name) => name.startsWith(PREFIX));
  await Promise.all(drafts.map((name) => clearDocument(name)));
}

/** y-indexeddb never says that the browser refused it, so we ask first. */
function canKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const asking = indexedDB.open(`${PREFIX}probe`);
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
