import { type Verdict, verifyBundle } from './bundle';
import { type Rule, Wrong } from './wrong';

/** What is told about one bundle: how far it is, and in the end exactly one of the others. */
export type Report =
  | { progress: number }
  | { verdict: Verdict }
  | { wrong: { rule: Rule; detail: string; line: number | null } }
  | { fault: string; tooOld: boolean };

/** Verifies a bundle and tells what came out; it never throws. */
export async function verifyFile(file: Blob, tell: (report: Report) => void): Promise<void> {
  try {
    tell({ verdict: await verifyBundle(file, (progress) => tell({ progress })) });
  } catch (error) {
    if (error instanceof Wrong) {
      tell({ wrong: { rule: error.rule, detail: error.detail, line: error.line } });
      return;
    }
    const tooOld = error instanceof DOMException && error.name === 'NotSupportedError';
    tell({ fault: error instanceof Error ? error.message : String(error), tooOld });
  }
}
