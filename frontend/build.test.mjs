import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

let target;

beforeAll(() => {
  target = mkdtempSync(join(tmpdir(), 'pages-'));
  execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url)), target]);
}, 60_000);

afterAll(() => {
  rmSync(target, { recursive: true });
});

test('the manifest names the desk by page, script, worker and style', () => {
  const sum = createHash('sha256');
  for (const part of ['page.html', 'desk.js', 'worker.js', 'desk.css'].map(desk)) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    sum.update(length).update(part);
  }
  expect(manifest().sha256).toBe(sum.digest('hex'));
});

test('the page runs one script, which must be the one that was built', () => {
  const page = desk('page.html').toString();
  const integrity = `sha256-${createHash('sha256').update(desk('desk.js')).digest('base64')}`;
  expect(manifest().scriptIntegrity).toBe(integrity);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toContain(`integrity="${integrity}"`);
});

test('nothing in the page would need a laxer policy', () => {
  const page = desk('page.html').toString();
  expect(page).not.toMatch(/ style=|<style| on\w+=|https?:/);
  expect(desk('desk.css').toString()).not.toMatch(/@font-face|url\(|@import/);
});

test.each(['desk.js', 'worker.js'])(
  '%s parses no markup, evaluates no text, keeps nothing outside the desk’s store',
  (name) => {
    expect(desk(name).toString()).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|eval\(|new Function/,
    );
  },
);

test('one and the same source gives one and the same desk', () => {
  const before = manifest().sha256;
  execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url)), target]);
  expect(manifest().sha256).toBe(before);
});

function desk(name) {
  return readFileSync(join(target, 'desk', name));
}

function manifest() {
  return JSON.parse(desk('manifest.json').toString());
}
