import { type Report, verifyFile } from './verify-file';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Blob>) => void;
  postMessage: (report: Report) => void;
};

scope.onmessage = ({ data: file }) => void verifyFile(file, (report) => scope.postMessage(report));
