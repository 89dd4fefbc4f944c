import { readAttestation } from './attestation.mjs';
import { L, b64, compare, must, unb64 } from './bytes.mjs';
import { fields, isCount, json, read } from './json.mjs';
import { lines, unpacked } from './lines.mjs';
import { credentialHolds, signed } from './primitives.mjs';
import { PLAIN, esHolds } from './seal.mjs';
import { readFrozen, withIssuer } from './terms.mjs';

const SMALLEST_ROLE = 10;

async function readHead(source) {
  const head = fields(read(source), ['v', 'terms', 'text', 'approvals', 'E', 'R'], ['removed']);
  must(head.v === 'OL1', 'version', 'another version');
  const frozen = await readFrozen(unb64(head.terms), unb64(head.text));
  must(Array.isArray(head.approvals), 'field-form', 'approvals');
  must(head.approvals.length === frozen.n, 'approval', 'not one approval of each keyholder');
  for (const [i, { ed25519 }] of frozen.keyholders.entries()) {
    const holds = await signed(ed25519, unb64(head.approvals[i]), L('approve'), frozen.D);
    must(holds, 'approval', 'the approval of keyholder ' + (i + 1));
  }
  const letter = await withIssuer(frozen);
  must(isCount(head.E) && isCount(head.R), 'field-form', 'E and R');
  must(head.removed === undefined || isCount(head.removed, 1), 'field-form', 'removed');
  return { ...head, letter };
}

async function readPayload(letter, bytes) {
  must(bytes.length <= PLAIN - 2 - 64, 'payload', 'too long');
  const p = fields(json(bytes), ['choice'], ['role', 'statement', 'att']);
  must(['NAMED', 'ROLE', 'COUNTED'].includes(p.choice), 'payload', 'a choice that does not exist');
  must(p.statement === undefined || typeof p.statement === 'string', 'field-form', 'statement');
  must((p.role !== undefined) === (p.choice === 'ROLE'), 'role', 'a role goes with ROLE');
  must((p.att !== undefined) === (p.choice === 'NAMED'), 'attestation', 'an attestation goes with NAMED');
  must(p.role === undefined || letter.terms.roles.includes(p.role), 'role', 'a role that the terms do not know');
  if (p.choice === 'NAMED') return { verdict: 'named', ...(await readAttestation(letter, p.att)) };
  return p.choice === 'ROLE' ? { verdict: 'role', role: p.role } : { verdict: 'counted' };
}

async function readEntry(letter, source) {
  const entry = fields(read(source), ['pk', 'cred', 'seq', 'h', 'es'], ['p', 'inner']);
  must((entry.p === undefined) === (entry.inner === undefined), 'payload-without-signature');
  const [pk, cred, h, es] = [unb64(entry.pk, 32), unb64(entry.cred, 384), unb64(entry.h, 32), unb64(entry.es, 64)];
  must(isCount(entry.seq, 1, 0xffff), 'field-form', 'seq');
  must(await credentialHolds(letter.issuer, letter.D, pk, cred), 'credential');
  must(await esHolds(letter.D, entry.seq, pk, h, es), 'entry-signature');
  if (entry.p === undefined) return { pk, verdict: 'sealed' };
  const p = unb64(entry.p);
  must(await signed(pk, unb64(entry.inner, 64), L('entry'), letter.D, p), 'payload-signature');
  return { pk, ...(await readPayload(letter, p)) };
}

class Count {
  N = 0;
  accounts = new Set();
  roles = new Map();

  add({ pk, nid, role }) {
    const step = this.last ? compare(this.last, pk) : -1;
    must(step !== 0, 'duplicate-key', 'a key stands twice');
    must(step < 0, 'order', 'out of order');
    must(!this.accounts.has(nid), 'duplicate-account', 'one account is named twice');
    this.last = pk;
    this.N++;
    if (nid) this.accounts.add(nid);
    if (role) this.roles.set(role, (this.roles.get(role) ?? 0) + 1);
  }

  close({ E, R, removed, letter }) {
    const { N } = this;
    const { threshold, eligibleCount } = letter.terms;
    for (const [role, chose] of this.roles) must(chose >= SMALLEST_ROLE, 'small-role', `${chose} chose ${role}`);
    must(N - R >= threshold, 'threshold', `${N} − ${R} is below the threshold of ${threshold}`);
    must(N <= E + R, 'more-than-enrolled', `${N} entries, but ${E} + ${R} credentials`);
    must(eligibleCount === null || E <= eligibleCount, 'more-than-eligible', `${E} enrolled of ${eligibleCount}`);
    const named = this.accounts.size;
    const statement = `at least ${N - R} distinct eligible accounts, ${named} named`;
    const operator = { E, R, eligibleCount, ...(removed && { removed }) };
    return { D: b64(letter.D), N, named, statement, operator };
  }
}

/** Hands each verdict to `heard` as it falls; throws at the first wrong thing, with its rule and line. */
export async function check(bundle, heard = () => {}) {
  const count = new Count();
  let head;
  let line = 1;
  try {
    for (const source of lines(unpacked(bundle))) {
      if (line === 1) {
        head = await readHead(source);
      } else {
        const entry = await readEntry(head.letter, source);
        count.add(entry);
        heard({ ...entry, pk: b64(entry.pk) });
      }
      line++;
    }
  } catch (error) {
    throw Object.assign(error, error.rule !== 'gzip' && { line });
  }
  return count.close(head);
}
