import { L, b64, equal, must, unb64 } from './bytes.mjs';
import { fields, isCount, json } from './json.mjs';
import { issuerKey, sha256 } from './primitives.mjs';

const names = [
  ...['v', 'letterId', 'textSha256', 'threshold', 'opens', 'closesAt', 'lastLookHours', 'releaseByDays', 't'],
  ...['keyholders', 'issuer', 'attest', 'organisation', 'roles', 'eligibleCount', 'reissue', 'deskSha256'],
];

const instant = (value) => typeof value === 'string' && value.endsWith('Z') && !Number.isNaN(Date.parse(value));
const strings = (list) => Array.isArray(list) && list.every((item) => typeof item === 'string');

function checkForms(terms) {
  const right = {
    threshold: isCount(terms.threshold, 1),
    opens: ['atThreshold', 'atClosing'].includes(terms.opens),
    closesAt: instant(terms.closesAt),
    lastLookHours: isCount(terms.lastLookHours),
    releaseByDays: isCount(terms.releaseByDays),
    reissue: isCount(terms.reissue),
    t: isCount(terms.t),
    keyholders: Array.isArray(terms.keyholders),
    organisation: typeof terms.organisation === 'string',
    roles: strings(terms.roles),
    eligibleCount: terms.eligibleCount === null || isCount(terms.eligibleCount),
  };
  for (const [name, holds] of Object.entries(right)) must(holds, 'field-form', 'terms: ' + name);
  unb64(terms.letterId, 16);
  unb64(terms.deskSha256, 32);
}

function readKeyholder(keyholder) {
  const { name, x25519, ed25519 } = fields(keyholder, ['name', 'x25519', 'ed25519']);
  must(typeof name === 'string', 'field-form', "a keyholder's name");
  return { name, x25519: unb64(x25519, 32), ed25519: unb64(ed25519, 32) };
}

async function readTerms(bytes) {
  const terms = fields(json(bytes), names);
  must(terms.v === 'OL1', 'version', 'the terms are of another version');
  checkForms(terms);
  const { t } = terms;
  const n = terms.keyholders.length;
  const keyholders = terms.keyholders.map(readKeyholder);
  must(n >= 2 && n <= 7 && t >= 2 && t <= n && t * 2 > n, 'keyholders', `${t} of ${n} keyholders`);
  for (const kind of ['x25519', 'ed25519']) {
    must(new Set(keyholders.map((one) => b64(one[kind]))).size === n, 'keyholders', 'two keyholders with one key');
  }
  return {
    terms,
    D: await sha256(L('terms'), bytes),
    textSha256: unb64(terms.textSha256, 32),
    issuerSpki: unb64(terms.issuer),
    attest: unb64(terms.attest, 32),
    keyholders,
    t,
    n,
  };
}

/** Terms and text that belong together; whether the issuer's key is one to be used is another question. */
export async function readFrozen(termsBytes, textBytes) {
  const letter = await readTerms(termsBytes);
  must(equal(await sha256(textBytes), letter.textSha256), 'text-hash', 'the text is not the one that the terms name');
  return letter;
}

export const withIssuer = async (letter) => ({ ...letter, issuer: await issuerKey(letter.issuerSpki) });

export const readLetter = async (termsBytes, textBytes) => withIssuer(await readFrozen(termsBytes, textBytes));
