import type { Again, AgainStep } from '../protocol/desk-messages';
import type { AppPort } from './app-port';
import { words } from './words';

/** Starting again without any of one's devices: asked for, waited for, taken back. It is about an account, never a letter. */
export class FreshStart {
  constructor(
    private readonly port: Pick<AppPort, 'startAgain'>,
    private state: Again | null,
  ) {}

  get again(): Again | null {
    return this.state;
  }

  /** Says why not, where it is refused. */
  async take(step: AgainStep): Promise<string> {
    const { again, message } = await this.port.startAgain(step);
    if (message === '') {
      return words.offlineTitle;
    }
    this.state = again;
    return message ?? '';
  }
}
