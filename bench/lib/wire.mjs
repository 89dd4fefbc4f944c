// The messages of y-websocket as the three servers want them; Hocuspocus puts the document's name before each.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export const ASK = 0;
export const ANSWER = 1;
export const UPDATE = 2;
const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const SAVED = 100;

export function sync(kind, body, name) {
  return message(name, (out) => {
    encoding.writeVarUint(out, SYNC);
    encoding.writeVarUint(out, kind);
    encoding.writeVarUint8Array(out, body);
  });
}

export function caret(client, clock, state, name) {
  const update = encoding.createEncoder();
  encoding.writeVarUint(update, 1);
  encoding.writeVarUint(update, client);
  encoding.writeVarUint(update, clock);
  encoding.writeVarString(update, JSON.stringify(state));
  return message(name, (out) => {
    encoding.writeVarUint(out, AWARENESS);
    encoding.writeVarUint8Array(out, encoding.toUint8Array(update));
  });
}

/** What the provider of Hocuspocus says first. */
export function token(name) {
  return message(name, (out) => {
    encoding.writeVarUint(out, AUTH);
    encoding.writeVarUint(out, 0);
    encoding.writeVarString(out, 'token');
    encoding.writeVarString(out, '4.7.0');
  });
}

function message(name, write) {
  const out = encoding.createEncoder();
  if (name !== undefined) encoding.writeVarString(out, name);
  write(out);
  return encoding.toUint8Array(out);
}

/** Of a message: {update} or {answer} or {asked} or {saved} or {allowed}, or nothing that matters here. */
export function read(bytes, name) {
  const at = decoding.createDecoder(bytes);
  if (name !== undefined) decoding.readVarString(at);
  const type = decoding.readVarUint(at);
  if (type === SAVED && name === undefined) return { saved: decoding.readVarUint(at) };
  if (type === AUTH && name !== undefined) return { allowed: decoding.readVarUint(at) === 2 };
  if (type !== SYNC) return {};
  const kind = decoding.readVarUint(at);
  const body = decoding.readVarUint8Array(at);
  return kind === UPDATE ? { update: body } : kind === ANSWER ? { answer: body } : { asked: body };
}
