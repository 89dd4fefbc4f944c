import { text, type Bytes } from '../crypto/bytes';
import { toBase64url } from './base64url';
import { Fields } from './fields';

export interface Keyholder {
  name: string;
  x25519: Bytes;
  ed25519: Bytes;
}

/** The frozen conditions of a letter. They are read from their exact bytes, and never written back. */
export interface Terms {
  letterId: string;
  textSha256: Bytes;
  threshold: number;
  opens: 'atThreshold' | 'atClosing';
  closesAt: Date;
  lastLookHours: number;
  releaseByDays: number;
  t: number;
  keyholders: Keyholder[];
  issuer: Bytes;
  attest: Bytes;
  organisation: string;
  roles: string[];
  eligibleCount: number | null;
  /** After how many hours somebody without their device gets a second credential; 0 for never. */
  reissue: number;
  deskSha256: Bytes;
}

const FIELDS = [
  ...['v', 'letterId', 'textSha256', 'threshold', 'opens', 'closesAt', 'lastLookHours', 'releaseByDays', 't'],
  ...['keyholders', 'issuer', 'attest', 'organisation', 'roles', 'eligibleCount', 'reissue', 'deskSha256'],
];
const MIN_KEYHOLDERS = 2;
const MAX_KEYHOLDERS = 7;

/** Reads terms and refuses those under which nobody should sign. */
export function readTerms(bytes: Uint8Array): Terms {
  const fields = Fields.of(JSON.parse(text(bytes)), FIELDS);
  fields.oneOf('v', 'OL1');
  fields.bytes('letterId', 16);
  const keyholders = fields.list('keyholders').map(readKeyholder);
  const t = fields.count('t', 2);
  if (keyholders.length < MIN_KEYHOLDERS || keyholders.length > MAX_KEYHOLDERS) {
    throw new Error('A letter has two to seven keyholders');
  }
  if (t > keyholders.length || 2 * t <= keyholders.length) {
    throw new Error('More than half of the keyholders must be needed');
  }
  if (new Set(keyholders.flatMap(publicKeys)).size < 2 * keyholders.length) {
    throw new Error('Every keyholder has keys of their own');
  }
  return {
    letterId: fields.text('letterId'),
    textSha256: fields.bytes('textSha256', 32),
    threshold: fields.count('threshold', 1),
    opens: fields.oneOf('opens', 'atThreshold', 'atClosing'),
    closesAt: instant(fields.text('closesAt')),
    lastLookHours: fields.count('lastLookHours'),
    releaseByDays: fields.count('releaseByDays'),
    t,
    keyholders,
    issuer: fields.bytes('issuer'),
    attest: fields.bytes('attest', 32),
    organisation: fields.text('organisation'),
    roles: readRoles(fields.list('roles')),
    eligibleCount: fields.get('eligibleCount') === null ? null : fields.count('eligibleCount'),
    reissue: fields.count('reissue'),
    deskSha256: fields.bytes('deskSha256', 32),
  };
}

function readKeyholder(value: unknown): Keyholder {
  const fields = Fields.of(value, ['name', 'x25519', 'ed25519']);
  return { name: fields.text('name'), x25519: fields.bytes('x25519', 32), ed25519: fields.bytes('ed25519', 32) };
}

function publicKeys({ x25519, ed25519 }: Keyholder): string[] {
  return [`x${toBase64url(x25519)}`, `e${toBase64url(ed25519)}`];
}

function readRoles(roles: unknown[]): string[] {
  if (!roles.every((role) => typeof role === 'string' && role !== '') || new Set(roles).size !== roles.length) {
    throw new Error('The roles are not a list of different words');
  }
  return roles as string[];
}

function instant(source: string): Date {
  const date = new Date(source);
  if (!source.endsWith('Z') || Number.isNaN(date.getTime())) {
    throw new Error('closesAt is not an instant');
  }
  return date;
}
