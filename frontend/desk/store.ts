import { random, type Bytes } from '../crypto/bytes';
import type { Attestation } from '../protocol/attestation';
import type { KeyholderKeys } from '../protocol/keyholder-keys';
import type { Action } from '../protocol/sign-body';

/** What everyone holds for an open letter, whether they sign or not. */
export interface Credential {
  letterId: string;
  slug: string | null;
  D: Bytes;
  seed: Bytes;
  cred: Bytes;
  attestation?: Attestation;
}

/** What was last posted: whole until it stands in the book, then its number and mark only. Never the choice. */
export interface Posted {
  seq: number;
  action: Action;
  mark: Bytes;
  pending?: { body: Bytes; receipt: Bytes | null; at: number };
}

export interface KeyholderRecord {
  letterId: string;
  label: string;
  keys: KeyholderKeys;
  /** The fingerprint that was approved here: no other is ever opened with these keys. */
  approved?: Bytes;
}

const TABLES = ['account', 'credentials', 'posted', 'links', 'keyholders'] as const;
type Table = (typeof TABLES)[number];

/** The desk's memory in this browser. Nothing of it is ever shown to the app. */
export class Store {
  private constructor(private readonly database: IDBDatabase) {}

  static async open(name = 'undersigned-desk'): Promise<Store> {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => TABLES.forEach((table) => opening.result.createObjectStore(table));
    return new Store(await answer(opening));
  }

  /** The account secret S, made here if this browser has none; then those it had before. */
  async secrets(): Promise<[Bytes, ...Bytes[]]> {
    const transaction = this.write('account');
    const table = transaction.objectStore('account');
    const held = await answer<[Bytes, ...Bytes[]] | undefined>(table.get('S'));
    if (held !== undefined) {
      return held;
    }
    const made: [Bytes] = [random(16)];
    table.add(made, 'S');
    await done(transaction);
    return made;
  }

  keepSecrets(secrets: Bytes[]): Promise<void> {
    return this.put('account', 'S', secrets);
  }

  credential(letterId: string): Promise<Credential | undefined> {
    return this.get('credentials', letterId);
  }

  async credentials(): Promise<Credential[]> {
    return answer(this.read('credentials').getAll());
  }

  keepCredential(credential: Credential): Promise<void> {
    return this.put('credentials', credential.letterId, credential);
  }

  posted(letterId: string): Promise<Posted | undefined> {
    return this.get('posted', letterId);
  }

  keepPosted(letterId: string, posted: Posted): Promise<void> {
    return this.put('posted', letterId, posted);
  }

  async dropPosted(letterId: string): Promise<void> {
    const transaction = this.write('posted');
    transaction.objectStore('posted').delete(letterId);
    await done(transaction);
  }

  link(slug: string): Promise<string | undefined> {
    return this.get('links', slug);
  }

  keepLink(slug: string, fragment: string): Promise<void> {
    return this.put('links', slug, fragment);
  }

  keyholder(letterId: string): Promise<KeyholderRecord | undefined> {
    return this.get('keyholders', letterId);
  }

  keepKeyholder(record: KeyholderRecord): Promise<void> {
    return this.put('keyholders', record.letterId, record);
  }

  /** Drops what was held for a letter that has ended: its sealed entries are gone, and so are our keys to them. */
  async drop(letterId: string): Promise<void> {
    const transaction = this.write('credentials', 'posted', 'keyholders');
    transaction.objectStore('credentials').delete(letterId);
    transaction.objectStore('posted').delete(letterId);
    transaction.objectStore('keyholders').delete(letterId);
    await done(transaction);
  }

  /** Forgets who signs here: the secret, all credentials, all that was posted. Keyholders' keys stay. */
  async forget(): Promise<void> {
    const transaction = this.write('account', 'credentials', 'posted');
    (['account', 'credentials', 'posted'] as const).forEach((table) => transaction.objectStore(table).clear());
    await done(transaction);
  }

  private get<T>(table: Table, key: string): Promise<T | undefined> {
    return answer(this.read(table).get(key));
  }

  private async put(table: Table, key: string, value: unknown): Promise<void> {
    const transaction = this.write(table);
    transaction.objectStore(table).put(value, key);
    await done(transaction);
  }

  private read(table: Table): IDBObjectStore {
    return this.database.transaction(table).objectStore(table);
  }

  private write(...tables: Table[]): IDBTransaction {
    return this.database.transaction(tables, 'readwrite', { durability: 'strict' });
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}
