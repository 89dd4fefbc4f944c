/** The rules a bundle is refused by; each is a section of what docs/protocol.md says about the bundle. */
export type Rule =
  | 'gzip'
  | 'line-form'
  | 'json'
  | 'doubled-field'
  | 'unknown-field'
  | 'missing-field'
  | 'field-form'
  | 'base64url'
  | 'version'
  | 'text-hash'
  | 'keyholders'
  | 'issuer-key'
  | 'approval'
  | 'order'
  | 'duplicate-key'
  | 'credential'
  | 'entry-signature'
  | 'payload-without-signature'
  | 'payload'
  | 'payload-signature'
  | 'role'
  | 'attestation'
  | 'duplicate-account'
  | 'small-role'
  | 'threshold'
  | 'more-than-enrolled'
  | 'more-than-eligible';

/** The first thing that is wrong with a bundle: which rule, where, and what exactly. */
export class Wrong extends Error {
  constructor(
    readonly rule: Rule,
    readonly detail: string = '',
    readonly line: number | null = null,
  ) {
    super(`${rule}${line === null ? '' : ` in line ${line}`}${detail === '' ? '' : `: ${detail}`}`);
  }

  at(line: number): Wrong {
    return this.line === null ? new Wrong(this.rule, this.detail, line) : this;
  }
}
