import { IssuerFault } from '../crypto/issuer-fault';
import type { Tasks } from './tasks';

export type TaskName = keyof Tasks;
type Input<T extends TaskName> = Parameters<Tasks[T]>[0];
type Output<T extends TaskName> = Awaited<ReturnType<Tasks[T]>>;

export interface Order {
  id: number;
  task: TaskName;
  input: unknown;
}

export interface Answer {
  id: number;
  output?: unknown;
  fault?: { message: string; ofIssuer: boolean };
}

/** Whoever does the heavy work: the worker, or in tests the tasks themselves. */
export interface Crew {
  run<T extends TaskName>(task: T, input: Input<T>): Promise<Output<T>>;
}

interface Waiting {
  resolve: (output: never) => void;
  reject: (fault: Error) => void;
}

/** Sends the work to the worker, one answer per order. */
export class WorkerCrew implements Crew {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private worker: Worker | null = null;

  /** @param hire starts the worker, once there is something to do for it or somebody wants it {@link ready} */
  constructor(private readonly hire: () => Worker) {}

  ready(): Worker {
    if (this.worker === null) {
      this.worker = this.hire();
      this.worker.onmessage = ({ data }: MessageEvent<Answer>) => this.answered(data);
      this.worker.onerror = () => this.failed();
    }
    return this.worker;
  }

  run<T extends TaskName>(task: T, input: Input<T>): Promise<Output<T>> {
    const order: Order = { id: ++this.last, task, input };
    return new Promise<Output<T>>((resolve, reject) => {
      this.waiting.set(order.id, { resolve, reject });
      this.ready().postMessage(order);
    });
  }

  private answered({ id, output, fault }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (fault === undefined) {
      waiting?.resolve(output as never);
    } else {
      waiting?.reject(fault.ofIssuer ? new IssuerFault(fault.message) : new Error(fault.message));
    }
  }

  private failed(): void {
    this.waiting.forEach(({ reject }) => reject(new Error('The worker has stopped')));
    this.waiting.clear();
  }
}
