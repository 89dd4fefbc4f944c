import type { Account, AgainStep, EnrolAnswers, EnrolRequest, OpenLetter } from '../protocol/desk-messages';

const ACCOUNT = '/api/account';
const LETTERS = '/api/letters';

/** The app's endpoints that the desk's messages turn into, in the session of whoever is signed in. */
export class AppApi {
  private readonly underway = new Map<string, Promise<Response | null>>();

  constructor(private readonly csrf: { header: string; token: string } | null) {}

  /** With the token that Vaadin's page carries in its head. */
  static ofPage(page: Document = document): AppApi {
    const meta = (name: string) => page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
    const [header, token] = [meta('_csrf_header'), meta('_csrf')];
    return new AppApi(header === undefined || token === undefined ? null : { header, token });
  }

  /** Asks already what every desk begins with, while the desk is still on its way. */
  ahead(): this {
    for (const path of [ACCOUNT, LETTERS]) {
      this.underway.set(path, this.ask(path, {}));
    }
    return this;
  }

  /** Which account this is; null if the session is over or the app cannot be reached. */
  async account(): Promise<Account | null> {
    const response = await this.look(ACCOUNT);
    return response?.ok ? ((await response.json()) as Account) : null;
  }

  async startAgain(step: AgainStep): Promise<Done> {
    const method = step === 'keep' ? 'DELETE' : 'POST';
    return done(await this.send(method, step === 'now' ? '/api/account/again/now' : '/api/account/again'));
  }

  /** Every letter that accepts signatures; null if the session is over or the app cannot be reached. */
  async letters(): Promise<OpenLetter[] | null> {
    const response = await this.look(LETTERS);
    return response?.ok ? ((await response.json()) as OpenLetter[]) : null;
  }

  async enrol(list: EnrolRequest[]): Promise<EnrolAnswers | null> {
    const response = await this.post('/api/enrol', JSON.stringify(list), 'application/json');
    return response?.ok ? ((await response.json()) as EnrolAnswers) : null;
  }

  async key(letterId: string, key: { x25519: string; ed25519: string; label: string }): Promise<Done> {
    return done(await this.post(keyholder(letterId, 'key'), JSON.stringify(key), 'application/json'));
  }

  async approval(letterId: string, approval: { D: string; sig: string }): Promise<Done> {
    return done(await this.post(keyholder(letterId, 'approval'), JSON.stringify(approval), 'application/json'));
  }

  async drilled(letterId: string, drill: { D: string; sig: string }): Promise<Done> {
    return done(await this.post(keyholder(letterId, 'drill'), JSON.stringify(drill), 'application/json'));
  }

  /** Every entry, and how many credentials of this letter were given out a second time. */
  async entries(letterId: string): Promise<{ entries: ArrayBuffer; reissued: number } | null> {
    const response = await this.ask(keyholder(letterId, 'entries'), {});
    const reissued = Number(response?.headers.get('Reissued') ?? NaN);
    return response?.ok ? { entries: await response.arrayBuffer(), reissued } : null;
  }

  async shares(letterId: string, bytes: Uint8Array): Promise<Done> {
    const body = new Uint8Array(bytes);
    return done(await this.post(keyholder(letterId, 'shares'), body, 'application/octet-stream'));
  }

  private look(path: string): Promise<Response | null> {
    const underway = this.underway.get(path);
    this.underway.delete(path);
    return underway ?? this.ask(path, {});
  }

  private post(path: string, body: BodyInit, type: string): Promise<Response | null> {
    return this.send('POST', path, { body, headers: new Headers({ 'Content-Type': type }) });
  }

  private send(
    method: string,
    path: string,
    { headers = new Headers(), ...more }: { headers?: Headers; body?: BodyInit } = {},
  ): Promise<Response | null> {
    if (this.csrf !== null) {
      headers.set(this.csrf.header, this.csrf.token);
    }
    return this.ask(path, { method, headers, ...more });
  }

  private ask(path: string, how: RequestInit): Promise<Response | null> {
    return fetch(path, { ...how, credentials: 'same-origin', cache: 'no-store', redirect: 'manual' }).catch(() => null);
  }
}

export interface Done {
  ok: boolean;
  message?: string;
}

/** A refusal comes as a problem with a detail that people can read. */
async function done(response: Response | null): Promise<Done> {
  if (response?.ok) {
    return { ok: true };
  }
  const problem = (await response?.json().catch(() => null)) as { detail?: unknown } | null | undefined;
  return typeof problem?.detail === 'string' ? { ok: false, message: problem.detail } : { ok: false };
}

function keyholder(letterId: string, what: string): string {
  return `/api/keyholder/${encodeURIComponent(letterId)}/${what}`;
}
