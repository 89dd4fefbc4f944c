import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const here = new URL('.', import.meta.url);

// A verifier that borrowed from the code it checks would repeat its mistakes.
test('the verifier shares no code with anything else of ours, and needs no package', () => {
  const files = readdirSync(here).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const imports = files.flatMap((name) => importsOf(readFileSync(new URL(name, here), 'utf8')));
  expect(imports.length).toBeGreaterThan(10);
  expect(imports.filter((path) => !/^\.\/[a-z-]+$/.test(path))).toEqual([]);
});

test('the writer of its test bundles borrows nothing from the verifier but the names of the rules', () => {
  const writer = readFileSync(new URL('testing/make-bundle.ts', here), 'utf8');
  expect(importsOf(writer)).toEqual(['@cloudflare/blindrsa-ts']);
  const spoil = readFileSync(new URL('testing/spoil.ts', here), 'utf8');
  expect(importsOf(spoil).filter((path) => path.startsWith('..'))).toEqual(['../wrong']);
});

function importsOf(source) {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path]) => path);
}
