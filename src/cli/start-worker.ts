import { Worker } from 'node:worker_threads';
import type { StartWorker } from '../scan/workers/pool.ts';

/** Starts scan-worker.ts, which the build puts beside this file. It sees nothing of the environment. */
export const startWorker: StartWorker = (workerData, transfer) =>
  new Worker(new URL('./scan-worker.js', import.meta.url), { workerData, transferList: [...transfer], env: {} });
