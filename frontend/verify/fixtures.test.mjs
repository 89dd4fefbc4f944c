import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifyBundle } from './bundle';

// The same files are read by the command of the jar: two verifiers, one opinion.
const folder = new URL('../../src/test/resources/bundles/', import.meta.url);
const spoiled = JSON.parse(readFileSync(new URL('spoiled.json', folder)));

test('the good bundle, issued blindly, is verified', async () => {
  expect(await verifyBundle(file('good'))).toMatchObject({ entries: 16, E: 18, R: 1, threshold: 3 });
});

test.each(Object.entries(spoiled))('%s is refused', async (name, { rule }) => {
  await expect(verifyBundle(file(`spoiled/${name}`))).rejects.toMatchObject({ rule });
});

function file(name) {
  return new Blob([readFileSync(new URL(`${name}.jsonl.gz`, folder))]);
}
