import {
  KNOCK,
  type Again,
  type AgainStep,
  type EnrolAnswers,
  type EnrolRequest,
  type ToApp,
  type ToDesk,
} from '../protocol/desk-messages';

type Handler<T extends ToDesk['type']> = (message: Extract<ToDesk, { type: T }>) => void;

export interface AgainTold {
  again: Again | null;
  message?: string;
}

/** The one line to the app's page around the desk. */
export class AppPort {
  private readonly handlers = new Map<string, (message: ToDesk) => void>();
  /** What came before anybody listened: the last of each kind. */
  private readonly early = new Map<string, ToDesk>();

  constructor(private readonly port: MessagePort) {
    port.onmessage = ({ data }: MessageEvent<ToDesk>) => this.heard(data);
  }

  /** Hands the other end of a new channel to the window around us, if that is the app. */
  static knock(appOrigin: string): AppPort {
    const { port1, port2 } = new MessageChannel();
    const port = new AppPort(port1);
    window.parent.postMessage({ type: KNOCK }, appOrigin, [port2]);
    port.send({ type: 'hello' });
    return port;
  }

  on<T extends ToDesk['type']>(type: T, handler: Handler<T>): void {
    this.handlers.set(type, handler as (message: ToDesk) => void);
    const waiting = this.early.get(type);
    if (waiting !== undefined) {
      this.early.delete(type);
      this.heard(waiting);
    }
  }

  private heard(message: ToDesk): void {
    const handler = this.handlers.get(message?.type);
    if (handler === undefined) {
      this.early.set(message?.type, message);
    } else {
      handler(message);
    }
  }

  send(message: ToApp): void {
    this.port.postMessage(message);
  }

  /** Asks, takes back, or does it; told is how things stand then, and why not if it was refused. */
  startAgain(step: AgainStep): Promise<AgainTold> {
    return new Promise((resolve) => {
      this.on('account', resolve);
      this.send({ type: 'startAgain', step });
    });
  }

  /** Asks for credentials; null if the app says no. */
  enrol(list: EnrolRequest[]): Promise<EnrolAnswers | null> {
    return new Promise((resolve) => {
      this.on('enrolled', (message) => resolve(message.list));
      this.send({ type: 'enrol', list });
    });
  }
}
