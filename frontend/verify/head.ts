import { type Bytes, compare, fromBase64url, join, label, sha256 } from './bytes';
import { Fields } from './fields';
import { ed25519 } from './signatures';
import { readJson, readObject } from './strict-json';
import { fingerprint, readTerms, type Terms } from './terms';
import { Wrong } from './wrong';

/** What a bundle says before its first entry. */
export interface Head {
  d: Bytes;
  terms: Terms;
  text: Bytes;
  /** How many credentials were given out, and given out again: the operator's word, signed by nobody. */
  E: number;
  R: number;
  /** How many lines were taken out after the release; their signatures still count. The operator's word too. */
  removed: number;
}

/** Reads the first line, and checks text against terms, and that every keyholder approved exactly these terms. */
export async function readHead(line: string): Promise<Head> {
  const head = new Fields(readObject(readJson(line), ['v', 'terms', 'text', 'approvals', 'E', 'R'], ['removed']));
  if (head.string('v') !== 'OL1') {
    throw new Wrong('version');
  }
  const termsBytes = head.bytes('terms');
  const text = head.bytes('text');
  const terms = readTerms(termsBytes);
  if (compare(await sha256(text), terms.textSha256) !== 0) {
    throw new Wrong('text-hash');
  }
  const d = await fingerprint(termsBytes);
  await checkApprovals(head.strings('approvals'), terms, d);
  return {
    d,
    terms,
    text,
    E: head.number('E'),
    R: head.number('R'),
    removed: head.has('removed') ? head.number('removed', 1) : 0,
  };
}

async function checkApprovals(approvals: string[], { keyholders }: Terms, d: Bytes) {
  if (approvals.length !== keyholders.length) {
    throw new Wrong('approval', `${approvals.length} of ${keyholders.length}`);
  }
  for (const [i, { name, ed25519: key }] of keyholders.entries()) {
    const signature = fromBase64url(approvals[i]!, 'approvals');
    if (!(await ed25519(key, signature, join(label('approve'), d)))) {
      throw new Wrong('approval', name);
    }
  }
}
