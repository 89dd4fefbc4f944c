import { readAttestation } from "./attestation.mjs";
import { L, b64, compare, fields, json, string, unb64 } from "./bytes.mjs";
import { credentialHolds, signed } from "./primitives.mjs";
import { PLAIN, esHolds } from "./seal.mjs";
import { readLetter } from "./terms.mjs";

const count = (n, least = 0) => Number.isSafeInteger(n) && n >= least;

function must(holds, what) {
    if (!holds) throw new Error(what);
}

// One spelling for one line: what JSON would read alike (spaces, escapes, doubled fields, 1e0) is refused.
function line(source, required, optional) {
    const value = fields(JSON.parse(source), required, optional);
    must(JSON.stringify(value) === source, "not the one way to write this line");
    return value;
}

async function readHead(source) {
    const head = line(source, ["v", "terms", "text", "approvals", "E", "R"], ["removed"]);
    must(head.v === "OL1", "v");
    must(count(head.E) && count(head.R), "E and R");
    must(head.removed === undefined || count(head.removed, 1), "removed");
    const letter = await readLetter(unb64(head.terms), unb64(head.text));
    must(Array.isArray(head.approvals) && head.approvals.length === letter.n, "approvals: not one of each keyholder");
    for (const [i, { ed25519 }] of letter.keyholders.entries())
        must(await signed(ed25519, unb64(head.approvals[i], 64), L("approve"), letter.D), `approval ${i + 1}`);
    return { head, letter };
}

async function readPayload(letter, bytes) {
    must(bytes.length <= PLAIN - 2 - 64, "p: too long");
    const p = fields(json(bytes), ["choice"], ["role", "statement", "att"]);
    must(["NAMED", "ROLE", "COUNTED"].includes(p.choice), "p: choice");
    must((p.att !== undefined) === (p.choice === "NAMED"), "p: attestation");
    must((p.role !== undefined) === (p.choice === "ROLE"), "p: role");
    must(p.role === undefined || letter.terms.roles.includes(p.role), "p: a role that the terms do not know");
    must(p.statement === undefined || typeof p.statement === "string", "p: statement");
    if (p.choice === "NAMED") return { verdict: "named", ...(await readAttestation(letter, p.att)) };
    return p.choice === "ROLE" ? { verdict: "role", role: p.role } : { verdict: "counted" };
}

async function readEntry(letter, source, lastPk) {
    const entry = line(source, ["pk", "cred", "seq", "h", "es"], ["p", "inner"]);
    const [pk, cred, h, es] = [unb64(entry.pk, 32), unb64(entry.cred, 384), unb64(entry.h, 32), unb64(entry.es, 64)];
    must(!lastPk || compare(lastPk, pk) < 0, "out of order, or twice");
    must(count(entry.seq, 1) && entry.seq <= 0xffff, "seq");
    must(await credentialHolds(letter.issuer, letter.D, pk, cred), "credential");
    must(await esHolds(letter.D, entry.seq, pk, h, es), "es");
    must((entry.p === undefined) === (entry.inner === undefined), "p and inner only together");
    if (entry.p === undefined) return { pk, verdict: "sealed" };
    const p = unb64(entry.p);
    must(await signed(pk, unb64(entry.inner, 64), L("entry"), letter.D, p), "inner");
    return { pk, ...(await readPayload(letter, p)) };
}

const named = (error, where) => new Error(`${where}: ${error.message}`);

/** Hands each verdict to `heard` as it falls; throws at the first wrong thing, named by its place. */
export async function check(bundle, heard = () => {}) {
    let lines;
    try {
        lines = string(bundle).split("\n");
        must(lines.pop() === "", "does not end with its last line");
        must(lines.length > 0, "is empty");
    } catch (error) {
        throw named(error, "bundle");
    }
    const { head, letter } = await readHead(lines[0]).catch((error) => {
        throw named(error, "head");
    });
    const { threshold, eligibleCount } = letter.terms;
    const nids = new Set();
    let lastPk, N = 0, x = 0;
    for (const source of lines.slice(1)) {
        N++;
        try {
            const { pk, ...said } = await readEntry(letter, source, lastPk);
            if (said.nid) {
                must(!nids.has(said.nid), "one person is named twice");
                nids.add(said.nid);
                x++;
            }
            lastPk = pk;
            heard({ entry: N, pk: b64(pk), ...said });
        } catch (error) {
            throw named(error, "entry " + N);
        }
    }
    const { E, R, removed } = head;
    must(N - R >= threshold, `totals: ${N} − ${R} is below the threshold of ${threshold}`);
    must(N <= E + R, `totals: ${N} entries, but ${E} + ${R} credentials`);
    must(eligibleCount === null || E <= eligibleCount, `totals: ${E} enrolled of ${eligibleCount}`);
    const statement = `at least ${N - R} distinct eligible accounts, ${x} named`;
    return { D: b64(letter.D), N, named: x, statement, operator: { E, R, eligibleCount, ...(removed && { removed }) } };
}
