import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';
import { readFrame, writeAnswer, writeAsk, writeUpdate } from '../frames';
import type { Closed, DraftWire, WireEvents } from '../wire';

/** The server's side of a draft, in memory: it keeps, forwards, and says what it has committed when a test lets it. */
export class MemoryRoom {
  readonly doc = new Y.Doc();
  readonly wires: MemoryWire[] = [];
  writable = true;
  commits = true;

  wire(): MemoryWire {
    const wire = new MemoryWire(this);
    this.wires.push(wire);
    return wire;
  }

  /** Commits what has been waiting, and says so. */
  commit(): void {
    this.wires.forEach((wire) => wire.acknowledge());
  }

  lock(reason: string | null): void {
    this.writable = reason === null;
    this.wires.forEach((wire) => wire.hear(access(this.writable, reason)));
  }

  /** Passes on what somebody wrote whose page this is not. */
  tell(update: Uint8Array): void {
    this.wires.forEach((wire) => wire.hear(writeUpdate(update)));
  }

  take(update: Uint8Array, from: MemoryWire): void {
    Y.applyUpdate(this.doc, update);
    this.wires.filter((each) => each !== from).forEach((each) => each.hear(writeUpdate(update)));
    if (this.commits) {
      this.commit();
    }
  }
}

export class MemoryWire implements DraftWire {
  events?: WireEvents;
  up = false;
  restarts = 0;
  taken = 0;

  constructor(private readonly room: MemoryRoom) {}

  start(events: WireEvents): void {
    this.events = events;
    this.open();
  }

  open(): void {
    this.up = true;
    this.taken = 0;
    this.events?.opened();
    this.hear(access(this.room.writable, null));
    this.hear(writeAsk(Y.encodeStateVector(this.room.doc)));
  }

  lose(why: Closed = 'waiting'): void {
    this.up = false;
    this.events?.closed(why);
  }

  send(bytes: Uint8Array): void {
    const frame = readFrame(bytes);
    if (!this.up) {
      return;
    }
    if (frame.kind === 'ask') {
      this.hear(writeAnswer(Y.encodeStateAsUpdate(this.room.doc, frame.have)));
    } else if ((frame.kind === 'answer' || frame.kind === 'update') && this.room.writable) {
      this.taken++;
      this.room.take(frame.bytes, this);
    } else if (frame.kind === 'awareness') {
      this.room.wires.filter((each) => each !== this).forEach((each) => each.hear(bytes));
    }
  }

  again(): void {
    this.restarts++;
    this.lose();
    this.open();
  }

  stop(): void {
    this.up = false;
    this.events = undefined;
  }

  hear(bytes: Uint8Array): void {
    if (this.up) {
      this.events?.frame(bytes);
    }
  }

  acknowledge(): void {
    const frame = createEncoder();
    writeVarUint(frame, 100);
    writeVarUint(frame, this.taken);
    this.hear(toUint8Array(frame));
  }
}

function access(writable: boolean, reason: string | null): Uint8Array {
  const frame = createEncoder();
  writeVarUint(frame, 101);
  writeVarString(frame, JSON.stringify({ writable, reason }));
  return toUint8Array(frame);
}
