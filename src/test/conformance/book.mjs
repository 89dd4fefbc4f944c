import { L, compare, equal } from './bytes.mjs';
import { sha256 } from './primitives.mjs';

const RECORD = 42;

export async function readBook(net, letterId) {
  const list = (await net.desk('/book/v1/' + letterId)).body;
  if (list.length % RECORD) throw new Error("the book's list is cut off");
  const records = [];
  for (let at = 0; at < list.length; at += RECORD) {
    const record = list.slice(at, at + RECORD);
    const name = record.slice(0, 32);
    if (records.length && compare(records.at(-1).name, name) >= 0) throw new Error("the book's list is out of order");
    records.push({ name, seq: (record[32] << 8) | record[33], mark: record.slice(34) });
  }
  return records;
}

/** From the last look on a key that has withdrawn is listed too, without a mark. */
export const hasWithdrawn = (record) => record.mark.every((byte) => byte === 0);

// The whole list is here already: to ask by key would tell whose key it is.
export async function findIn(records, pk) {
  const name = await sha256(L('book'), pk);
  return records.find((record) => equal(record.name, name));
}
