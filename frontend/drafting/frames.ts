import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';

/** What travels on the wire: the messages of y-websocket, and three of ours that only who asks for them (`?saved=1`)
 *  gets. */
export type Frame =
  | { kind: 'ask'; have: Uint8Array }
  | { kind: 'answer' | 'update' | 'awareness'; bytes: Uint8Array }
  | { kind: 'askAwareness' }
  | { kind: 'saved'; frames: number }
  | { kind: 'access'; writable: boolean; reason: Reason | null }
  | { kind: 'talk' }
  | { kind: 'unknown' };

/** Why a draft can only be read. */
export type Reason = 'proposed' | 'frozen' | 'reviewer';

const SYNC = 0;
const AWARENESS = 1;
const ASK_AWARENESS = 3;
const SAVED = 100;
const ACCESS = 101;
const TALK = 102;
const SYNC_KINDS = ['ask', 'answer', 'update'] as const;

export function writeAsk(have: Uint8Array): Uint8Array {
  return write(have, SYNC, 0);
}

export function writeAnswer(update: Uint8Array): Uint8Array {
  return write(update, SYNC, 1);
}

export function writeUpdate(update: Uint8Array): Uint8Array {
  return write(update, SYNC, 2);
}

export function writeAwareness(update: Uint8Array): Uint8Array {
  return write(update, AWARENESS);
}

export function readFrame(bytes: Uint8Array): Frame {
  const from = createDecoder(bytes);
  switch (readVarUint(from)) {
    case SYNC: {
      const kind = SYNC_KINDS[readVarUint(from)];
      const body = readVarUint8Array(from);
      return kind === 'ask' ? { kind, have: body } : kind ? { kind, bytes: body } : { kind: 'unknown' };
    }
    case AWARENESS:
      return { kind: 'awareness', bytes: readVarUint8Array(from) };
    case ASK_AWARENESS:
      return { kind: 'askAwareness' };
    case SAVED:
      return { kind: 'saved', frames: readVarUint(from) };
    case ACCESS: {
      const { writable, reason } = JSON.parse(readVarString(from)) as { writable: boolean; reason: Reason | null };
      return { kind: 'access', writable, reason };
    }
    case TALK:
      return { kind: 'talk' };
    default:
      return { kind: 'unknown' };
  }
}

function write(bytes: Uint8Array, ...types: number[]): Uint8Array {
  const to = createEncoder();
  types.forEach((type) => writeVarUint(to, type));
  writeVarUint8Array(to, bytes);
  return toUint8Array(to);
}
