import type { Rule } from '../wrong';
import type { Bundle, Choice, Head, Line, Wishes, World } from './make-bundle';
import { attestation, b64, cat, gzipped, makeBundle, makeLine, makeWorld, sorted, unb64, written } from './make-bundle';

/** A bundle that must be refused, by which rule, and what was done to it. */
export interface Spoiled {
  name: string;
  rule: Rule;
  what: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const GRACE = { name: 'Grace Hopper', title: 'Compiler engineer' };
const PLAIN: Wishes = { plain: true };
const FEW: Choice[] = [GRACE, 'COUNTED', 'SEALED', 'COUNTED'];

/** Ten of one role, three by name, and some who are only counted. */
export async function makeGood(wishes: Wishes = {}): Promise<Bundle> {
  const engineers = Array.from({ length: 10 }, () => ({ role: 'Engineering' }));
  const named = [GRACE, { name: 'Ada Lovelace', title: 'Analyst' }, { name: 'Zoë Ångström', title: 'Cartographer' }];
  return makeBundle(await makeWorld(wishes), [...engineers, ...named, 'COUNTED', 'SEALED', 'SEALED'], { E: 18, R: 1 });
}

/** One spoiled bundle for each thing that can be wrong. */
export async function makeSpoiled(): Promise<Spoiled[]> {
  const all: Spoiled[] = [];
  const world = await makeWorld(PLAIN);
  const good = await makeBundle(world, FEW);
  const add = async (name: string, rule: Rule, what: string, content: Bundle | string) =>
    all.push({ name, rule, what, bytes: await gzipped(typeof content === 'string' ? content : written(content)) });
  await spoilForm(good, add);
  await spoilBytes(good, add);
  await spoilHead(world, good, add);
  await spoilEntries(world, good, add);
  await spoilTerms(add);
  all.push({
    name: 'cut-short',
    rule: 'gzip',
    what: 'half a file',
    bytes: (await gzipped(written(good))).slice(0, -20),
  });
  return all;
}

type Add = (name: string, rule: Rule, what: string, content: Bundle | string) => Promise<unknown>;

async function spoilForm(good: Bundle, add: Add) {
  const text = written(good);
  const twice = (field: string, value: string) => text.replace(`"${field}":`, `"${field}":${value},"${field}":`);
  await add('padding', 'base64url', 'a key is padded', with1(good, { pk: good.lines[0]!.pk + '=' }));
  await add('spare-bits', 'base64url', 'a key is spelled a second way', with1(good, { pk: spare(good.lines[0]!.pk) }));
  await add('base64', 'base64url', 'an approval is not base64url', withHead(good, { approvals: ['+/', '', ''] }));
  await add('unknown-field', 'unknown-field', 'an entry has a field too many', with1(good, { at: 'noon' }));
  await add('unknown-head-field', 'unknown-field', 'the head has a field too many', withHead(good, { N: 4 }));
  await add('missing-field', 'missing-field', 'an entry has no es', with1(good, { es: undefined }));
  await add('missing-head-field', 'missing-field', 'the head has no R', withHead(good, { R: undefined }));
  await add('doubled-field', 'doubled-field', 'an entry says seq twice', twice('seq', '1'));
  await add('doubled-head-field', 'doubled-field', 'the head says E twice', twice('E', '5'));
  await add('not-whole', 'json', 'seq is not a whole number', text.replace('"seq":1', '"seq":1.0'));
  await add('no-last-newline', 'line-form', 'the last line has no end', text.slice(0, -1));
  await add('blank-line', 'line-form', 'there is an empty line', text + '\n');
  await add('carriage-return', 'line-form', 'lines end as on Windows', text.replaceAll('\n', '\r\n'));
  await add('two-on-a-line', 'json', 'two entries share a line', text.replace('}\n{"pk"', '}{"pk"'));
  await add('version', 'version', 'another version of the protocol', withHead(good, { v: 'OL2' }));
  await add(
    'short-key',
    'field-form',
    'a key of 31 bytes',
    with1(good, { pk: b64(unb64(good.lines[0]!.pk).slice(1)) }),
  );
}

async function spoilBytes(good: Bundle, add: Add) {
  const named = good.lines.findIndex(attested);
  const flipIn = (field: keyof Line, i = 0) => withLine(good, i, { [field]: flip(good.lines[i]![field] as string) });
  const flips: [keyof Line, Rule][] = [
    ['cred', 'credential'],
    ['es', 'entry-signature'],
    ['h', 'entry-signature'],
  ];
  for (const [field, rule] of flips) {
    await add(`flipped-${field}`, rule, `one bit of ${field} is flipped`, flipIn(field));
  }
  await add('flipped-inner', 'payload-signature', 'one bit of inner is flipped', flipIn('inner', named));
  const p = new TextDecoder()
    .decode(unb64(good.lines[named]!.p!))
    .replace(/"sig":"(.)/, (_, c) => `"sig":"${c === 'A' ? 'B' : 'A'}`);
  const pBytes = b64(new TextEncoder().encode(p));
  await add('flipped-p', 'payload-signature', 'one letter of p is changed', withLine(good, named, { p: pBytes }));
  await add(
    'flipped-terms',
    'unknown-field',
    'one letter of the terms is changed',
    withTerms(good, /"reissue"/, '"reissuf"'),
  );
  await add('other-terms', 'approval', 'the threshold is lowered', withTerms(good, /"threshold":3/, '"threshold":2'));
  await add(
    'flipped-text',
    'text-hash',
    'one bit of the text is flipped',
    withHead(good, { text: flip(good.head.text) }),
  );
  await add('other-seq', 'entry-signature', 'a seq is raised', with1(good, { seq: 2 }));
  await add(
    'lone-payload',
    'payload-without-signature',
    'p without inner',
    withLine(good, named, { inner: undefined }),
  );
}

async function spoilHead(world: World, good: Bundle, add: Add) {
  const [first, second, third] = good.head.approvals as [string, string, string];
  await add(
    'wrong-approval',
    'approval',
    'one bit of an approval is flipped',
    withHead(good, { approvals: [first, flip(second), third] }),
  );
  await add(
    'swapped-approvals',
    'approval',
    'approvals stand in another order',
    withHead(good, { approvals: [second, first, third] }),
  );
  await add(
    'missing-approval',
    'approval',
    'one keyholder has not approved',
    withHead(good, { approvals: [first, second] }),
  );
  await add('below-threshold', 'threshold', 'with two reissues, only two of three are sure', withHead(good, { R: 2 }));
  await add(
    'more-than-enrolled',
    'more-than-enrolled',
    'four entries, but three credentials',
    withHead(good, { E: 3 }),
  );
  await add('more-than-eligible', 'more-than-eligible', '41 credentials for 40 people', withHead(good, { E: 41 }));
  await add('no-entries', 'threshold', 'nobody signed', { ...good, lines: [] });
  const stranger = await makeBundle(await makeWorld(PLAIN), []);
  await add('other-letter', 'credential', 'entries of another letter', {
    head: stranger.head,
    lines: good.lines.filter((line) => !attested(line)),
  });
  await add(
    'small-role',
    'small-role',
    'a role is told that one person chose',
    await plus(world, good, { role: 'Operations' }),
  );
}

async function spoilEntries(world: World, good: Bundle, add: Add) {
  const [one, two, ...rest] = good.lines as [Line, Line, ...Line[]];
  await add('out-of-order', 'order', 'two lines are exchanged', { ...good, lines: [two, one, ...rest] });
  await add('duplicate-key', 'duplicate-key', 'a line stands there twice', {
    ...good,
    lines: [one, one, two, ...rest],
  });
  const nid = crypto.getRandomValues(new Uint8Array(16));
  const twice = [{ ...GRACE, nid }, { ...GRACE, nid }, 'COUNTED', 'COUNTED'] satisfies Choice[];
  await add('duplicate-account', 'duplicate-account', 'one account is named twice', await makeBundle(world, twice));
  const odd = async (name: string, rule: Rule, what: string, payload: object) =>
    add(name, rule, what, await plus(world, good, 'COUNTED', payload));
  await odd('unknown-choice', 'payload', 'a choice that does not exist', { choice: 'ANONYMOUS' });
  await odd('role-beside-counted', 'role', 'a role beside a counted signature', {
    choice: 'COUNTED',
    role: 'Operations',
  });
  await odd('unknown-role', 'role', 'a role that the terms do not list', { choice: 'ROLE', role: 'Catering' });
  await odd('unknown-payload-field', 'unknown-field', 'free text beside a counted signature', {
    choice: 'COUNTED',
    note: 'hello',
  });
  await odd('named-by-nobody', 'attestation', 'a name without attestation', { choice: 'NAMED' });
  await odd('tagged', 'attestation', 'an attestation beside a counted signature', {
    choice: 'COUNTED',
    att: await attestation(world, GRACE),
  });
  const other = await attestation(await makeWorld(PLAIN), GRACE);
  await odd('attested-elsewhere', 'attestation', 'an attestation for another letter', { choice: 'NAMED', att: other });
  const forged = await attestation({ ...(await makeWorld(PLAIN)), D: world.D }, GRACE);
  await odd('forged-attestation', 'attestation', 'an attestation by another key', { choice: 'NAMED', att: forged });
  const withdrawal = await makeLine(world, 'SEALED', 1, undefined, 2);
  await add('withdrawn', 'entry-signature', 'a withdrawal is told as a signature', {
    ...good,
    lines: sorted([...good.lines, withdrawal]),
  });
}

async function spoilTerms(add: Add) {
  const under = async (name: string, rule: Rule, what: string, wishes: Wishes) => {
    const world = await makeWorld({ ...PLAIN, ...wishes });
    await add(name, rule, what, await makeBundle(world, FEW));
  };
  await under('one-keyholder', 'keyholders', 'one keyholder could open alone', { terms: { t: 1 } });
  await under('half-the-keyholders', 'keyholders', 'two of four are no majority', { keyholders: 4 });
  const oneFor = (kind: string) => (terms: Record<string, unknown>) => {
    const keyholders = terms.keyholders as Record<string, unknown>[];
    return JSON.stringify({
      ...terms,
      keyholders: keyholders.map((one) => ({ ...one, [kind]: keyholders[0]![kind] })),
    });
  };
  await under('shared-opening-key', 'keyholders', 'one key opens for all keyholders', { write: oneFor('x25519') });
  await under('shared-signing-key', 'keyholders', 'one key approves for all keyholders', { write: oneFor('ed25519') });
  await under('short-issuer-key', 'issuer-key', 'a credential key of 2048 bit', { rsa: { bits: 2048, e: [1, 0, 1] } });
  await under('small-exponent', 'issuer-key', 'a credential key with e = 3', { rsa: { bits: 3072, e: [3] } });
  await under('unknown-term', 'unknown-field', 'a condition nobody knows', { terms: { bonus: true } });
  const write = (terms: object) => JSON.stringify(terms).replace('"t":2', '"t":2,"t":2');
  await under('doubled-term', 'doubled-field', 'the terms say t twice', { write });
}

async function plus(world: World, good: Bundle, choice: Choice, payload?: object): Promise<Bundle> {
  return { head: { ...good.head, E: 9 }, lines: sorted([...good.lines, await makeLine(world, choice, 1, payload)]) };
}

function with1(good: Bundle, change: object): Bundle {
  return withLine(good, 0, change);
}

function withLine(good: Bundle, at: number, change: object): Bundle {
  return { ...good, lines: good.lines.map((line, i) => (i === at ? { ...line, ...change } : line)) };
}

function withHead(good: Bundle, change: Partial<Head> | { N: number }): Bundle {
  return { ...good, head: { ...good.head, ...change } };
}

function withTerms(good: Bundle, what: RegExp, by: string): Bundle {
  const terms = new TextDecoder().decode(unb64(good.head.terms)).replace(what, by);
  return withHead(good, { terms: b64(new TextEncoder().encode(terms)) });
}

function attested({ p }: Line): boolean {
  return p !== undefined && p.length > 100;
}

function flip(text: string): string {
  const bytes = unb64(text);
  const at = bytes.length >> 1;
  return b64(cat(bytes.slice(0, at), Uint8Array.of(bytes[at]! ^ 1), bytes.slice(at + 1)));
}

/** The same bytes with a bit set that does not count. */
function spare(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.at(-1)!) ^ 1];
}
