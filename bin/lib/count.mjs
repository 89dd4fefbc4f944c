// Sums up a file of checks and the reports of a test run; its last line is the run's result. A skipped test counts as failed: nobody skips silently.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const checks = readFileSync(process.argv[2], 'utf8').split('\n');
let passed = checks.filter((line) => line.startsWith('passed ')).length;
const failed = checks.filter((line) => line.startsWith('failed ')).map((line) => line.slice('failed '.length));

for (const folder of ['surefire-reports', 'surefire-reports-postgres', 'failsafe-reports']) {
  const path = join('target', folder);
  for (const file of existsSync(path) ? readdirSync(path) : []) {
    if (file.startsWith('TEST-') && file.endsWith('.xml')) countJava(readFileSync(join(path, file), 'utf8'));
  }
}
if (existsSync('target/vitest.json')) countVitest(JSON.parse(readFileSync('target/vitest.json', 'utf8')));

for (const name of failed) console.log(`FAILED  ${name}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 && passed > 0 ? 0 : 1);

function countJava(xml) {
  for (const [, head, body] of xml.matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    const [, name] = head.match(/\bname="([^"]*)"/);
    const [, type] = head.match(/\bclassname="([^"]*)"/);
    if (/<(failure|error|skipped)\b/.test(body ?? '')) failed.push(`${type}.${name}`);
    else passed++;
  }
}

function countVitest(report) {
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) failed.push(file.name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++;
      else failed.push(test.fullName);
    }
  }
}
