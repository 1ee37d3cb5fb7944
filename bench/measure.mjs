import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs of what answers quickly, and always of keyward and ripgrep. */
export const RUNS = 5;
/** What takes longer than this many seconds gets so many runs, the first of them counted. */
const FEWER = [
  { beyond: 60, runs: 1 },
  { beyond: 15, runs: 3 },
];
const TIMEOUT_MS = 45 * 60_000;
const GNU_TIME = '/usr/bin/time';
/** Of what a program says on stderr so much is kept, for the case that it fails. */
const STDERR_KEPT = 2000;

/**
 * Runs the contenders in turns until each has its runs; none is concurrent with another. The first turn warms the caches
 * and counts only for those that are too slow for more. Returns a row for each, with the runs in seconds.
 */
export async function inTurns(contenders, scratch, wanted = RUNS) {
  const rows = contenders.map(({ name, version, shown, missing }) => ({ name, version, command: shown, missing }));
  const states = contenders.map((contender, index) => ({ contender, row: rows[index], wanted }));
  for (const { row } of states) Object.assign(row, { runs: [], peak: null });
  for (let turn = 0; states.some(isUnfinished); turn += 1) {
    for (const state of states.filter(isUnfinished)) await takeTurn(state, turn, scratch);
  }
  return rows;
}

function isUnfinished({ row, wanted }) {
  return row.missing === undefined && row.failed === undefined && row.runs.length < wanted;
}

async function takeTurn(state, turn, scratch) {
  const { contender, row } = state;
  const run = await once(contender, scratch);
  if (run.failed !== undefined) {
    row.failed = run.failed;
    console.log(`bench: ${row.name} failed: ${run.failed}${run.said}`);
    return;
  }
  if (run.report !== undefined) row.report = run.report;
  const fewer = turn === 0 && !contender.always ? FEWER.find(({ beyond }) => run.seconds > beyond) : undefined;
  if (fewer !== undefined) state.wanted = Math.min(state.wanted, fewer.runs);
  const counts = turn > 0 || fewer !== undefined;
  if (counts) row.runs.push(rounded(run.seconds, 4));
  if (run.peak !== null) row.peak = Math.max(row.peak ?? 0, rounded(run.peak, 1));
  const place = counts ? `${row.runs.length}/${state.wanted}` : 'warm-up';
  console.log(`bench: ${place} ${row.name} ${run.seconds.toFixed(3)} s`);
}

/**
 * Runs a command once: wall seconds, and its peak memory in MB where GNU time is there to tell (of the largest process,
 * where it starts others). `failed` says why it has no time: how it ended, when that is not how it ends after a scan.
 * `read` makes a report of what the command prints, or null where it prints none.
 */
export async function once({ file, args, cwd, env = {}, read, fine = [0] }, scratch) {
  const timed = existsSync(GNU_TIME);
  const told = join(scratch, 'time.txt');
  const [name, words] = timed ? [GNU_TIME, ['-q', '-o', told, '-f', '%M', file, ...args]] : [file, args];
  const start = performance.now();
  const ended = await finished(
    spawn(name, words, {
      cwd,
      env: { ...process.env, ...env },
      // A group of its own, so that a program that does not end can be ended with all that it started.
      detached: true,
      stdio: ['ignore', read === undefined ? 'ignore' : 'pipe', 'pipe'],
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const failed = (reason) => ({ failed: reason, said: ended.stderr === '' ? '' : `\n${ended.stderr.trim()}` });
  if (!fine.includes(ended.status)) return failed(ended.reason ?? `exit status ${ended.status}`);
  const peak = timed ? Number(readFileSync(told, 'utf8').trim()) / 1024 : null;
  if (read === undefined) return { seconds, peak };
  const report = read(ended.stdout);
  return report === null ? failed('no report') : { seconds, peak, report };
}

function finished(child) {
  return new Promise((resolve) => {
    const stdout = [];
    let stderr = '';
    let reason;
    const end = () => process.kill(-child.pid, 'SIGKILL');
    const timer = setTimeout(() => {
      reason = `not done after ${TIMEOUT_MS / 60_000} minutes`;
      end();
    }, TIMEOUT_MS);
    const interrupted = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    child.stdout?.on('data', (chunk) => stdout.push(chunk));
    child.stderr.on('data', (chunk) => {
      stderr = (stderr + chunk).slice(-STDERR_KEPT);
    });
    const close = (status) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      resolve({ status, reason, stdout: Buffer.concat(stdout).toString(), stderr });
    };
    child.on('error', (error) => {
      reason = error.message;
      close(null);
    });
    child.on('close', close);
  });
}

function rounded(value, digits) {
  return Number(value.toFixed(digits));
}

/** The middle one; of an even number the upper of the two in the middle. */
export function median(values) {
  return values.toSorted((left, right) => left - right)[values.length >> 1];
}
