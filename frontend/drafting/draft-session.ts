import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { readFrame, writeAnswer, writeAsk, writeAwareness, writeUpdate, type Reason } from './frames';
import type { Closed, DraftWire } from './wire';

/** What may be done with the draft, and if it cannot be written, why. */
export type Access = 'writing' | Reason | Exclude<Closed, 'waiting'>;

/** `saved` only while the server has committed everything that was written here. */
export type Save = 'opening' | 'saved' | 'saving' | 'offline';

/** Clients whose place in the draft was added, moved, taken away. */
type Seats = Record<'added' | 'updated' | 'removed', number[]>;

const SILENCE = 25_000;
const PATIENCE = 10_000;

/** One co-author's seat at the draft: turns edits into updates, and updates back into edits. Knows nothing of elements,
 *  editors or sockets. */
export class DraftSession {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  access: Access = 'writing';
  /** Called before another's change is taken in. */
  beforeChange?: () => void;
  /** Whether this page knows all that another's change holds. What it does not, it must not take in. */
  knows?: (update: Uint8Array) => boolean;
  /** Called when something may have been said beside the draft. */
  onTalk?: () => void;

  private connected = false;
  private everConnected = false;
  private heard = false; // the server's answer to our question has come on this connection
  private answered = false; // ... and ours to its question: from then on updates follow without a gap
  private sent = 0;
  private committed = 0;
  private dirty = false; // something was written here that no connection has seen committed
  private held = false; // ... and this connection was not given it
  private lastFrame = 0;
  private waitingSince = 0;
  private readonly watchers = new Set<() => void>();
  private pulse?: ReturnType<typeof setInterval>;

  constructor(private readonly wire: DraftWire) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.written(update, origin));
    this.awareness.on('update', ({ added, updated, removed }: Seats, origin: unknown) => {
      if (origin !== this) {
        this.show([...added, ...updated, ...removed]);
      }
      this.changed();
    });
  }

  start(): void {
    this.pulse = setInterval(() => this.listen(), 5_000);
    this.wire.start({
      opened: () => this.opened(),
      frame: (bytes) => this.received(bytes),
      closed: (why) => this.closed(why),
    });
  }

  stop(): void {
    clearInterval(this.pulse);
    this.awareness.setLocalState(null);
    this.wire.stop();
    this.watchers.clear();
    this.doc.destroy();
  }

  /** Goes no further: only a newer page can. */
  outdate(): void {
    this.wire.stop();
    this.closed('outdated');
  }

  get save(): Save {
    if (!this.connected) {
      return this.everConnected || this.dirty ? 'offline' : 'opening';
    }
    return this.heard && this.answered && this.committed >= this.sent && !this.dirty ? 'saved' : 'saving';
  }

  /** Whether closing the window now could lose something, or leave it on this device only. */
  get unsaved(): boolean {
    return this.dirty;
  }

  /** Whether the server's draft is here, whole. */
  get synced(): boolean {
    return this.heard;
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Resolves as soon as the condition holds. */
  until(condition: (session: this) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (condition(this)) {
          forget();
          resolve();
        }
      };
      const forget = this.watch(look);
      look();
    });
  }

  private opened(): void {
    this.connected = this.everConnected = true;
    this.heard = this.answered = this.held = false;
    this.sent = this.committed = 0;
    this.lastFrame = Date.now();
    if (this.access === 'signedOut') {
      this.access = 'writing';
    }
    this.ask();
    this.show([this.doc.clientID]);
    this.onTalk?.();
    this.changed();
  }

  private closed(why: Closed): void {
    this.connected = this.heard = this.answered = false;
    if (why !== 'waiting') {
      this.access = why;
    }
    const others = [...this.awareness.getStates().keys()].filter((id) => id !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
    others.forEach((id) => this.awareness.meta.delete(id)); // or they would stay hidden until their next renewal
    this.changed();
  }

  private received(bytes: Uint8Array): void {
    const frame = readFrame(bytes);
    switch (frame.kind) {
      case 'ask':
        this.answer(frame.have);
        break;
      case 'answer':
        this.heard = true;
        this.take(frame.bytes);
        break;
      case 'update':
        this.take(frame.bytes);
        break;
      case 'awareness':
        applyAwarenessUpdate(this.awareness, frame.bytes, this);
        break;
      case 'askAwareness':
        this.show([this.doc.clientID]);
        break;
      case 'saved':
        this.committed = frame.frames;
        break;
      case 'talk':
        this.onTalk?.();
        break;
      case 'access':
        this.allowed(frame.writable ? 'writing' : (frame.reason ?? 'reviewer'));
    }
    this.lastFrame = Date.now();
    this.waitingSince = this.waiting ? this.lastFrame : 0;
    if (this.heard && this.answered && !this.held && this.committed >= this.sent) {
      this.dirty = false;
    }
    this.changed();
  }

  private take(update: Uint8Array): void {
    if (this.knows?.(update) === false) {
      this.outdate();
      return;
    }
    this.beforeChange?.();
    Y.applyUpdate(this.doc, update, this);
  }

  private get waiting(): boolean {
    return !this.heard || (this.access === 'writing' && this.committed < this.sent);
  }

  /** Asks with our own state: the server answers with what we lack, not with everything. */
  private ask(): void {
    this.waitingSince ||= Date.now();
    this.wire.send(writeAsk(Y.encodeStateVector(this.doc)));
  }

  private answer(have: Uint8Array): void {
    this.sendDocument(writeAnswer(Y.encodeStateAsUpdate(this.doc, have)));
    this.answered = true;
  }

  private written(update: Uint8Array, origin: unknown): void {
    if (origin === this) {
      return;
    }
    this.dirty = true;
    if (this.answered && this.access === 'writing') {
      this.sendDocument(writeUpdate(update));
    } else {
      this.held ||= this.answered;
    }
    this.changed();
  }

  private sendDocument(frame: Uint8Array): void {
    this.sent++;
    this.waitingSince ||= Date.now();
    this.wire.send(frame);
  }

  /** What was held back or dropped while the draft was locked would leave a gap: a new connection begins without one. */
  private allowed(access: Access): void {
    const unlocked = access === 'writing' && this.access !== 'writing';
    this.access = access;
    if (unlocked && (this.dirty || this.committed < this.sent)) {
      this.wire.again();
    }
  }

  /** A connection may die without a word. Ask after a silence, and leave when nothing answers. */
  private listen(): void {
    if (!this.connected) {
      return;
    }
    const now = Date.now();
    if (this.waitingSince && now - this.waitingSince > PATIENCE) {
      this.wire.again();
    } else if (now - this.lastFrame > SILENCE) {
      this.ask();
    }
  }

  private show(clients: number[]): void {
    if (this.connected) {
      this.wire.send(writeAwareness(encodeAwarenessUpdate(this.awareness, clients)));
    }
  }

  private changed(): void {
    [...this.watchers].forEach((watcher) => watcher());
  }
}
