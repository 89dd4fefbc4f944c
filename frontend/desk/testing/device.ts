import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Crew } from '../crew';
import { Enroller } from '../enroller';
import { Store } from '../store';
import { tasks } from '../tasks';
import { Wire } from '../wire';
import type { Server } from './server';

/** The worker's tasks, done on the spot. */
export const crew: Crew = {
  run: (task, input) => (tasks[task] as (input: unknown) => Promise<never>)(input),
};

/** A browser that has never been here. */
export async function device(server: Server) {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('fetch', server.fetch);
  const [store, wire] = [await Store.open(), new Wire()];
  return { store, wire, enroller: new Enroller(store, wire, crew, server) };
}
