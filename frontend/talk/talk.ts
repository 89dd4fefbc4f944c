import { newId, type NewThread, type TalkApi, type TalkPage, type Thread } from './talk-api';

const NOTHING: TalkPage = { author: false, alone: true, threads: [], suggesters: {} };

/** What is said beside the draft that lies on the bench: read again whenever the server says that there is more. */
export class Talk {
  page: TalkPage = NOTHING;

  private reading = false;
  private stale = false;

  constructor(
    readonly api: TalkApi,
    private readonly changed: () => void,
  ) {}

  /** Reads what there is; asked again while it reads, it reads once more. */
  async refresh(): Promise<void> {
    this.stale = true;
    if (this.reading) {
      return;
    }
    this.reading = true;
    while (this.stale) {
      this.stale = false;
      this.page = (await this.api.read()) ?? this.page;
    }
    this.reading = false;
    this.changed();
  }

  get isRead(): boolean {
    return this.page !== NOTHING;
  }

  thread(id: string): Thread | undefined {
    return this.page.threads.find((thread) => thread.id === id);
  }

  get comments(): Thread[] {
    return this.page.threads.filter(({ kind }) => kind === 'COMMENT');
  }

  /** Suggestions beside the text, and what became of those in it. */
  get suggestions(): Thread[] {
    return this.page.threads.filter(({ kind }) => kind === 'SUGGESTION');
  }

  /** Says something, and then knows what everybody knows. @throws TalkRefused */
  async say(saying: (api: TalkApi) => Promise<void>): Promise<void> {
    await saying(this.api);
    await this.refresh();
  }

  /** @returns the id of the new thread */
  async begin(thread: Omit<NewThread, 'id'>): Promise<string> {
    const id = newId();
    await this.say((api) => api.begin({ id, ...thread }));
    return id;
  }
}
