// A second client of OL1. It was written from docs/protocol.md alone, before its writer had read any other code of the project; what
// the document left open was guessed, written down, and then settled: in the document, and here. It shares no code with the project's
// own client, so that what the two agree on is the protocol.
//
//   node src/test/conformance/ol1.mjs COMMAND --device FILE --app URL [--desk URL] --cookie "SESSION=…" --csrf "X-CSRF-TOKEN: …" …
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { unb64 } from './bytes.mjs';
import { canonicalText } from './canonical.mjs';
import { check } from './check.mjs';
import { writeCode } from './code.mjs';
import { loadDevice, newDevice, saveDevice } from './device.mjs';
import { enrol } from './enrol.mjs';
import { origins } from './http.mjs';
import { approve, drill, makeKey, open } from './keyholder.mjs';
import { agreesWithLink, fetchLetter, openLetters, stage } from './letters.mjs';
import { find, sendAgain, sign, withdraw } from './sign.mjs';
import { useTicket, writeTicket } from './ticket.mjs';

const names = [
  'app',
  'desk',
  'cookie',
  'csrf',
  'device',
  'letter',
  'link',
  'role',
  'text',
  'code',
  'label',
  'ticket',
  'D',
];
const options = { ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])), json: { type: 'boolean' } };

const signAs = (at, device, { letter, role }, choice) => sign(at, device, letter, { choice, role });
const draft = (file) => canonicalText(JSON.parse(readFileSync(file, 'utf8')));

/** What needs no device. */
const lookups = {
  letters: (at) => openLetters(at),
  stage: (at, { letter }) => stage(at, letter),
  compare: async (at, { letter, link }) => agreesWithLink(await fetchLetter(at, letter), link),
};

const commands = {
  enrol: (at, device, { letter }) => enrol(at, device, letter),
  recover: (at, device, { letter }) => enrol(at, device, letter),
  receipt: async (_, device) => ({ code: await writeCode(unb64(device.S, 16)) }),
  sign: signAs,
  change: signAs,
  withdraw: (at, device, { letter }) => withdraw(at, device, letter),
  again: (at, device, { letter }) => sendAgain(at, device, letter),
  find: (at, device, { letter }) => find(at, device, letter),
  ticket: (_, device, { letter, ticket }) => writeFileSync(ticket, writeTicket(device, letter)),
  'use-ticket': (at, device, { ticket }) => useTicket(at, device, readFileSync(ticket)),
  'make-key': (at, device, { letter, label = 'Keyholder 1', code }) => makeKey(at, device, letter, { label, code }),
  approve: (at, device, { letter, text }) => approve(at, device, letter, draft(text)),
  drill: (at, device, { letter }) => drill(at, device, letter),
  open: (at, device, { letter, D }) => open(at, device, letter, D),
};

async function withDevice(command, given, argument) {
  if (!given.device) throw new Error('--device FILE');
  const device = loadDevice(given.device);
  if (!device.S) Object.assign(device, await newDevice(command === 'recover' ? given.code : undefined));
  try {
    return await commands[command](origins(given), device, given, argument);
  } finally {
    saveDevice(given.device, device);
  }
}

async function checkBundle(bundle, asJson, say) {
  const result = await check(readFileSync(bundle), (verdict) => asJson && say(verdict));
  if (asJson) return say(result);
  say(result.statement);
  say('D ' + result.D);
  say('as the operator says: ' + JSON.stringify(result.operator));
}

/** Runs one command and says, line by line, what comes of it; whether it went well. */
async function run(args, say) {
  let given = {};
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true });
    given = parsed.values;
    const [command, argument] = parsed.positionals;
    if (command === 'check') {
      await checkBundle(argument, given.json, say);
    } else if (Object.hasOwn(lookups, command)) {
      say((await lookups[command](origins(given), given)) ?? {});
    } else if (Object.hasOwn(commands, command)) {
      say((await withDevice(command, given, argument)) ?? {});
    } else {
      throw new Error('one of: check, ' + Object.keys({ ...lookups, ...commands }).join(', '));
    }
    return true;
  } catch (error) {
    const { rule, line } = error;
    say(given.json ? { wrong: error.message, rule, line } : (line ? `line ${line}: ` : '') + error.message);
    return false;
  }
}

/** For a test that has many commands: each a line of JSON, answered by a line of JSON. */
async function session() {
  for await (const line of createInterface({ input: process.stdin })) {
    const said = [];
    await run(JSON.parse(line), (value) => said.push(value));
    console.log(JSON.stringify(said));
  }
}

const print = (value) => console.log(typeof value === 'string' ? value : JSON.stringify(value));

if (process.argv[2] === 'session') await session();
else if (!(await run(process.argv.slice(2), print))) process.exitCode = 1;
