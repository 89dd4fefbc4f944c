import { expect, test } from 'vitest';
import { random } from '../crypto/bytes';
import { SIGN, WITHDRAW } from '../protocol/sign-body';
import { outlook, RESEND_AFTER_MS } from './standing';
import type { Posted } from './store';

const now = Date.parse('2026-11-22T12:00:00Z');
const mark = random(8);
const signed = (pending?: Partial<Posted['pending']>): Posted => ({
  seq: 1,
  action: SIGN,
  mark,
  pending: { body: random(10), receipt: random(64), at: now - 1000, ...pending },
});
const withdrawn = (pending?: Partial<Posted['pending']>): Posted => ({
  ...signed(pending),
  seq: 2,
  action: WITHDRAW,
  mark: random(8),
});
const settledAt = ({ seq, action, mark }: Posted): Posted => ({ seq, action, mark });

test('nothing posted and nothing in the list is nothing', () => {
  expect(outlook(undefined, null, now).standing).toBe('none');
});

test('another device’s signature is found by the key', () => {
  expect(outlook(undefined, { seq: 3, mark }, now).standing).toBe('inBook');
});

test('what was posted waits until the list shows it', () => {
  expect(outlook(signed(), null, now)).toEqual({ standing: 'waiting', settled: false, send: false });
  expect(outlook(signed(), { seq: 1, mark }, now)).toEqual({ standing: 'inBook', settled: true, send: false });
});

test('what never left is sent, and after two days without a trace sent again', () => {
  expect(outlook(signed({ receipt: null }), null, now)).toMatchObject({ standing: 'unsent', send: true });
  expect(outlook(signed({ at: now - RESEND_AFTER_MS + 1 }), null, now).send).toBe(false);
  expect(outlook(signed({ at: now - RESEND_AFTER_MS - 1 }), null, now).send).toBe(true);
});

test('a later entry of another device counts as arrived', () => {
  expect(outlook(signed(), { seq: 2, mark: random(8) }, now)).toMatchObject({ standing: 'inBook', settled: true });
});

test('a change waits while the list still shows what was before', () => {
  const change = { ...signed(), seq: 2 };
  expect(outlook(change, { seq: 1, mark: random(8) }, now)).toMatchObject({ standing: 'waiting', settled: false });
});

test('a withdrawal waits as long as the list shows the signature', () => {
  expect(outlook(withdrawn(), { seq: 1, mark }, now)).toMatchObject({ standing: 'withdrawing', send: false });
  expect(outlook(withdrawn({ at: now - RESEND_AFTER_MS - 1 }), { seq: 1, mark }, now).send).toBe(true);
  expect(outlook(withdrawn(), null, now).standing).toBe('withdrawn');
});

test('signing again after a withdrawal is waiting, then in the book', () => {
  const again = { ...signed(), seq: 3 };
  const tombstone = { seq: 2, mark: new Uint8Array(8) };
  expect(outlook(again, tombstone, now).standing).toBe('waiting');
  expect(outlook(again, { seq: 3, mark }, now).standing).toBe('inBook');
});

test('from the last look on, a withdrawn key says so on every device', () => {
  const tombstone = { seq: 2, mark: new Uint8Array(8) };
  expect(outlook(undefined, tombstone, now).standing).toBe('withdrawn');
  expect(outlook(withdrawn(), tombstone, now)).toMatchObject({ standing: 'withdrawn', settled: true });
});

test('gone from the list after having been there means withdrawn elsewhere', () => {
  expect(outlook(settledAt(signed()), null, now).standing).toBe('withdrawn');
});
