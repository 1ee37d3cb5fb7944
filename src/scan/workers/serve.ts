import { type MessagePort, workerData } from 'node:worker_threads';

/** What a thread is started with (pool.ts). */
interface WorkerData {
  readonly setup: unknown;
  readonly port: MessagePort;
}

/**
 * Answers, in a thread that a pool has started, each job with a result, until it is stopped. `prepare` is given the
 * pool's setup, and makes what does the jobs.
 */
export function serve(prepare: (setup: unknown) => (job: unknown) => unknown): void {
  const { setup, port } = workerData as WorkerData;
  const work = prepare(setup);
  port.on('message', (job: unknown) => port.postMessage(work(job)));
}
