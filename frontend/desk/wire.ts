import { copy, type Bytes } from '../crypto/bytes';

export type Stage = 'DRAFTING' | 'SIGNING' | 'LAST_LOOK' | 'OPENING' | 'OPENED' | 'RELEASED' | 'LAPSED' | 'WITHDRAWN';

/** From these on everything that was sealed is destroyed. */
export const ENDED: Stage[] = ['OPENED', 'RELEASED', 'LAPSED', 'WITHDRAWN'];

/** Where a letter stands, as its page may show it. */
export interface StageNow {
  stage: Stage;
  closesAt: string;
  until: string | null;
  published: number | null;
  threshold: number;
  flushSeconds: number;
  /** What an operator holds for now, and says to everybody. */
  held: { signing: boolean; enrolling: boolean; notice: string };
  demo: boolean;
}

/** Where a letter stands, and the list as it is published. */
export interface Seen {
  stage: StageNow;
  list: Bytes;
}

export type PostAnswer = { taken: Bytes } | { waitSeconds: number };

/** The desk's endpoint has no such letter, or will not have this. */
export class Refused extends Error {}

/** The server cannot be reached, or cannot answer now. */
export class Offline extends Error {}

const ANONYMOUS: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };

/** The desk's few endpoints: no session, no cookie, nothing that says who asks. */
export class Wire {
  terms(letterId: string): Promise<Bytes> {
    return this.bytes(`/terms/v1/${letterId}`);
  }

  text(letterId: string): Promise<Bytes> {
    return this.bytes(`/text/v1/${letterId}`);
  }

  /** The keyholders' signatures over the fingerprint, 64 bytes each, in the order of the terms. */
  approvals(letterId: string): Promise<Bytes> {
    return this.bytes(`/terms/v1/${letterId}/approvals`);
  }

  /** The published list, always whole. */
  book(letterId: string): Promise<Bytes> {
    return this.bytes(`/book/v1/${letterId}`);
  }

  async stage(letterId: string): Promise<StageNow> {
    return (await this.ask(`/terms/v1/${letterId}/stage`)).json() as Promise<StageNow>;
  }

  /** What every desk looks at again and again, at once. */
  async look(letterId: string): Promise<Seen> {
    const [stage, list] = await Promise.all([this.stage(letterId), this.book(letterId).catch(noList)]);
    return { stage, list };
  }

  async post(letterId: string, body: Bytes): Promise<PostAnswer> {
    const headers = { 'Content-Type': 'application/octet-stream' };
    const response = await reach(`/sign/v1/${letterId}`, { ...ANONYMOUS, method: 'POST', headers, body });
    if (response.status === 503) {
      return { waitSeconds: Math.max(1, Number(response.headers.get('Retry-After')) || 30) };
    }
    if (response.status >= 500) {
      throw new Offline(`The desk answered ${response.status}`); // it may have been taken: the body is kept
    }
    if (response.status !== 202) {
      throw new Refused(`The desk answered ${response.status}`);
    }
    return { taken: copy(new Uint8Array(await response.arrayBuffer())) };
  }

  private async bytes(path: string): Promise<Bytes> {
    return new Uint8Array(await (await this.ask(path)).arrayBuffer());
  }

  private async ask(path: string): Promise<Response> {
    const response = await reach(path, ANONYMOUS);
    if (response.status >= 500) {
      throw new Offline(`The desk answered ${response.status}`);
    }
    if (!response.ok) {
      throw new Refused(`The desk answered ${response.status}`);
    }
    return response;
  }
}

function noList(fault: unknown): Bytes {
  if (fault instanceof Offline) {
    throw fault;
  }
  return new Uint8Array(); // nothing is published yet
}

async function reach(path: string, how: RequestInit): Promise<Response> {
  try {
    return await fetch(path, how);
  } catch {
    throw new Offline('The desk cannot be reached');
  }
}
