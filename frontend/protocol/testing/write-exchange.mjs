/*
 * Writes src/test/resources/vectors/exchange.json anew: what browsers send for one letter, for Java to read. The secrets
 * in it were made for it. Run: node frontend/protocol/testing/write-exchange.mjs
 */
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('make-exchange.ts', import.meta.url));
const target = fileURLToPath(new URL('../../../src/test/resources/vectors/exchange.json', import.meta.url));
const built = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
const source = Buffer.from(built.outputFiles[0].contents).toString('base64');
const { makeExchange } = await import(`data:text/javascript;base64,${source}`);
writeFileSync(target, JSON.stringify(await makeExchange(), null, 2) + '\n');
