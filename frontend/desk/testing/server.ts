import { concat, random, u16, utf8, type Bytes } from '../../crypto/bytes';
import { sign, signingKey, type SigningKey } from '../../crypto/ed25519';
import { sha256 } from '../../crypto/sha256';
import { fromBase64url, toBase64url } from '../../protocol/base64url';
import { entryMark } from '../../protocol/book-list';
import type { EnrolAnswer, EnrolAnswers, EnrolRequest, OpenLetter } from '../../protocol/desk-messages';
import { fingerprint } from '../../protocol/fingerprint';
import { approve } from '../../protocol/keyholder-keys';
import { label } from '../../protocol/label';
import { decodeBody, WITHDRAW, type Body } from '../../protocol/sign-body';
import { Issuer } from '../../protocol/testing/issuer';
import { letterWith } from '../../protocol/testing/letter';
import { LETTER } from './scene';
import type { Stage } from '../wire';

/** Both doors of a server that has one letter open: enough to see what the desk does, and to misbehave on demand. */
export class Server {
  readonly rows = new Map<string, EnrolAnswer>();
  readonly posts: Bytes[] = [];
  readonly book = new Map<string, Body>();
  /** The highest number of every key, of those too that have withdrawn. */
  readonly numbers = new Map<string, number>();
  enrolments = 0;
  stage: Stage = 'SIGNING';
  readonly held = { signing: false, enrolling: false, notice: '' };
  /** Statuses with which the next posts are answered instead of being taken; 0 breaks the line. */
  readonly trouble: number[] = [];
  spoilBlindSig = false;
  spoilReceipt = false;
  user = 'ada';

  private constructor(
    private readonly issuer: Issuer,
    private readonly attest: SigningKey,
    readonly terms: Bytes,
    readonly text: Bytes,
    readonly letter: OpenLetter,
    private approvals: Bytes[],
  ) {}

  static async open(issuer: Issuer): Promise<Server> {
    const attest = await signingKey(random(32));
    const text = utf8(JSON.stringify(LETTER));
    const { keys, terms } = await letterWith(issuer.spki);
    const letterId = toBase64url(random(16));
    const bytes = terms({
      letterId,
      textSha256: toBase64url(await sha256(text)),
      attest: toBase64url(attest.publicKey),
    });
    const D = await fingerprint(bytes);
    const approvals = await Promise.all(keys.map(({ signing }) => approve(signing, D)));
    return new Server(issuer, attest, bytes, text, { letterId, slug: 'maps', D: toBase64url(D) }, approvals);
  }

  async spoilApprovals(how: 'too few' | 'by another key' | 'of other terms'): Promise<void> {
    const [first, ...others] = this.approvals as [Bytes, ...Bytes[]];
    const stranger = await signingKey(random(32));
    const spoiled = {
      'too few': [],
      'by another key': [await approve(stranger, await fingerprint(this.terms))],
      'of other terms': [concat(first.subarray(0, 63), Uint8Array.of((first[63] ?? 0) ^ 1))],
    };
    this.approvals = [...spoiled[how], ...others];
  }

  /** The app's door. */
  async enrol(list: EnrolRequest[]): Promise<EnrolAnswers | null> {
    this.enrolments += Math.min(1, list.length);
    return Promise.all(list.map((request) => this.issue(request)));
  }

  /** The desk's door. */
  readonly fetch = async (path: string, how: RequestInit = {}): Promise<Response> => {
    const id = this.letter.letterId;
    switch (path) {
      case `/terms/v1/${id}`:
        return new Response(this.terms);
      case `/text/v1/${id}`:
        return new Response(this.text);
      case `/terms/v1/${id}/stage`:
        return Response.json(this.stageNow());
      case `/terms/v1/${id}/approvals`:
        return new Response(concat(...this.approvals));
      case `/book/v1/${id}`:
        return new Response(await this.list());
      case `/sign/v1/${id}`:
        return this.take(how.body as Bytes);
      default:
        return new Response(null, { status: 404 });
    }
  };

  stageNow() {
    const closesAt = '2026-12-12T17:00:00Z';
    const { stage, held } = this;
    return { stage, closesAt, until: null, published: null, threshold: 500, flushSeconds: 20, held, demo: true };
  }

  /** Enters in the book what was posted so far. */
  flush(): void {
    for (const body of this.posts.splice(0).map(decodeBody)) {
      const key = toBase64url(body.pk);
      if (body.seq <= (this.numbers.get(key) ?? 0)) {
        continue;
      }
      this.numbers.set(key, body.seq);
      if (body.action === WITHDRAW) {
        this.book.delete(key);
      } else {
        this.book.set(key, body);
      }
    }
  }

  private async take(body: Bytes): Promise<Response> {
    const status = this.trouble.shift();
    if (status === 0) {
      throw new TypeError('Failed to fetch');
    }
    if (status !== undefined) {
      return new Response(null, { status, headers: { 'Retry-After': '7' } });
    }
    this.posts.push(body);
    const receipt = await sign(this.attest, concat(label('rcpt'), await sha256(body)));
    return new Response(this.spoilReceipt ? random(64) : receipt, { status: 202 });
  }

  private async list(): Promise<Bytes> {
    const lines = [...this.book.values()].map(async ({ pk, seq, es }) =>
      concat(await sha256(label('book'), pk), u16(seq), await entryMark(es)),
    );
    const sorted = (await Promise.all(lines)).toSorted((a, b) => (toBase16(a) < toBase16(b) ? -1 : 1));
    return concat(...sorted);
  }

  private async issue({ D, z, vault }: EnrolRequest): Promise<EnrolAnswer> {
    const row = this.rows.get(this.user);
    if (row !== undefined) {
      return { ...row, new: false };
    }
    const blindSig = this.issuer.sign(fromBase64url(z));
    if (this.spoilBlindSig) {
      blindSig[7] = (blindSig[7] ?? 0) ^ 1;
    }
    const a = utf8(JSON.stringify({ D, nid: toBase64url(random(16)), name: 'Ada Lovelace', title: 'Analyst' }));
    const sig = toBase64url(await sign(this.attest, concat(label('att'), a)));
    const made = { new: true, z, blindSig: toBase64url(blindSig), vault, attestation: { a: toBase64url(a), sig } };
    this.rows.set(this.user, made);
    return made;
  }
}

function toBase16(bytes: Uint8Array): string {
  return Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
}
