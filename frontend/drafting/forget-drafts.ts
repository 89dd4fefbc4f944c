import { DRAFTS } from './draft-names';

declare global {
  interface Window {
    forgetDrafts?: () => Promise<void>;
  }
}

/** Forgets every draft on this device. The main layout asks for it when somebody signs out, from whatever page. */
window.forgetDrafts = async () => {
  const all = await indexedDB.databases();
  const drafts = all.map(({ name }) => name ?? '').filter((name) => name.startsWith(DRAFTS));
  await Promise.all(drafts.map(forget));
};

function forget(name: string): Promise<unknown> {
  return new Promise((done) => {
    const forgetting = indexedDB.deleteDatabase(name);
    forgetting.onsuccess = forgetting.onerror = forgetting.onblocked = done;
  });
}
