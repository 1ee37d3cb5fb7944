import { chmodSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, test } from 'vitest';
import { SOUGHT } from '../../src/project/_sought.ts';
import type { ScanReport } from '../../src/scan/report.ts';
import { scanPaths } from '../../src/scan/scan-paths.ts';
import { type StartWorker, WorkerPool } from '../../src/scan/workers/pool.ts';
import type { JsonReport } from '../support/scan-report.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';
import { runUnprivileged } from '../support/unprivileged.ts';
import { bundledWorker } from '../support/worker.ts';

let threads = 0;
let startWorker: StartWorker;

beforeAll(async () => {
  const start = await bundledWorker();
  startWorker = (workerData, transfer) => {
    threads += 1;
    return start(workerData, transfer);
  };
});

function scan(sandbox: Sandbox, start?: StartWorker, names?: readonly string[]): Promise<ScanReport> {
  return scanPaths([sandbox.root], {
    sought: SOUGHT,
    confidence: 'possible',
    environment: sandbox.environment,
    all: false,
    ...(names === undefined ? {} : { names }),
    ...(start === undefined ? {} : { startWorker: start }),
  });
}

/** Three thousand files in thirty folders; each hundredth holds a key, and there are a few of every other kind. */
function largeTree(): Sandbox {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  for (let index = 0; index < 3000; index += 1) {
    const path = `folder-${index % 30}/file-${index}.txt`;
    const content = index % 100 === 7 ? `key = "${sandbox.key('groq-api-key')}"\n` : 'nothing here\n';
    sandbox.write(path, content);
  }
  sandbox.write('folder-9/.env', `OPENAI_API_KEY=${sandbox.key('openai-project-key')}\n`);
  sandbox.write('folder-10/.env.local', 'PORT=1\n');
  sandbox.write('folder-20/long.txt', `${'text '.repeat(400_000)}\n"${sandbox.key('groq-api-key')}" MISTRAL_API_KEY\n`);
  return sandbox;
}

describe('a scan by several threads', () => {
  test('reports what one thread reports, in the same order', async () => {
    const sandbox = largeTree();
    const names = ['MISTRAL_API_KEY', 'OPENAI_API_KEY'];
    const alone = await scan(sandbox, undefined, names);
    threads = 0;
    const together = await scan(sandbox, startWorker, names);
    expect(threads).toBe(Math.min(availableParallelism(), 8) - 1);
    expect(alone.scanned.files).toBe(3003);
    expect(alone.findings).toHaveLength(31);
    expect(alone.local).toHaveLength(2);
    expect(alone.names.get('MISTRAL_API_KEY')).toHaveLength(1);
    expect(together).toEqual(alone);
    expect([...together.names]).toEqual([...alone.names]);
  });

  test('tells what could not be read', () => {
    const sandbox = largeTree();
    for (let index = 0; index < 3000; index += 250)
      chmodSync(sandbox.path(`folder-${index % 30}/file-${index}.txt`), 0);
    const report = JSON.parse(runUnprivileged(sandbox, ['scan', '--json']).stdout) as JsonReport;
    expect(report.scanned.files).toBe(2991);
    expect(report.skipped).toHaveLength(12);
    expect(new Set(report.skipped.map(({ reason }) => reason))).toEqual(new Set(['permission denied']));
  });

  test('starts none for a small tree', async () => {
    const sandbox = openSandbox();
    for (let index = 0; index < 300; index += 1) sandbox.write(`file-${index}`, 'x\n');
    threads = 0;
    expect((await scan(sandbox, startWorker)).scanned.files).toBe(300);
    expect(threads).toBe(0);
  });

  test.each([
    ['ends early', 'process.exit(0)'],
    ['throws', 'throw new Error("broken")'],
    [
      'throws at its work',
      'require("node:worker_threads").workerData.port.on("message", () => { throw new Error("x") })',
    ],
  ])('a thread that %s is a failure, never a clean scan', async (_, code) => {
    const sandbox = largeTree();
    const start: StartWorker = (workerData, transfer) =>
      new Worker(code, { eval: true, workerData, transferList: [...transfer] });
    await expect(scan(sandbox, start)).rejects.toMatchObject({ code: 'thread-died' });
  });

  test('is stopped amid its work', async () => {
    const sandbox = largeTree();
    const controller = new AbortController();
    // A thread that takes work and never answers: what it was given is not read.
    const start: StartWorker = (workerData, transfer) => {
      setTimeout(() => controller.abort(), 100);
      return new Worker('require("node:worker_threads").workerData.port.on("message", () => undefined)', {
        eval: true,
        workerData,
        transferList: [...transfer],
      });
    };
    const stopped = scanPaths([sandbox.root], {
      sought: SOUGHT,
      confidence: 'likely',
      environment: sandbox.environment,
      all: false,
      startWorker: start,
      signal: controller.signal,
    });
    await expect(stopped).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringMatching(/what comes from .*folder-\d+\/file-\d+\.txt on was not read/),
    });
  });
});

test('a pool gives a job only to a thread that has room for it', async () => {
  const answers: number[] = [];
  const echo =
    'const { port } = require("node:worker_threads").workerData; port.on("message", (job) => port.postMessage(job))';
  const start: StartWorker = (workerData, transfer) =>
    new Worker(echo, { eval: true, workerData, transferList: [...transfer] });
  const pool = new WorkerPool<number, number>(start, {}, (answer) => answers.push(answer));
  let taken = 0;
  while (taken < 1000 && pool.offer(() => taken)) taken += 1;
  expect(taken).toBeLessThan(1000);
  await pool.finish();
  expect(answers.length).toBe(taken);
  await pool.close();
});
