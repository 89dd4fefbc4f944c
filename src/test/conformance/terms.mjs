import { L, b64, equal, fields, json, unb64 } from "./bytes.mjs";
import { issuerKey, sha256 } from "./primitives.mjs";

const names = [
    ...["v", "letterId", "textSha256", "threshold", "opens", "closesAt", "lastLookHours", "releaseByDays", "t"],
    ...["keyholders", "issuer", "attest", "organisation", "roles", "eligibleCount", "reissue", "deskSha256"],
];

function must(holds, what) {
    if (!holds) throw new Error("terms: " + what);
}
const count = (n, least) => Number.isSafeInteger(n) && n >= least;

export async function readTerms(bytes) {
    const terms = fields(json(bytes), names);
    must(terms.v === "OL1", "v");
    unb64(terms.letterId, 16);
    unb64(terms.deskSha256, 32);
    must(count(terms.threshold, 1), "threshold");
    must(["atThreshold", "atClosing"].includes(terms.opens), "opens");
    must(typeof terms.closesAt === "string" && !Number.isNaN(Date.parse(terms.closesAt)), "closesAt");
    must(count(terms.lastLookHours, 0) && count(terms.releaseByDays, 0) && count(terms.reissue, 0), "hours and days");
    must(typeof terms.organisation === "string", "organisation");
    must(Array.isArray(terms.roles) && terms.roles.every((role) => typeof role === "string"), "roles");
    must(terms.eligibleCount === null || count(terms.eligibleCount, 0), "eligibleCount");
    must(Array.isArray(terms.keyholders), "keyholders");
    const n = terms.keyholders.length;
    must(n >= 2 && n <= 7 && count(terms.t, 2) && terms.t <= n && terms.t * 2 > n, "t of n keyholders");
    const keyholders = terms.keyholders.map((keyholder) => {
        fields(keyholder, ["name", "x25519", "ed25519"]);
        must(typeof keyholder.name === "string", "a keyholder's name");
        return { name: keyholder.name, x25519: unb64(keyholder.x25519, 32), ed25519: unb64(keyholder.ed25519, 32) };
    });
    for (const half of ["x25519", "ed25519"])
        must(new Set(keyholders.map((keyholder) => b64(keyholder[half]))).size === n, "two keyholders with one key");
    return {
        terms,
        D: await sha256(L("terms"), bytes),
        textSha256: unb64(terms.textSha256, 32),
        issuer: await issuerKey(unb64(terms.issuer)),
        attest: unb64(terms.attest, 32),
        keyholders,
        t: terms.t,
        n,
    };
}

export async function readLetter(termsBytes, textBytes) {
    const letter = await readTerms(termsBytes);
    if (!equal(await sha256(textBytes), letter.textSha256)) throw new Error("the text is not the one that the terms name");
    return letter;
}
