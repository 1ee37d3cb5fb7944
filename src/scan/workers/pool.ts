import { availableParallelism } from 'node:os';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  type TransferListItem,
  type Worker,
} from 'node:worker_threads';
import { KeywardError, messageOf } from '../../core/errors.ts';

/** Starts a thread that runs `serve` (serve.ts), with this as its workerData. */
export type StartWorker = (data: unknown, transfer: readonly TransferListItem[]) => Worker;

/** More threads than this find too little to do: reading files is bound by the system. */
const MOST_THREADS = 8;
/** How many jobs a thread has at most: one that it works on, and others so that it never waits. */
const JOBS_PER_THREAD = 4;

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  jobs: number;
}

/**
 * Threads beside this one that work on jobs. This thread works too, and looks after the others between its own jobs:
 * it waits for them only at the end.
 */
export class WorkerPool<Job, Result> {
  readonly #threads: Thread[];
  readonly #done: (result: Result) => void;
  #failure: KeywardError | null = null;
  #wake: () => void = () => undefined;

  /** Starts a thread for each processor but the one that this thread runs on; `setup` is what each is given first. */
  constructor(start: StartWorker, setup: unknown, done: (result: Result) => void) {
    this.#done = done;
    const count = Math.min(availableParallelism(), MOST_THREADS) - 1;
    this.#threads = Array.from({ length: count }, () => this.#start(start, setup));
  }

  #start(start: StartWorker, setup: unknown): Thread {
    const { port1, port2 } = new MessageChannel();
    const worker = start({ setup, port: port2 }, [port2]);
    const thread: Thread = { worker, port: port1, jobs: 0 };
    port1.on('message', (result: Result) => {
      this.#take(thread, result);
      this.#wake();
    });
    worker.once('error', (error) => this.#fail(error));
    worker.once('exit', () => this.#fail(new Error('it ended early')));
    return thread;
  }

  /** Gives a job to a thread that has room for it; false where none has. Throws `thread-died` where a thread has died. */
  offer(job: () => Job): boolean {
    this.#receive();
    let idlest: Thread | null = null;
    for (const thread of this.#threads) if (idlest === null || thread.jobs < idlest.jobs) idlest = thread;
    if (idlest === null || idlest.jobs >= JOBS_PER_THREAD) return false;
    idlest.jobs += 1;
    idlest.port.postMessage(job());
    return true;
  }

  /** Waits until every job is done or the signal is given. Throws `thread-died` where a thread has died. */
  async finish(signal?: AbortSignal): Promise<void> {
    signal?.addEventListener('abort', () => this.#wake(), { once: true });
    for (;;) {
      this.#receive();
      if (signal?.aborted === true || this.#threads.every(({ jobs }) => jobs === 0)) return;
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
  }

  /** Stops the threads, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all(
      this.#threads.map(({ worker, port }) => {
        worker.removeAllListeners();
        port.close();
        return worker.terminate();
      }),
    );
  }

  /** Takes what has come, without giving the event loop a turn. */
  #receive(): void {
    if (this.#failure !== null) throw this.#failure;
    for (const thread of this.#threads) {
      for (let next = receiveMessageOnPort(thread.port); next !== undefined; next = receiveMessageOnPort(thread.port)) {
        this.#take(thread, next.message as Result);
      }
    }
  }

  #take(thread: Thread, result: Result): void {
    thread.jobs -= 1;
    this.#done(result);
  }

  #fail(cause: unknown): void {
    const message = `a thread of the scan has died: ${messageOf(cause)}`;
    this.#failure ??= new KeywardError('thread-died', message, 'run it again, and report it if it happens twice', {
      cause,
    });
    this.#wake();
  }
}
