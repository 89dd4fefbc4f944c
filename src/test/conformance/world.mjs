import { constants, createPrivateKey, createPublicKey, privateDecrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { combine } from 'shamir-secret-sharing';
import { L, b64, compare, join, random, text, u16, unb64 } from './bytes.mjs';
import { canonicalText } from './canonical.mjs';
import { json } from './json.mjs';
import { keyFrom } from './keyholder.mjs';
import { decrypt, ed25519, sha256 } from './primitives.mjs';
import { readLetter } from './terms.mjs';

// Made once, and used raw: in JavaScript the making and each use of it take seconds.
const issuer = createPrivateKey({
  key: JSON.parse(readFileSync('src/test/resources/keys/issuer.json')),
  format: 'jwk',
});
const issuerSpki = createPublicKey(issuer).export({ type: 'spki', format: 'der' });
const blindSign = (z) => privateDecrypt({ key: issuer, padding: constants.RSA_NO_PADDING }, z);

/** A server in memory for the tests of the client: it believes everybody, so that what is refused is refused by the client. */
export class World {
  entries = new Map();
  rows = new Map();
  handed = [];
  reissued = 0;

  static async make(over = {}) {
    const world = new World();
    world.attest = await ed25519(random(32));
    world.codes = [random(16), random(16), random(16)];
    world.holders = await Promise.all(world.codes.map(keyFrom));
    world.document = { v: 1, lang: 'en', title: 'Cafe\u0301', salutation: 'Dear all' };
    world.text = canonicalText(world.document);
    await world.propose(over);
    return world;
  }

  async propose(over) {
    const keyholders = this.holders.map(({ x25519, ed25519 }, i) => ({
      name: 'Keyholder ' + (i + 1),
      x25519: b64(x25519),
      ed25519: b64(ed25519),
    }));
    const plan = {
      threshold: 3,
      opens: 'atThreshold',
      closesAt: '2030-01-01T00:00:00Z',
      lastLookHours: 48,
      releaseByDays: 30,
    };
    const who = {
      keyholders,
      issuer: b64(issuerSpki),
      attest: b64(this.attest.pk),
      organisation: 'Example',
      roles: ['Engineering'],
    };
    const letterId = b64(random(16));
    const textSha256 = b64(await sha256(this.text));
    const rest = { t: 2, eligibleCount: 40, reissue: 24, deskSha256: b64(random(32)) };
    this.terms = text(JSON.stringify({ v: 'OL1', letterId, textSha256, ...plan, ...who, ...rest, ...over }));
    this.letter = await readLetter(this.terms, this.text);
    this.letterId = letterId;
  }

  /** The two origins as one person sees them who is signed in under this name. */
  net(name) {
    const answer = (body, headers = {}) => ({ status: 200, headers, body });
    const asJson = (value) => answer(text(JSON.stringify(value)));
    const app = async (path, { body } = {}) => {
      if (path === '/api/letters') return asJson([{ letterId: this.letterId, slug: 'x', D: b64(this.letter.D) }]);
      if (path === '/api/enrol') return asJson(await Promise.all(json(body).map((asked) => this.row(name, asked))));
      if (path.endsWith('/entries')) return answer(this.stream(Number(name)), { reissued: String(this.reissued) });
      this.handed.push({ name, path, body });
      return { status: 204, headers: {}, body: new Uint8Array(0) };
    };
    const desk = async (path, { body } = {}) => {
      if (path.startsWith('/terms/')) return answer(this.terms);
      if (path.startsWith('/text/')) return answer(this.text);
      return path.startsWith('/book/') ? answer(await this.book()) : this.enter(body);
    };
    return { app, desk };
  }

  async row(name, { z, vault }) {
    const before = this.rows.get(name);
    if (before) return { ...before, new: false };
    const blindSig = b64(blindSign(unb64(z, 384)));
    const a = text(JSON.stringify({ D: b64(this.letter.D), nid: b64(random(16)), name, title: 'Engineer' }));
    const attestation = { a: b64(a), sig: b64(await this.attest.sign(L('att'), a)) };
    this.rows.set(name, { z, blindSig, vault, attestation });
    return { new: true, ...this.rows.get(name) };
  }

  async enter(body) {
    const [pk, cred, seal] = [body.slice(3, 35), body.slice(35, 419), body.slice(419, -64)];
    const h = await sha256(seal);
    const entry = { action: body[0], seq: (body[1] << 8) | body[2], pk, cred, seal, h, es: body.slice(-64) };
    this.entries.set(b64(pk), entry);
    return { status: 202, headers: {}, body: await this.attest.sign(L('rcpt'), await sha256(body)) };
  }

  sorted = () => [...this.entries.values()].filter(({ action }) => action === 1).sort((a, b) => compare(a.pk, b.pk));

  async book() {
    const records = [];
    for (const { pk, seq, es } of this.sorted())
      records.push(join(await sha256(L('book'), pk), u16(seq), (await sha256(es)).slice(0, 8)));
    return join(...records.sort(compare));
  }

  box = (seal, i) => seal.slice(4112 + 81 * (i - 1), 4112 + 81 * i);
  stream = (i) =>
    join(...this.sorted().map(({ pk, seq, cred, h, es, seal }) => join(pk, u16(seq), cred, h, es, this.box(seal, i))));

  async bundle(...shareBodies) {
    const approvals = [];
    for (const { sign } of this.holders) approvals.push(b64(await sign(L('approve'), this.letter.D)));
    const head = {
      v: 'OL1',
      terms: b64(this.terms),
      text: b64(this.text),
      approvals,
      E: this.rows.size,
      R: this.reissued,
    };
    const lines = [head];
    for (const [at, { pk, seq, cred, h, es, seal }] of this.sorted().entries()) {
      const entry = { pk: b64(pk), cred: b64(cred), seq, h: b64(h), es: b64(es) };
      const k = await combine(shareBodies.map((body) => body.slice(34 * at + 1, 34 * at + 34)));
      const aad = join(this.letter.D, pk);
      const plain = await decrypt(k, new Uint8Array(12), aad, seal.slice(0, 4112)).catch(() => undefined);
      const length = plain && (plain[0] << 8) | plain[1];
      const p = plain?.slice(2, 2 + length);
      // In these tests no role is chosen by ten.
      const shown = p && json(p).choice !== 'ROLE' && { p: b64(p), inner: b64(plain.slice(2 + length, 66 + length)) };
      lines.push({ ...entry, ...shown });
    }
    return lines;
  }
}

export const written = (lines) => text(lines.map((line) => JSON.stringify(line) + '\n').join(''));
