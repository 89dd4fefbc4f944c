import { IssuerFault } from '../crypto/issuer-fault';
import { tasks } from './tasks';
import type { Answer, Order } from './crew';

const scope = self as unknown as { onmessage: (event: MessageEvent<Order>) => void; postMessage(answer: Answer): void };

scope.onmessage = async ({ data: { id, task, input } }) => {
  try {
    const work = tasks[task] as (input: unknown) => Promise<unknown>;
    scope.postMessage({ id, output: await work(input) });
  } catch (fault) {
    scope.postMessage({ id, fault: { message: String(fault), ofIssuer: fault instanceof IssuerFault } });
  }
};
