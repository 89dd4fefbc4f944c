import { compare, copy, equal, type Bytes } from '../crypto/bytes';
import { sha256 } from '../crypto/sha256';
import { label } from './label';

const RECORD_LENGTH = 42;
const KEY_LENGTH = 32;

/** One line of the published list: that a key stands in the book, and with which entry. */
export interface BookRecord {
  seq: number;
  mark: Bytes;
}

/** The published list, whole: nobody asks it by key but the one who holds it. */
export class BookList {
  private constructor(private readonly bytes: Uint8Array) {}

  static read(bytes: Uint8Array): BookList {
    if (bytes.length % RECORD_LENGTH !== 0) {
      throw new Error('Not a list of records');
    }
    const list = new BookList(bytes);
    for (let i = 1; i < list.size; i++) {
      if (compare(list.key(i - 1), list.key(i)) >= 0) {
        throw new Error('The list is out of order');
      }
    }
    return list;
  }

  get size(): number {
    return this.bytes.length / RECORD_LENGTH;
  }

  async find(pk: Uint8Array): Promise<BookRecord | null> {
    const key = await sha256(label('book'), pk);
    for (let i = 0; i < this.size; i++) {
      if (equal(this.key(i), key)) {
        return this.record(i);
      }
    }
    return null;
  }

  private key(i: number): Uint8Array {
    return this.bytes.subarray(i * RECORD_LENGTH, i * RECORD_LENGTH + KEY_LENGTH);
  }

  private record(i: number): BookRecord {
    const rest = this.bytes.subarray(i * RECORD_LENGTH + KEY_LENGTH, (i + 1) * RECORD_LENGTH);
    return { seq: ((rest[0] ?? 0) << 8) | (rest[1] ?? 0), mark: copy(rest.subarray(2)) };
  }
}

/** How the list marks the entry that carries this signature. */
export async function entryMark(es: Uint8Array): Promise<Bytes> {
  return copy((await sha256(es)).subarray(0, 8));
}
