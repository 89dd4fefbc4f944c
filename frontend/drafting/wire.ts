import { SCHEMA_VERSION } from './schema-version';

/** What a session hears from its wire. */
export interface WireEvents {
  opened(): void;
  frame(bytes: Uint8Array): void;
  /** The connection is gone. `waiting`: it will come back by itself; otherwise it takes a person. */
  closed(why: Closed): void;
}

export type Closed = 'waiting' | 'removed' | 'refused' | 'outdated' | 'signedOut';

/** Carries frames to the server and back, and comes back by itself when the connection is lost. */
export interface DraftWire {
  start(events: WireEvents): void;
  send(frame: Uint8Array): void;
  /** Gives this connection up and makes a new one. */
  again(): void;
  stop(): void;
}

const FIRST_WAIT = 400;
const LONGEST_WAIT = 10_000;
const POLICY = 1008;

/** A wire over a WebSocket. It never gives up on a lost network; it stops where only a person can help. */
export class SocketWire implements DraftWire {
  private events?: WireEvents;
  private socket?: WebSocket;
  private waits = 0;
  private timer?: ReturnType<typeof setTimeout>;
  private readonly online = () => this.soon(0);

  constructor(private readonly letterId: string) {}

  start(events: WireEvents): void {
    this.events = events;
    window.addEventListener('online', this.online);
    this.open();
  }

  send(frame: Uint8Array): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(frame as Uint8Array<ArrayBuffer>);
    }
  }

  again(): void {
    const old = this.socket;
    this.socket = undefined;
    old?.close();
    this.events?.closed('waiting');
    this.soon(this.wait());
  }

  stop(): void {
    this.events = undefined;
    window.removeEventListener('online', this.online);
    clearTimeout(this.timer);
    this.socket?.close();
  }

  private open(): void {
    const socket = new WebSocket(
      `${location.origin.replace(/^http/, 'ws')}/collab/${this.letterId}?saved=1&schema=${SCHEMA_VERSION}`,
    );
    let opened = false;
    this.socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      opened = true;
      this.events?.opened();
    };
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      this.waits = 0;
      if (this.socket === socket) {
        this.events?.frame(new Uint8Array(data));
      }
    };
    socket.onclose = ({ code, reason }) => {
      if (this.socket === socket) {
        this.socket = undefined;
        void this.closed(opened, code, reason);
      }
    };
  }

  private async closed(opened: boolean, code: number, reason: string): Promise<void> {
    const why = code === POLICY ? fromPolicy(reason) : opened ? 'waiting' : await whyRefused();
    if (this.socket !== undefined) {
      return; // the network came back meanwhile, and a newer connection speaks for itself
    }
    this.events?.closed(why);
    if (why === 'waiting' || why === 'signedOut') {
      this.soon(this.wait()); // signed out: they may sign in in another tab
    } else {
      this.stop();
    }
  }

  /** Doubles from one loss to the next, and spreads a crowd that lost the same server. */
  private wait(): number {
    return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.waits++) * (0.5 + Math.random() / 2);
  }

  private soon(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.events && !this.socket) {
        this.open();
      }
    }, wait);
  }
}

function fromPolicy(reason: string): Closed {
  const known: Record<string, Closed> = { 'signed-out': 'signedOut', removed: 'removed', outdated: 'outdated' };
  return known[reason] ?? 'refused';
}

/** A handshake tells a page nothing; a request with the same session says whether it has ended. */
async function whyRefused(): Promise<Closed> {
  try {
    const answer = await fetch('/api/letters', {
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    return answer.type === 'opaqueredirect' || answer.status === 401 ? 'signedOut' : 'waiting';
  } catch {
    return 'waiting';
  }
}
