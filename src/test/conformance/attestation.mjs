import { L, equal, fields, json, unb64 } from "./bytes.mjs";
import { signed } from "./primitives.mjs";

const said = (value, what) => {
    if (typeof value !== "string") throw new Error("attestation: " + what);
    return value;
};

export async function readAttestation(letter, attestation) {
    fields(attestation, ["a", "sig"]);
    const a = unb64(attestation.a);
    if (!(await signed(letter.attest, unb64(attestation.sig, 64), L("att"), a))) throw new Error("attestation: signature");
    const { D, nid, name, title } = fields(json(a), ["D", "nid", "name", "title"]);
    if (!equal(unb64(D, 32), letter.D)) throw new Error("attestation: another letter");
    unb64(nid, 16);
    return { nid, name: said(name, "name"), title: title === null ? "" : said(title, "title") };
}
