import { beforeAll, describe, expect, test } from 'vitest';
import { verifyBundle } from './bundle';
import { type Bundle, gzipped, makeBundle, makeWorld, written } from './testing/make-bundle';
import { makeGood, makeSpoiled, type Spoiled } from './testing/spoil';
import { Wrong } from './wrong';

let good: Bundle;
let spoiled: Spoiled[];

beforeAll(async () => {
  good = await makeGood({ plain: true });
  spoiled = await makeSpoiled();
}, 60_000);

test('a bundle written by another implementation is verified', async () => {
  const counted: number[] = [];
  const verdict = await verifyBundle(file(await gzipped(written(good))), (entries) => counted.push(entries));
  expect(verdict).toMatchObject({ entries: 16, threshold: 3, E: 18, R: 1, eligibleCount: 40, t: 2 });
  expect(verdict.named.map(({ name }) => name).toSorted()).toEqual(['Ada Lovelace', 'Grace Hopper', 'Zoë Ångström']);
  expect(verdict.roles).toEqual([{ role: 'Engineering', count: 10 }]);
  expect(verdict.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(counted.at(-1)).toBe(16);
});

test('a directory that cannot tell how many are eligible is no fault of the bundle', async () => {
  const world = await makeWorld({ terms: { eligibleCount: null }, plain: true });
  const bundle = await makeBundle(world, ['COUNTED', 'COUNTED', 'COUNTED'], { E: 100 });
  expect((await verifyBundle(file(await gzipped(written(bundle))))).eligibleCount).toBeNull();
});

test('fields in another order and spaces between them are the same bundle', async () => {
  const line = good.lines[0]!;
  const turned = JSON.stringify(Object.fromEntries(Object.entries(line).toReversed())).replaceAll('":', '": ');
  const text = written(good).replace(JSON.stringify(line), turned);
  expect(text).not.toBe(written(good));
  expect((await verifyBundle(file(await gzipped(text)))).entries).toBe(16);
});

test('a bundle that the browser unpacked while downloading is the same bundle', async () => {
  expect((await verifyBundle(file(written(good)))).entries).toBe(16);
});

test('a file that is no bundle at all is refused', async () => {
  await expect(verifyBundle(file('%PDF-1.7 …'))).rejects.toMatchObject({ rule: 'line-form' });
  await expect(verifyBundle(file())).rejects.toMatchObject({ rule: 'line-form' });
});

test('every spoiled bundle is refused, for the reason it was spoiled', async () => {
  const told: Record<string, string> = {};
  for (const { name, bytes } of spoiled) {
    told[name] = await verdictOf(bytes);
  }
  expect(told).toEqual(Object.fromEntries(spoiled.map(({ name, rule }) => [name, rule])));
});

test('the line is named in which the first wrong thing stands', async () => {
  const lines = written(good).split('\n');
  const [fourth, ninth] = [lines[3]!, lines[8]!];
  lines[3] = fourth.replace(/"es":"./, (es) => es.slice(0, -1) + (es.endsWith('A') ? 'B' : 'A'));
  lines[8] = ninth.replace('"seq"', '"sec"');
  const error = await verifyBundle(file(await gzipped(lines.join('\n')))).catch((wrong: unknown) => wrong);
  expect(error).toMatchObject({ rule: 'entry-signature', line: 4 });
});

describe('every flipped bit', () => {
  test(
    'of an uncompressed bundle is refused, but for the numbers that nobody signed',
    { timeout: 120_000 },
    async () => {
      const small = written(
        await makeBundle(await makeWorld({ plain: true }), [{ name: 'Ada', title: 'Analyst' }, 'COUNTED', 'SEALED']),
      );
      const bytes = new TextEncoder().encode(small);
      const numbers = small.indexOf(',"E"');
      const operators = { from: numbers, to: small.indexOf('}', numbers) };
      const accepted: number[] = [];
      for (let i = 0; i < bytes.length; i += 5) {
        const flipped = bytes.slice();
        flipped[i]! ^= 1 << (i % 7);
        if ((await verdictOf(await gzipped(flipped))) === 'good' && (i < operators.from || i >= operators.to)) {
          accepted.push(i);
        }
      }
      expect(accepted).toEqual([]);
      expect(await verdictOf(await gzipped(bytes))).toBe('good');
    },
  );
});

async function verdictOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    await verifyBundle(file(bytes));
    return 'good';
  } catch (error) {
    return error instanceof Wrong ? error.rule : String(error);
  }
}

function file(...parts: BlobPart[]): Blob {
  return new Blob(parts);
}
