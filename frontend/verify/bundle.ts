import { type Bytes, compare, toHex } from './bytes';
import { checkEntry, type Entry, readEntry } from './entry';
import { type Head, readHead } from './head';
import { linesOf } from './lines';
import { issuerKey } from './signatures';
import { Wrong } from './wrong';

/** What a bundle that passed every check shows. */
export interface Verdict {
  fingerprint: string;
  textSha256: string;
  text: Bytes;
  organisation: string;
  closesAt: string;
  threshold: number;
  keyholders: string[];
  t: number;
  entries: number;
  named: { name: string; title: string }[];
  roles: { role: string; count: number }[];
  E: number;
  R: number;
  removed: number;
  eligibleCount: number | null;
}

const AT_ONCE = 128;
const SMALLEST_GROUP = 10;

/** Checks everything that docs/protocol.md says about a bundle, or throws the first thing that is Wrong. */
export async function verifyBundle(
  file: Blob,
  progress: (entries: number) => void = () => undefined,
): Promise<Verdict> {
  const lines = linesOf(file);
  const first = await lines.next();
  const head = await at(1, () => readHead(first.value as string));
  const issuer = await at(1, () => issuerKey(head.terms.issuer));
  const book = new Book(head);
  const checks = new Checks();
  try {
    for await (const line of lines) {
      const entry = book.enter(line);
      const number = book.size + 1;
      checks.begin(at(number, () => checkEntry(entry, head, issuer)));
      if (checks.full()) {
        await checks.settle();
        progress(book.size);
      }
    }
  } catch (error) {
    await checks.settle();
    throw error;
  }
  await checks.settle();
  progress(book.size);
  return book.close();
}

/** Signatures that are being checked side by side; the first line that fails is the one that is told. */
class Checks {
  private outcomes: Promise<unknown>[] = [];

  begin(check: Promise<void>) {
    this.outcomes.push(check.catch((error: unknown) => error));
  }

  full(): boolean {
    return this.outcomes.length >= AT_ONCE;
  }

  async settle() {
    const failed = (await Promise.all(this.outcomes)).find((error) => error !== undefined);
    this.outcomes = [];
    if (failed !== undefined) {
      throw failed;
    }
  }
}

/** The entries so far: sorted by key, each key and each account once. */
class Book {
  size = 0;
  private last: Entry | null = null;
  private readonly named: { name: string; title: string }[] = [];
  private readonly accounts = new Set<string>();
  private readonly roles = new Map<string, number>();

  constructor(private readonly head: Head) {}

  enter(line: string): Entry {
    this.size++;
    try {
      const entry = readEntry(line, this.head);
      this.checkOrder(entry);
      this.count(entry);
      return entry;
    } catch (error) {
      throw error instanceof Wrong ? error.at(this.size + 1) : error;
    }
  }

  close(): Verdict {
    const { terms, d, text, E, R, removed } = this.head;
    this.checkNumbers();
    return {
      ...{ fingerprint: toHex(d), textSha256: toHex(terms.textSha256), text, entries: this.size, E, R, removed },
      ...{ organisation: terms.organisation, closesAt: terms.closesAt, threshold: terms.threshold, t: terms.t },
      keyholders: terms.keyholders.map(({ name }) => name),
      eligibleCount: terms.eligibleCount,
      named: this.named,
      roles: [...this.roles].map(([role, count]) => ({ role, count })),
    };
  }

  private checkOrder(entry: Entry) {
    const step = this.last === null ? 1 : compare(entry.pk, this.last.pk);
    if (step <= 0) {
      throw new Wrong(step === 0 ? 'duplicate-key' : 'order');
    }
    this.last = entry;
  }

  private count({ printed }: Entry) {
    if (printed?.payload.choice === 'ROLE') {
      const role = printed.payload.role!;
      this.roles.set(role, (this.roles.get(role) ?? 0) + 1);
    }
    const attestation = printed?.payload.attestation ?? null;
    if (attestation === null) {
      return;
    }
    if (this.accounts.has(attestation.nid)) {
      throw new Wrong('duplicate-account', attestation.name);
    }
    this.accounts.add(attestation.nid);
    this.named.push({ name: attestation.name, title: attestation.title });
  }

  private checkNumbers() {
    const { terms, E, R } = this.head;
    const small = [...this.roles].find(([, count]) => count < SMALLEST_GROUP);
    if (small) {
      throw new Wrong('small-role', small[0]);
    }
    if (this.size - R < terms.threshold) {
      throw new Wrong('threshold', `${this.size} − ${R} < ${terms.threshold}`);
    }
    if (this.size > E + R) {
      throw new Wrong('more-than-enrolled', `${this.size} > ${E} + ${R}`);
    }
    if (terms.eligibleCount !== null && E > terms.eligibleCount) {
      throw new Wrong('more-than-eligible', `${E} > ${terms.eligibleCount}`);
    }
  }
}

async function at<T>(line: number, check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    throw error instanceof Wrong ? error.at(line) : error;
  }
}
