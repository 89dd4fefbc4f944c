import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftSession } from './draft-session';
import { MemoryRoom, type MemoryWire } from './testing/memory-room';

let room: MemoryRoom;
const sessions: DraftSession[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  room = new MemoryRoom();
});

afterEach(() => {
  sessions.splice(0).forEach((session) => session.stop());
  vi.useRealTimers();
});

test('what one author types, the other reads', () => {
  const [ada] = seat();
  const [grace] = seat();
  type(ada, 'Dear Ms Okafor,');
  expect(read(grace)).toBe('Dear Ms Okafor,');
});

test('two who wrote apart end with the same letter', () => {
  const [ada, adasWire] = seat();
  const [grace] = seat();
  adasWire.lose();
  type(ada, 'We built it. ');
  type(grace, 'We test it. ');
  adasWire.open();
  expect(read(ada)).toBe(read(grace));
  expect(read(ada)).toContain('We built it.');
  expect(read(ada)).toContain('We test it.');
});

test('a draft is saved only when the server says that all of it is committed', () => {
  room.commits = false;
  const [ada] = seat();
  room.commit();
  expect(ada.save).toBe('saved');
  type(ada, 'W');
  type(ada, 'e');
  expect(ada.save).toBe('saving');
  room.commit();
  expect(ada.save).toBe('saved');
});

test('hearing others is not yet being saved', () => {
  room.commits = false;
  const [ada] = seat();
  expect(ada.synced).toBe(true);
  expect(ada.save).toBe('saving');
});

test('without a connection changes stay on this device, and are saved when it is back', () => {
  const [ada, wire] = seat();
  wire.lose();
  expect(ada.unsaved).toBe(false);
  type(ada, 'kept');
  expect(ada.save).toBe('offline');
  expect(ada.unsaved).toBe(true);
  wire.open();
  expect(ada.save).toBe('saved');
  expect(room.doc.getText('t').toString()).toBe('kept');
});

test('nothing is sent before the server has said what it has: a gap would be refused', () => {
  const ada = new DraftSession(room.wire());
  sessions.push(ada);
  type(ada, 'written before the connection stood');
  ada.start();
  expect(room.wires[0]!.taken).toBe(1);
  expect(ada.save).toBe('saved');
});

test('the server is asked with our own state, so that it answers with what we lack', () => {
  const [ada, wire] = seat();
  type(ada, 'x'.repeat(10_000));
  const heard = vi.spyOn(wire, 'hear');
  wire.lose();
  wire.open();
  expect(Math.max(...heard.mock.calls.map(([bytes]) => bytes.length))).toBeLessThan(200);
});

test('a standing proposal makes the draft read-only, and what it cut off is sent afterwards', () => {
  const [ada, wire] = seat();
  room.lock('proposed');
  expect(ada.access).toBe('proposed');
  type(ada, 'too late');
  expect(room.doc.getText('t').toString()).toBe('');
  expect(ada.unsaved).toBe(true);
  room.lock(null);
  expect(ada.access).toBe('writing');
  expect(wire.restarts).toBe(1);
  expect(room.doc.getText('t').toString()).toBe('too late');
  expect(ada.save).toBe('saved');
});

test('who is removed from the letter is told so', () => {
  const [ada, wire] = seat();
  wire.lose('removed');
  expect(ada.access).toBe('removed');
});

test('an ended sign-in is told, and forgotten once the connection stands again', () => {
  const [ada, wire] = seat();
  wire.lose('signedOut');
  expect(ada.access).toBe('signedOut');
  wire.open();
  expect(ada.access).toBe('writing');
});

test('a connection that died without a word is given up', () => {
  const [ada, wire] = seat();
  wire.up = false;
  type(ada, 'into the void');
  vi.advanceTimersByTime(16_000);
  expect(wire.restarts).toBe(1);
  expect(ada.save).toBe('saved');
});

test('a quiet connection that still answers is kept', () => {
  const [, wire] = seat();
  vi.advanceTimersByTime(300_000);
  expect(wire.restarts).toBe(0);
});

test('who is here is seen, and no longer when they are gone', () => {
  const [ada] = seat();
  const [grace, gracesWire] = seat();
  grace.awareness.setLocalStateField('user', { name: 'Grace', color: '#7a3e9d', initials: 'GH' });
  expect(ada.awareness.getStates().get(grace.doc.clientID)?.user.initials).toBe('GH');
  gracesWire.lose();
  expect([...grace.awareness.getStates().keys()]).toEqual([grace.doc.clientID]);
});

function seat(): [DraftSession, MemoryWire] {
  const wire = room.wire();
  const session = new DraftSession(wire);
  sessions.push(session);
  session.start();
  return [session, wire];
}

function type(session: DraftSession, text: string): void {
  const shared = session.doc.getText('t');
  shared.insert(shared.length, text);
}

function read(session: DraftSession): string {
  return session.doc.getText('t').toString();
}
