import type { Act, ToApp, ToDesk } from '../protocol/desk-messages';
import type { AppPort } from './app-port';
import { words } from './keyholder-words';

type HandedOver = Extract<ToApp, { type: Act }>;
type Done = Extract<ToDesk, { type: 'done' }>;

const PATIENCE = 60_000;

/** Hands something to the app's page, and waits until the server has it. */
export class KeyholderLine {
  private settle: (done: Done) => void = () => undefined;

  constructor(private readonly port: AppPort) {}

  handOver(message: HandedOver): Promise<void> {
    return new Promise((resolve, reject) => {
      const silent = setTimeout(() => reject(new Error(words.silent)), PATIENCE);
      this.settle = ({ of, ok, message: refusal }) => {
        if (of === message.type) {
          clearTimeout(silent);
          return ok ? resolve() : reject(new Error(words.refused(refusal ?? '')));
        }
      };
      this.port.send(message);
    });
  }

  done(message: Done): void {
    this.settle(message);
  }
}
