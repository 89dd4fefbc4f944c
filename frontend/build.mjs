// Builds the static pages of the desk's origin and of the verifier: target/classes/{desk,verify}.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const frontend = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(frontend, '..', 'target', 'classes');

const SHARED = {
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.html': 'text' },
};

await buildDesk(join(frontend, 'desk'), join(target, 'desk'));
if (existsSync(join(frontend, 'verify', 'index.html'))) {
  await buildVerifier(join(frontend, 'verify'), join(target, 'verify'));
}
await write(join(target, 'press'), { 'press-kit.js': await bundle(join(frontend, 'press', 'press-kit.ts'), 'iife') });
await copyFonts(join(frontend, '..', 'node_modules', '@fontsource-variable'), join(target, 'press'));

/** Its hash goes into the terms of every letter: page (before anything is filled in), script, worker, style. */
async function buildDesk(source, into) {
  const script = await bundle(join(source, 'main.ts'));
  const worker = await bundle(join(source, 'worker.ts'));
  const style = await bundle(join(source, 'desk.css'));
  const scriptIntegrity = integrity(script);
  const template = await readFile(join(source, 'page.html'), 'utf8');
  const page = Buffer.from(template.replace('%INTEGRITY%', scriptIntegrity));
  const sha256 = hash([page, script, worker, style]);
  const manifest = { sha256, script: 'desk.js', scriptIntegrity, worker: 'worker.js', style: 'desk.css' };
  await write(into, {
    'page.html': page,
    'desk.js': script,
    'worker.js': worker,
    'desk.css': style,
    'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
  });
}

async function buildVerifier(source, into) {
  await write(into, {
    'index.html': await readFile(join(source, 'index.html')),
    'verify.js': await bundle(join(source, 'verify.ts'), 'iife'),
    'verify-worker.js': await bundle(join(source, 'verify-worker.ts'), 'iife'),
    'verify.css': await bundle(join(source, 'verify.css')),
  });
}

/** The public page brings its fonts along, so that it reads the same wherever it is copied to. */
async function copyFonts(from, into) {
  const serif = join(from, 'source-serif-4', 'files');
  const files = {
    'serif.woff2': await readFile(join(serif, 'source-serif-4-latin-wght-normal.woff2')),
    'serif-ext.woff2': await readFile(join(serif, 'source-serif-4-latin-ext-wght-normal.woff2')),
    'serif-italic.woff2': await readFile(join(serif, 'source-serif-4-latin-wght-italic.woff2')),
    'sans.woff2': await readFile(join(from, 'inter', 'files', 'inter-latin-wght-normal.woff2')),
  };
  await write(into, files);
}

/** A page that is opened from a disk may run no modules: the verifier's scripts are of the plain kind. */
async function bundle(entry, format = SHARED.format) {
  const { outputFiles } = await build({ ...SHARED, format, entryPoints: [entry] });
  return Buffer.from(outputFiles[0].contents);
}

function hash(parts) {
  const sum = createHash('sha256');
  for (const part of parts) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    sum.update(length).update(part);
  }
  return sum.digest('hex');
}

function integrity(script) {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

async function write(folder, files) {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(folder, name), bytes)));
}
