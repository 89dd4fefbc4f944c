// A second client of OL1, written from docs/protocol.md alone, without a look at any other code of the project: what only this client
// and the project's own agree on is the protocol, and what the document left open came to light.
//
//   node src/test/conformance/ol1.mjs COMMAND --device FILE --app URL [--desk URL] --cookie "SESSION=…" --csrf "X-CSRF-TOKEN: …" …
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { unb64 } from "./bytes.mjs";
import { canonicalText } from "./canonical.mjs";
import { check } from "./check.mjs";
import { writeCode } from "./code.mjs";
import { loadDevice, newDevice, saveDevice } from "./device.mjs";
import { enrol } from "./enrol.mjs";
import { origins } from "./http.mjs";
import { approve, drill, makeKey, open } from "./keyholder.mjs";
import { agreesWithLink, fetchLetter, openLetters, stage } from "./letters.mjs";
import { find, sendAgain, sign, withdraw } from "./sign.mjs";
import { useTicket, writeTicket } from "./ticket.mjs";

const names = ["app", "desk", "cookie", "csrf", "device", "letter", "link", "role", "text", "code", "label", "ticket", "D"];
const options = { ...Object.fromEntries(names.map((name) => [name, { type: "string" }])), json: { type: "boolean" } };
const { values: given, positionals } = parseArgs({ options, allowPositionals: true });
const [command, argument] = positionals;

async function withDevice(action) {
    if (!given.device) throw new Error("--device FILE");
    const device = loadDevice(given.device);
    if (!device.S) Object.assign(device, await newDevice(command === "recover" ? given.code : undefined));
    try {
        return await action(origins(given), device, given.letter);
    } finally {
        saveDevice(given.device, device);
    }
}

const signAs = (net, device, letterId) => sign(net, device, letterId, { choice: argument, role: given.role });
const net = () => origins(given);

const commands = {
    letters: () => openLetters(net()),
    stage: () => stage(net(), given.letter),
    compare: async () => agreesWithLink(await fetchLetter(net(), given.letter), given.link),
    enrol: () => withDevice(enrol),
    recover: () => withDevice(enrol),
    receipt: () => withDevice(async (_, device) => ({ code: await writeCode(unb64(device.S, 16)) })),
    sign: () => withDevice(signAs),
    change: () => withDevice(signAs),
    withdraw: () => withDevice(withdraw),
    again: () => withDevice(sendAgain),
    find: () => withDevice(find),
    ticket: () => withDevice(async (_, device, letterId) => writeFileSync(given.ticket, writeTicket(device, letterId))),
    "use-ticket": () => withDevice((at, device) => useTicket(at, device, readFileSync(given.ticket))),
    "make-key": () => withDevice((at, device, letterId) => makeKey(at, device, letterId, { label: "Keyholder 1", ...given })),
    approve: () =>
        withDevice((at, device, letterId) =>
            approve(at, device, letterId, canonicalText(JSON.parse(readFileSync(given.text, "utf8")))),
        ),
    drill: () => withDevice(drill),
    open: () => withDevice((at, device, letterId) => open(at, device, letterId, given.D)),
    check: checkBundle,
};

async function checkBundle() {
    const bytes = readFileSync(argument);
    const said = (verdict) => given.json && console.log(JSON.stringify(verdict));
    const result = await check(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes, said);
    return given.json ? result : `${result.statement}\nD ${result.D}\nas the operator says: ${JSON.stringify(result.operator)}`;
}

try {
    if (!Object.hasOwn(commands, command)) throw new Error("one of: " + Object.keys(commands).join(", "));
    const answer = await commands[command]();
    if (answer !== undefined) console.log(typeof answer === "string" ? answer : JSON.stringify(answer));
} catch (error) {
    if (given.json) console.log(JSON.stringify({ wrong: error.message }));
    else console.error(error.message);
    process.exitCode = 1;
}
