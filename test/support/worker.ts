import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { StartWorker } from '../../src/scan/workers/pool.ts';

/** Starts the threads of a scan without a build of the command line: their code is bundled here. */
export async function bundledWorker(): Promise<StartWorker> {
  const entry = new URL('../../src/cli/scan-worker.ts', import.meta.url).pathname;
  const built = await build({ entryPoints: [entry], bundle: true, platform: 'node', write: false, logLevel: 'error' });
  const script = built.outputFiles[0]!.text;
  return (workerData, transfer) => new Worker(script, { eval: true, workerData, transferList: [...transfer] });
}
