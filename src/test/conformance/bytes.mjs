const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export const text = (string) => new TextEncoder().encode(string);
export const string = (bytes) => utf8.decode(bytes);
export const u8 = (n) => Uint8Array.of(n);
export const u16 = (n) => Uint8Array.of(n >> 8, n & 255);
export const random = (n) => crypto.getRandomValues(new Uint8Array(n));
export const L = (label) => join(text("OL1 " + label), u8(0));

export function join(...parts) {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}

export const compare = (a, b) => Buffer.compare(a, b);
export const equal = (a, b) => compare(a, b) === 0;

export const b64 = (bytes) => Buffer.from(bytes).toString("base64url");

export function unb64(value, length) {
    if (typeof value !== "string") throw new Error("not base64url: " + typeof value);
    const bytes = new Uint8Array(Buffer.from(value, "base64url"));
    // Node reads padding, the other alphabet and stray bits without a word, so only the way back tells.
    if (b64(bytes) !== value) throw new Error("not canonical base64url");
    if (length !== undefined && bytes.length !== length) throw new Error(`${bytes.length} bytes instead of ${length}`);
    return bytes;
}

const keys = (value) =>
    value === null || typeof value !== "object"
        ? 0
        : Object.values(value).reduce((sum, inner) => sum + keys(inner), Array.isArray(value) ? 0 : Object.keys(value).length);

// JSON.parse keeps the last of two equal keys; another reader may keep the first. So they are counted in the text.
export function json(bytes) {
    const source = string(bytes);
    const value = JSON.parse(source);
    const written = [...source.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter((match) => match[1]).length;
    if (written !== keys(value)) throw new Error("a doubled field");
    return value;
}

export function fields(value, required, optional = []) {
    if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Error("not an object");
    for (const name of required) if (!Object.hasOwn(value, name)) throw new Error("missing field " + name);
    for (const name of Object.keys(value))
        if (!required.includes(name) && !optional.includes(name)) throw new Error("unknown field " + name);
    return value;
}
