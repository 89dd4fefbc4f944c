/** The draft as it stood when its log had reached `seq`; a name only where somebody gave one. */
export interface Version {
  seq: number;
  name: string | null;
  by: string | null;
  day: string;
  writers: string[];
}

/** Who wrote and who deleted, as the server knows it from their connections. A former co-author has an empty name. */
export interface Difference {
  writers: Record<string, string>;
  taken: { by: string; update: string }[];
}

/** The versions of one draft, in the session of whoever is signed in. */
export class VersionsApi {
  constructor(
    private readonly letterId: string,
    private readonly page: Document = document,
  ) {}

  async list(): Promise<Version[] | null> {
    const answer = await this.ask('');
    return answer ? ((await answer.json()) as Version[]) : null;
  }

  async bytes(seq: number): Promise<Uint8Array | null> {
    const answer = await this.ask(`/${seq}`);
    return answer ? new Uint8Array(await answer.arrayBuffer()) : null;
  }

  async difference(after: number, until: number): Promise<Difference | null> {
    const answer = await this.ask(`/difference?after=${after}&until=${until}`);
    return answer ? ((await answer.json()) as Difference) : null;
  }

  /** Gives what is saved now a name. @returns whether it has one */
  async name(name: string): Promise<boolean> {
    const headers = new Headers({ 'Content-Type': 'application/json' });
    const meta = (each: string) => this.page.querySelector<HTMLMetaElement>(`meta[name="${each}"]`)?.content;
    headers.set(meta('_csrf_header') ?? 'X-CSRF-TOKEN', meta('_csrf') ?? '');
    return Boolean(await this.ask('', { method: 'POST', headers, body: JSON.stringify({ name }) }));
  }

  private async ask(path: string, how: RequestInit = {}): Promise<Response | null> {
    const url = `/api/drafts/${encodeURIComponent(this.letterId)}/versions${path}`;
    const answer = await fetch(url, {
      ...how,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
    }).catch(() => null);
    return answer?.ok ? answer : null;
  }
}
