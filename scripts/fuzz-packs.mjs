/**
 * Reads packs, indexes and loose objects that were changed at random, as `npm test` does, as often as you like:
 *
 *   node scripts/fuzz-packs.mjs [COUNT [PROCESSES]]
 *
 * A failure names seed and round, which make it again.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadTypeScript } from './load-typescript.mjs';

const BATCH = 10_000;
const [count = '100000', processes = '1', first] = process.argv.slice(2);

if (first === undefined) {
  const started = performance.now();
  const share = Math.ceil(Number(count) / Number(processes));
  const children = Array.from({ length: Number(processes) }, (_, number) =>
    once(fork(import.meta.filename, [String(share), '1', String(1 + number * 1_000_000)]), 'exit'),
  );
  const statuses = (await Promise.all(children)).map(([status]) => status);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${share * Number(processes)} mutations in ${seconds} s`);
  process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
} else {
  const { fuzz } = await loadTypeScript(resolve(import.meta.dirname, '../test/scan/git/objects/fuzz.ts'));
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'keyward-fuzz-'));
  const total = { refused: 0, visited: 0, large: 0, broken: 0 };
  try {
    for (let done = 0, seed = Number(first); done < Number(count); done += BATCH, seed++) {
      const counts = await fuzz(join(folder, 'objects'), seed, Math.min(BATCH, Number(count) - done));
      for (const state of Object.keys(total)) total[state] += counts[state];
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { rss } = process.memoryUsage();
  console.log(`seeds from ${first}: ${JSON.stringify(total)}, ${Math.round(rss / 2 ** 20)} MB`);
}
