/** What is said beside a draft, as the server tells this person. */
export interface TalkPage {
  /** Whether this person may write. */
  author: boolean;
  /** Whether nobody else could decide about their suggestions. */
  alone: boolean;
  threads: Thread[];
  /** Whose each suggestion in the text is, by the connection on which it arrived. */
  suggesters: Record<string, { by: string; mine: boolean }>;
}

export type ThreadState = 'OPEN' | 'RESOLVED' | 'ACCEPTED' | 'REJECTED';

export interface Thread {
  id: string;
  kind: 'COMMENT' | 'SUGGESTION';
  quote: string;
  anchor: string;
  replacement: string;
  state: ThreadState;
  by: string;
  mine: boolean;
  begun: string;
  settledBy: string | null;
  remarks: Remark[];
}

export interface Remark {
  number: number;
  by: string;
  mine: boolean;
  words: string;
  written: string;
  edited: boolean;
}

export type NewThread = Pick<Thread, 'id' | 'kind' | 'quote' | 'anchor' | 'replacement'> & { words: string };

/** The talk beside one draft, in the session of whoever is signed in. */
export class TalkApi {
  constructor(
    private readonly letterId: string,
    private readonly page: Document = document,
  ) {}

  /** Null if the session is over, or the app cannot be reached. */
  async read(): Promise<TalkPage | null> {
    const answer = await this.ask('', {});
    return answer?.ok ? ((await answer.json()) as TalkPage) : null;
  }

  begin(thread: NewThread): Promise<void> {
    return this.post('', thread);
  }

  reply(thread: string, words: string): Promise<void> {
    return this.post(`/${thread}/replies`, { words });
  }

  edit(thread: string, number: number, words: string): Promise<void> {
    return this.post(`/${thread}/replies/${number}`, { words });
  }

  resolve(thread: string, resolved: boolean): Promise<void> {
    return this.post(`/${thread}/resolution`, { resolved });
  }

  /** Settles a suggestion that stands beside the text. */
  settle(thread: string, accepted: boolean): Promise<void> {
    return this.post(`/${thread}/verdict`, { accepted });
  }

  /** Notes what became of a suggestion in the text. */
  note(suggestion: NewThread, accepted: boolean): Promise<void> {
    return this.post('/settled', { suggestion, accepted });
  }

  /** @throws TalkRefused with what the server says, for the person to read */
  private async post(path: string, body: object): Promise<void> {
    const headers = new Headers({ 'Content-Type': 'application/json' });
    const [header, token] = [this.meta('_csrf_header'), this.meta('_csrf')];
    if (header && token) {
      headers.set(header, token);
    }
    const answer = await this.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer?.ok) {
      const problem = (await answer?.json().catch(() => null)) as { detail?: unknown } | null | undefined;
      throw new TalkRefused(typeof problem?.detail === 'string' ? problem.detail : '');
    }
  }

  private ask(path: string, how: RequestInit): Promise<Response | null> {
    const address = `/api/talk/${encodeURIComponent(this.letterId)}${path}`;
    return fetch(address, { ...how, credentials: 'same-origin', cache: 'no-store', redirect: 'manual' }).catch(
      () => null,
    );
  }

  private meta(name: string): string | undefined {
    return this.page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  }
}

/** What was said did not arrive. Its message is empty if nothing answered. */
export class TalkRefused extends Error {}

/** 128 random bits: an id that nobody else has, or can guess before it is used. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
