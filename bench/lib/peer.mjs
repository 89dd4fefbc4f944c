// One page without an editor: types under an id of its own, and notes when the words of the others arrive.
import WebSocket from 'ws';
import * as Y from 'yjs';
import { ANSWER, ASK, caret, read, sync, token, UPDATE } from './wire.mjs';

const NOTHING = Uint8Array.of(0, 0);
let clients = 1;

export class Peer {
  /** @param seat {url, headers, name}: where to knock; @param heard called with (client, clock) of what arrived */
  constructor(seat, heard = () => {}) {
    this.seat = seat;
    this.heard = heard;
    this.doc = new Y.Doc();
    this.doc.clientID = 100_000 + clients++;
    this.frames = [];
    this.savedAfter = [];
    this.confirmed = 0;
    this.caretClock = 0;
    this.closed = false;
  }

  open() {
    const { url, headers, name } = this.seat;
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false });
    this.socket.binaryType = 'arraybuffer';
    this.socket.on('close', () => (this.closed = true));
    this.socket.on('error', () => (this.closed = true));
    return new Promise((resolve, reject) => {
      this.ready = resolve;
      this.socket.on('open', () => (name === undefined ? this.ask() : this.socket.send(token(name))));
      this.socket.on('message', (data) => this.hear(new Uint8Array(data)));
      this.socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
    });
  }

  ask() {
    this.socket.send(sync(ASK, Y.encodeStateVector(this.doc), this.seat.name));
  }

  hear(bytes) {
    const { update, answer, asked, saved, allowed } = read(bytes, this.seat.name);
    if (update) this.note(update);
    else if (allowed) this.ask();
    else if (answer) this.ready(answer);
    else if (asked) this.sendFrame(sync(ANSWER, NOTHING, this.seat.name));
    else if (saved) this.confirm(saved);
  }

  note(update) {
    const now = performance.now();
    const { from, to } = Y.parseUpdateMeta(update);
    for (const [client, end] of to) {
      for (let clock = from.get(client) + 1; clock <= end; clock++) this.heard(client, clock, now);
    }
  }

  sendFrame(bytes) {
    this.frames.push(performance.now());
    this.socket.send(bytes);
  }

  confirm(count) {
    const now = performance.now();
    for (; this.confirmed < count; this.confirmed++) this.savedAfter.push(now - this.frames[this.confirmed]);
  }

  /** One key: returns {client, clock} of what it wrote. */
  type() {
    let written;
    const take = (update) => (written = update);
    this.doc.on('update', take);
    this.doc.transact(() => {
      const letter = this.doc.getXmlFragment('letter');
      if (!this.text) {
        this.text = new Y.XmlText();
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [this.text]);
        letter.insert(0, [paragraph]);
      }
      this.text.insert(this.text.length, 'x');
    });
    this.doc.off('update', take);
    this.sendFrame(sync(UPDATE, written, this.seat.name));
    return { client: this.doc.clientID, clock: Y.getState(this.doc.store, this.doc.clientID) };
  }

  moveCaret() {
    const { client, clock } = { client: this.doc.clientID, clock: Y.getState(this.doc.store, this.doc.clientID) - 1 };
    const end = { type: null, tname: null, item: { client, clock }, assoc: 0 };
    const state = { user: { name: 'Somebody', color: '#123456' }, cursor: { anchor: end, head: end } };
    this.socket.send(caret(client, ++this.caretClock, state, this.seat.name));
  }

  close() {
    this.socket.removeAllListeners('close');
    this.socket.terminate();
  }
}
