import { KNOCK, type EnrolAnswers, type EnrolRequest, type ToApp, type ToDesk } from '../protocol/desk-messages';

type Handler<T extends ToDesk['type']> = (message: Extract<ToDesk, { type: T }>) => void;

/** The one line to the app's page around the desk. */
export class AppPort {
  private readonly handlers = new Map<string, (message: ToDesk) => void>();

  constructor(private readonly port: MessagePort) {
    port.onmessage = ({ data }: MessageEvent<ToDesk>) => this.handlers.get(data?.type)?.(data);
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
  }

  send(message: ToApp): void {
    this.port.postMessage(message);
  }

  /** Asks for credentials; null if the app says no. */
  enrol(list: EnrolRequest[]): Promise<EnrolAnswers | null> {
    return new Promise((resolve) => {
      this.on('enrolled', (message) => resolve(message.list));
      this.send({ type: 'enrol', list });
    });
  }
}
