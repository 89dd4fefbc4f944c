import type { Reason } from './keyholder-words';

/** Something is not as it must be: a keyholder goes no further, whatever the page around the desk says. */
export class Stop extends Error {
  constructor(
    readonly reason: Reason,
    /** Where two texts part, if that is the reason. */
    readonly difference: { proposed: string; own: string } | null = null,
  ) {
    super(reason);
  }
}
