/*
 * A writer of bundles that was made from docs/protocol.md alone: plain WebCrypto, and blind signatures by RFC 9474. It shares
 * no code with the product, and it signs whatever it is told to, so that a verifier can be shown every kind of wrong bundle.
 */
import { RSABSSA } from '@cloudflare/blindrsa-ts';

type Raw = Uint8Array<ArrayBuffer>;
type Ed = { sign: (message: Raw) => Promise<Raw>; pk: Raw };

export interface World {
  terms: Record<string, unknown>;
  termsBytes: Raw;
  text: Raw;
  D: Raw;
  keyholders: Ed[];
  attest: Ed;
  issue: (pk: Raw) => Promise<Raw>;
}

export type Choice = 'COUNTED' | { role: string } | { name: string; title: string; nid?: Raw } | 'SEALED';
export interface Line {
  pk: string;
  cred: string;
  seq: number;
  h: string;
  es: string;
  p?: string;
  inner?: string;
}
export interface Head {
  v: string;
  terms: string;
  text: string;
  approvals: string[];
  E: number;
  R: number;
}
export interface Bundle {
  head: Head;
  lines: Line[];
}

const subtle = crypto.subtle;
const utf8 = (text: string): Raw => new TextEncoder().encode(text);
const L = (what: string) => utf8('OL1 ' + what + '\0');
const random = (length: number): Raw => crypto.getRandomValues(new Uint8Array(length));
const hash = async (bytes: Raw): Promise<Raw> => new Uint8Array(await subtle.digest('SHA-256', bytes));

export const b64 = (bytes: Raw) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
export const unb64 = (text: string): Raw =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

export function cat(...parts: Raw[]): Raw {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

async function ed(): Promise<Ed> {
  const pair = (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const pk = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return { pk, sign: async (message) => new Uint8Array(await subtle.sign('Ed25519', pair.privateKey, message)) };
}

/** RFC 9474 from both ends; `plain` makes the same signatures without blinding, for bundles of many thousand lines. */
async function issuer(bits: number, e: number[], plain: boolean) {
  const name = { name: 'RSA-PSS', hash: 'SHA-384', modulusLength: bits, publicExponent: Uint8Array.from(e) };
  const { publicKey, privateKey } = await subtle.generateKey(name, true, ['sign', 'verify']);
  const suite = RSABSSA.SHA384.PSS.Deterministic();
  const spki = new Uint8Array(await subtle.exportKey('spki', publicKey));
  const blindly = async (message: Raw): Promise<Raw> => {
    const { blindedMsg, inv } = await suite.blind(publicKey, suite.prepare(message));
    const blindSig = await suite.blindSign(privateKey, blindedMsg);
    return Uint8Array.from(await suite.finalize(publicKey, message, blindSig, inv));
  };
  const plainly = async (message: Raw): Promise<Raw> =>
    new Uint8Array(await subtle.sign({ name: 'RSA-PSS', saltLength: 48 }, privateKey, message));
  return { spki, sign: plain ? plainly : blindly };
}

export interface Wishes {
  terms?: Record<string, unknown>;
  keyholders?: number;
  rsa?: { bits: number; e: number[] };
  /** Terms as they are written, when JSON.stringify would be too well-behaved. */
  write?: (terms: Record<string, unknown>) => string;
  plain?: boolean;
}

/** A letter with its keys, terms and fingerprint. */
export async function makeWorld({ terms: changed = {}, keyholders: n = 3, rsa, write, plain = false }: Wishes = {}) {
  const { bits, e } = rsa ?? { bits: 3072, e: [1, 0, 1] };
  const key = await issuer(bits, e, plain);
  const attest = await ed();
  const keyholders = await Promise.all(Array.from({ length: n }, ed));
  const text = utf8(TEXT);
  const terms: Record<string, unknown> = {
    attest: b64(attest.pk),
    closesAt: '2026-12-12T22:59:59Z',
    deskSha256: b64(random(32)),
    eligibleCount: 40,
    issuer: b64(key.spki),
    keyholders: keyholders.map(({ pk }, i) => ({
      ed25519: b64(pk),
      name: `Keyholder ${i + 1}`,
      x25519: b64(random(32)),
    })),
    lastLookHours: 24,
    letterId: b64(random(16)),
    opens: 'atThreshold',
    organisation: 'Meridian Maps',
    reissue: 24,
    releaseByDays: 14,
    roles: ['Engineering', 'Operations'],
    t: 2,
    textSha256: b64(await hash(text)),
    threshold: 3,
    v: 'OL1',
    ...changed,
  };
  const termsBytes = utf8(write ? write(terms) : JSON.stringify(terms));
  const D = await hash(cat(L('terms'), termsBytes));
  const issue = (pk: Raw) => key.sign(cat(L('cred'), D, pk));
  return { terms, termsBytes, text, D, keyholders, attest, issue } satisfies World;
}

/** The attestation of the company's sign-in, as the door that knows names hands it out. */
export async function attestation({ attest, D }: World, who: { name: string; title: string; nid?: Raw }) {
  const a = utf8(JSON.stringify({ D: b64(D), nid: b64(who.nid ?? random(16)), name: who.name, title: who.title }));
  return { a: b64(a), sig: b64(await attest.sign(cat(L('att'), a))) };
}

/** One signatory: a key, a credential, and what they chose; 'SEALED' is a line whose payload is not told. */
export async function makeLine(world: World, choice: Choice, seq = 1, payload?: object, action = 1): Promise<Line> {
  const { pk, sign } = await ed();
  const cred = await world.issue(pk);
  const p = utf8(JSON.stringify(payload ?? (await payloadOf(world, choice))));
  const inner = await sign(cat(L('entry'), world.D, p));
  const h = await sealed(world, pk, p, inner);
  const es = await sign(cat(L('sign'), world.D, Uint8Array.of(action, seq >> 8, seq & 255), pk, h));
  const line = { pk: b64(pk), cred: b64(cred), seq, h: b64(h), es: b64(es) };
  return choice === 'SEALED' ? line : { ...line, p: b64(p), inner: b64(inner) };
}

async function payloadOf(world: World, choice: Choice): Promise<object> {
  if (choice === 'COUNTED' || choice === 'SEALED') {
    return { choice: 'COUNTED' };
  }
  return 'role' in choice
    ? { choice: 'ROLE', role: choice.role }
    : { choice: 'NAMED', att: await attestation(world, choice) };
}

/** h: the hash of the sealed payload and the boxes. What is in the boxes no bundle tells, so random ones will do. */
async function sealed({ D, keyholders }: World, pk: Raw, p: Raw, inner: Raw): Promise<Raw> {
  const plain = new Uint8Array(4096);
  plain.set(cat(Uint8Array.of(p.length >> 8, p.length & 255), p, inner));
  const key = await subtle.importKey('raw', random(32), 'AES-GCM', false, ['encrypt']);
  const aes = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: cat(D, pk) };
  const ct = new Uint8Array(await subtle.encrypt(aes, key, plain));
  return hash(cat(ct, ...keyholders.map(() => random(81))));
}

export async function makeBundle(world: World, choices: Choice[], numbers: Partial<Head> = {}): Promise<Bundle> {
  const lines: Line[] = [];
  for (const choice of choices) {
    lines.push(await makeLine(world, choice));
  }
  const approvals = await Promise.all(world.keyholders.map(({ sign }) => sign(cat(L('approve'), world.D))));
  const head = { v: 'OL1', terms: b64(world.termsBytes), text: b64(world.text), approvals: approvals.map(b64) };
  return { head: { ...head, E: choices.length + 1, R: 0, ...numbers }, lines: sorted(lines) };
}

/** By the bytes of pk, as the protocol has it: base64url's alphabet sorts differently. */
export function sorted(lines: Line[]): Line[] {
  const order = (line: Line) => [...unb64(line.pk)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return lines.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

export function written({ head, lines }: Bundle): string {
  return [head, ...lines].map((line) => JSON.stringify(line) + '\n').join('');
}

export async function gzipped(jsonLines: string | Raw): Promise<Raw> {
  const zipped = new Blob([jsonLines]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

const TEXT = JSON.stringify({
  addressees: ['Ms Okafor, Chief Executive', 'The board of Meridian Maps'],
  body: [
    {
      content: [{ text: 'On 3 November we learned from the press what our routing engine now plans.' }],
      type: 'paragraph',
    },
    {
      content: [{ text: 'We were told that it was ' }, { marks: ['italic'], text: 'logistics' }, { text: '.' }],
      type: 'paragraph',
    },
  ],
  closing: [{ content: [{ text: 'We ask for an answer by the end of the year.' }], type: 'paragraph' }],
  demands: [{ text: [{ text: 'End the targeting contract and all work under it.' }] }],
  lang: 'en',
  salutation: 'Dear Ms Okafor, dear members of the board,',
  signOff: 'We, the undersigned,',
  title: 'Keep our maps out of the war room',
  v: 1,
});
