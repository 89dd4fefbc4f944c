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
  /** It was made on another device, which may have signed and withdrawn since. */
  brought?: boolean;
}

/** What was last posted: whole until it stands in the book, then its number and mark only. Never the choice. */
export interface Posted {
  seq: number;
  action: Action;
  mark: Bytes;
  pending?: Pending;
  /** What the server took and then left out of the list, until it stands there. */
  omitted?: { body: Bytes; receipt: Bytes; list: Bytes };
}

export interface Pending {
  body: Bytes;
  receipt: Bytes | null;
  at: number;
  /** The hash of the list as it was a day later: every list that is published after that one has to have the body. */
  dayAfter?: Bytes;
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

/** Whoever came with a ticket and without a sign-in. */
const NOBODY = '';
const VERSION = 2;

/**
 * The desk's memory in this browser, for one account: whoever signs in after somebody else finds nothing of theirs.
 * Nothing of it is ever shown to the app.
 */
export class Store {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly account: string,
  ) {}

  /** The memory of whoever opens the desk without a sign-in. */
  static async open(name = 'undersigned-desk'): Promise<Store> {
    const opening = indexedDB.open(name, VERSION);
    opening.onupgradeneeded = () => {
      const database = opening.result;
      [...database.objectStoreNames].forEach((table) => database.deleteObjectStore(table));
      TABLES.forEach((table) => database.createObjectStore(table));
    };
    return new Store(await answer(opening), NOBODY);
  }

  of(account: string): Store {
    return new Store(this.database, account);
  }

  /** Whether it belongs to nobody's account: then there is no secret that a sign-in could do anything with. */
  get nobodys(): boolean {
    return this.account === NOBODY;
  }

  /** Everybody who has signed in here. */
  async others(): Promise<Store[]> {
    const keys = (await answer(this.read('account').getAllKeys())) as string[];
    return keys.filter((each) => each !== this.account).map((each) => this.of(each));
  }

  /** The account secret S, made here if this browser has none; then those it had before. */
  async secrets(): Promise<[Bytes, ...Bytes[]]> {
    const transaction = this.write('account');
    const table = transaction.objectStore('account');
    const held = await answer<[Bytes, ...Bytes[]] | undefined>(table.get(this.account));
    if (held !== undefined) {
      return held;
    }
    const made: [Bytes] = [random(16)];
    table.add(made, this.account);
    await done(transaction);
    return made;
  }

  keepSecrets(secrets: Bytes[]): Promise<void> {
    return this.put('account', this.account, secrets);
  }

  credential(letterId: string): Promise<Credential | undefined> {
    return this.get('credentials', this.own(letterId));
  }

  async credentials(): Promise<Credential[]> {
    return answer(this.read('credentials').getAll(this.all()));
  }

  keepCredential(credential: Credential): Promise<void> {
    return this.put('credentials', this.own(credential.letterId), credential);
  }

  posted(letterId: string): Promise<Posted | undefined> {
    return this.get('posted', this.own(letterId));
  }

  keepPosted(letterId: string, posted: Posted): Promise<void> {
    return this.put('posted', this.own(letterId), posted);
  }

  async dropPosted(letterId: string): Promise<void> {
    const transaction = this.write('posted');
    transaction.objectStore('posted').delete(this.own(letterId));
    await done(transaction);
  }

  link(slug: string): Promise<string | undefined> {
    return this.get('links', slug);
  }

  keepLink(slug: string, fragment: string): Promise<void> {
    return this.put('links', slug, fragment);
  }

  keyholder(letterId: string): Promise<KeyholderRecord | undefined> {
    return this.get('keyholders', this.own(letterId));
  }

  keepKeyholder(record: KeyholderRecord): Promise<void> {
    return this.put('keyholders', this.own(record.letterId), record);
  }

  /** Drops what was held for a letter that has ended: its sealed entries are gone, and so are our keys to them. */
  async drop(letterId: string): Promise<void> {
    const transaction = this.write('credentials', 'posted', 'keyholders');
    (['credentials', 'posted', 'keyholders'] as const).forEach((table) =>
      transaction.objectStore(table).delete(this.own(letterId)),
    );
    await done(transaction);
  }

  /** Forgets who signs here: the secret, all credentials, all that was posted. Keyholders' keys stay. */
  async forget(): Promise<void> {
    const transaction = this.write('account', 'credentials', 'posted');
    transaction.objectStore('account').delete(this.account);
    (['credentials', 'posted'] as const).forEach((table) => transaction.objectStore(table).delete(this.all()));
    await done(transaction);
  }

  private own(letterId: string): IDBValidKey {
    return [this.account, letterId];
  }

  private all(): IDBKeyRange {
    return IDBKeyRange.bound([this.account], [this.account, []]);
  }

  private get<T>(table: Table, key: IDBValidKey): Promise<T | undefined> {
    return answer(this.read(table).get(key));
  }

  private async put(table: Table, key: IDBValidKey, value: unknown): Promise<void> {
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
