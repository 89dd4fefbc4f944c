import { type Verdict, verifyBundle } from './bundle';
import { type Rule, Wrong } from './wrong';

/** What the worker tells the page about one bundle: how far it is, and in the end exactly one of the others. */
export type Report =
  | { progress: number }
  | { verdict: Verdict }
  | { wrong: { rule: Rule; detail: string; line: number | null } }
  | { fault: string; tooOld: boolean };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Blob>) => void;
  postMessage: (report: Report) => void;
};

scope.onmessage = ({ data: file }) => void verify(file).then((report) => scope.postMessage(report));

async function verify(file: Blob): Promise<Report> {
  try {
    return { verdict: await verifyBundle(file, (progress) => scope.postMessage({ progress })) };
  } catch (error) {
    if (error instanceof Wrong) {
      return { wrong: { rule: error.rule, detail: error.detail, line: error.line } };
    }
    const tooOld = error instanceof DOMException && error.name === 'NotSupportedError';
    return { fault: error instanceof Error ? error.message : String(error), tooOld };
  }
}
