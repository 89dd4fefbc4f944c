import { type Bytes, label, join, sha256 } from './bytes';
import { Fields } from './fields';
import { readJson, readObject } from './strict-json';
import { Wrong } from './wrong';

export interface Terms {
  letterId: string;
  textSha256: Bytes;
  threshold: number;
  t: number;
  keyholders: { name: string; ed25519: Bytes }[];
  issuer: Bytes;
  attest: Bytes;
  organisation: string;
  roles: string[];
  closesAt: string;
  eligibleCount: number | null;
}

const TERMS = [
  ...['v', 'letterId', 'textSha256', 'threshold', 'opens', 'closesAt', 'lastLookHours', 'releaseByDays', 't'],
  ...['keyholders', 'issuer', 'attest', 'organisation', 'roles', 'eligibleCount', 'reissue', 'deskSha256'],
];

/** The conditions everybody signed under; protocol section 1. */
export function readTerms(bytes: Bytes): Terms {
  const terms = new Fields(readObject(readJson(utf8(bytes)), TERMS));
  if (terms.string('v') !== 'OL1') {
    throw new Wrong('version');
  }
  checkRest(terms);
  const keys = new Set<string>();
  const keyholders = terms.list('keyholders').map((each) => {
    const keyholder = new Fields(readObject(each, ['name', 'x25519', 'ed25519']));
    keyholder.bytes('x25519', 32);
    keys.add(`x${keyholder.string('x25519')}`).add(`e${keyholder.string('ed25519')}`);
    return { name: keyholder.string('name'), ed25519: keyholder.bytes('ed25519', 32) };
  });
  const [n, t] = [keyholders.length, terms.number('t')];
  if (n < 2 || n > 7 || t < 2 || t > n || 2 * t <= n) {
    throw new Wrong('keyholders', `${t} of ${n}`);
  }
  if (keys.size < 2 * n) {
    throw new Wrong('keyholders', 'one key twice');
  }
  return {
    letterId: terms.string('letterId'),
    textSha256: terms.bytes('textSha256', 32),
    threshold: terms.number('threshold', 1),
    t,
    keyholders,
    issuer: terms.bytes('issuer'),
    attest: terms.bytes('attest', 32),
    organisation: terms.string('organisation'),
    roles: terms.strings('roles'),
    closesAt: terms.string('closesAt'),
    eligibleCount: terms.get('eligibleCount') === null ? null : terms.number('eligibleCount'),
  };
}

/** D of the protocol: the fingerprint of the terms, and through them of the text. */
export async function fingerprint(terms: Bytes): Promise<Bytes> {
  return sha256(join(label('terms'), terms));
}

export function utf8(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Wrong('json');
  }
}

function checkRest(terms: Fields) {
  terms.bytes('letterId', 16);
  if (
    !['atThreshold', 'atClosing'].includes(terms.string('opens')) ||
    Number.isNaN(Date.parse(terms.string('closesAt')))
  ) {
    throw new Wrong('field-form', 'opens, closesAt');
  }
  terms.number('lastLookHours');
  terms.number('releaseByDays');
  terms.number('reissue');
  terms.bytes('deskSha256', 32);
}
