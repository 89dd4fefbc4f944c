/*
 * Writes src/test/resources/bundles anew: good.jsonl.gz, spoiled/<name>.jsonl.gz, and spoiled.json, which says for each by
 * which rule it must be refused and what was done to it. Run: node frontend/verify/testing/write-fixtures.mjs
 */
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = fileURLToPath(new URL('../../../src/test/resources/bundles/', import.meta.url));

const built = await build({
  stdin: { contents: `export * from './spoil'; export * from './make-bundle';`, resolveDir: here },
  bundle: true,
  format: 'esm',
  write: false,
});
const source = Buffer.from(built.outputFiles[0].contents).toString('base64');
const { gzipped, makeGood, makeSpoiled, written } = await import(`data:text/javascript;base64,${source}`);

rmSync(target, { recursive: true, force: true });
mkdirSync(`${target}spoiled`, { recursive: true });
writeFileSync(`${target}good.jsonl.gz`, await gzipped(written(await makeGood())));
const spoiled = await makeSpoiled();
for (const { name, bytes } of spoiled) {
  writeFileSync(`${target}spoiled/${name}.jsonl.gz`, bytes);
}
const list = Object.fromEntries(spoiled.map(({ name, rule, what }) => [name, { rule, what }]));
writeFileSync(`${target}spoiled.json`, JSON.stringify(list, null, 2) + '\n');
