/** A draft that is not yet a letter. The messages name the parts, for the person who writes. */
export class NotALetterYet extends Error {
  constructor(readonly problems: string[]) {
    super(problems[0]);
  }
}
