import type { Act, EnrolRequest, ToApp, ToDesk } from '../protocol/desk-messages';
import type { AppApi, Done } from './app-api';

/** What the desk in the frame is there for. */
export type Mode = 'enrol' | 'sign' | 'key' | 'approve' | 'drill' | 'open';

export interface Task {
  mode: Mode;
  letterId: string;
  /** The canonical bytes of this co-author's own copy of the draft. */
  textOfDraft: (letterId: string) => Promise<Uint8Array>;
  enrolled: () => void;
  /** A keyholder's act has come back from the server. */
  finished: (of: Act, done: Done) => void;
}

const NO_ENTRIES = { entries: new ArrayBuffer(0), reissued: NaN };

/** The app page's end of the line to the desk: turns its few messages into requests, and nothing else into anything. */
export class DeskLine {
  constructor(
    private readonly port: MessagePort,
    private readonly api: AppApi,
    private readonly task: Task,
  ) {
    port.onmessage = ({ data }: MessageEvent<ToApp>) => void this.heard(data);
  }

  close(): void {
    this.port.close();
  }

  private async heard(message: ToApp): Promise<void> {
    const { letterId } = this.task;
    switch (message?.type) {
      case 'hello':
        return this.begin();
      case 'enrol':
        return this.enrol(message.list);
      case 'startAgain': {
        const { message: refusal } = await this.api.startAgain(message.step);
        if (!(await this.tellAccount(refusal))) {
          this.say({ type: 'account', account: '', again: null, message: '' });
        }
        return;
      }
      case 'key': {
        const { x25519, ed25519, label } = message;
        return this.done('key', await this.api.key(letterId, { x25519, ed25519, label }));
      }
      case 'approval':
        return this.done('approval', await this.api.approval(letterId, { D: message.D, sig: message.sig }));
      case 'drilled':
        return this.done('drilled', await this.api.drilled(letterId, { D: message.D, sig: message.sig }));
      case 'shares':
        return this.done('shares', await this.api.shares(letterId, message.bytes));
    }
  }

  /** A desk that holds everything already says so with an empty list, of which the app hears nothing. */
  private async enrol(list: EnrolRequest[]): Promise<void> {
    this.say({ type: 'enrolled', list: list.length === 0 ? [] : await this.api.enrol(list) });
    this.task.enrolled();
  }

  /** Which account it is comes first; where nobody is signed in any more, nothing follows. */
  private async begin(): Promise<void> {
    const { mode, letterId, textOfDraft } = this.task;
    if (!(await this.tellAccount())) {
      return;
    }
    switch (mode) {
      case 'enrol':
      case 'sign': {
        const letters = await this.api.letters();
        return letters === null ? undefined : this.say({ type: 'letters', letters });
      }
      case 'key':
        return this.say({ type: 'makeKey', letterId });
      case 'drill':
        return this.say({ type: 'drill', letterId });
      case 'approve':
        // no copy is said by an empty one: the desk then explains why there is nothing to compare
        return this.say({
          type: 'approve',
          letterId,
          text: await textOfDraft(letterId).catch(() => new Uint8Array()),
        });
      case 'open': {
        const { entries, reissued } = (await this.api.entries(letterId)) ?? NO_ENTRIES;
        return this.say({ type: 'open', letterId, entries, reissued }, [entries]);
      }
    }
  }

  private async tellAccount(message?: string): Promise<boolean> {
    const account = await this.api.account();
    if (account !== null) {
      this.say({ type: 'account', ...account, ...(message === undefined ? {} : { message }) });
    }
    return account !== null;
  }

  private done(of: Act, done: Done): void {
    this.say({ type: 'done', of, ...done });
    this.task.finished(of, done);
  }

  private say(message: ToDesk, moved: Transferable[] = []): void {
    this.port.postMessage(message, moved);
  }
}
