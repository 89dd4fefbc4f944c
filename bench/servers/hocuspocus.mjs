// Hocuspocus as its documentation sets it up, with a database that takes what is stored every few seconds.
import { mkdtempSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const folder = mkdtempSync(join(tmpdir(), 'hocuspocus-'));
const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  async onAuthenticate() {},
  extensions: [
    new Database({
      fetch: ({ documentName }) => readFile(join(folder, documentName)).catch(() => null),
      store: ({ documentName, state }) => writeFile(join(folder, documentName), state),
    }),
  ],
});
await server.listen();
console.log('ready');
