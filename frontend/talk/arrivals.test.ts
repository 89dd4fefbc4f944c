import { expect, test } from 'vitest';
import { Arrivals } from './arrivals';

const one = { id: 'one', by: 'Ada' };
const two = { id: 'two', by: 'Grace' };

test('what stands there at the first look is no news, and what comes is news once', () => {
  const arrivals = new Arrivals();
  expect(arrivals.among([one])).toEqual([]);
  expect(arrivals.among([one, two])).toEqual([two]);
  expect(arrivals.among([one, two])).toEqual([]);
});

test('the first look may find nothing', () => {
  const arrivals = new Arrivals();
  expect(arrivals.among([])).toEqual([]);
  expect(arrivals.among([one])).toEqual([one]);
});

test('whose it is may be learned later', () => {
  const arrivals = new Arrivals();
  arrivals.among([]);
  expect(arrivals.among([{ id: 'two', by: '' }])).toEqual([]);
  expect(arrivals.among([two])).toEqual([two]);
});
