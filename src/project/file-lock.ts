import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KeywardError, systemCodeOf } from '../core/errors.ts';
import { writeFailed } from './atomic-write.ts';

/** Milliseconds after which the wait is given up. */
const PATIENCE = 15_000;
/** Milliseconds after which a lock of another machine, whose processes cannot be seen, counts as left behind. */
const ABANDONED = 60_000;
/** The file in a lock that says whose it is: the process and the machine. */
const OWNER = 'owner';

/**
 * Does `work` while it holds the lock of `path`: a folder beside it, whose name the usual ignore lines hide from git. A
 * lock whose process is gone (killed, power lost) is taken over. Throws `store-unavailable` where another process does
 * not let go, `write-failed` where no lock can be made.
 */
export async function withFileLock<Result>(
  path: string,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = `${path}.keyward-lock.local`;
  const end = Date.now() + PATIENCE;
  while (!take(lock, path)) {
    if (signal.aborted) throw new KeywardError('cancelled', 'stopped while another process writes', 'run it again');
    if (Date.now() > end) {
      const hint = `if no other keyward runs, remove ${lock}`;
      throw new KeywardError('store-unavailable', `${path} is being written by another process`, hint);
    }
    if (isAbandoned(lock)) removeAbandoned(lock);
    else await pause(5 + Math.random() * 20);
  }
  try {
    return await work();
  } finally {
    letGo(lock);
  }
}

/**
 * Makes the lock, a folder, together with the name of its owner, in one step: no kill can leave one without an owner.
 * False where there is one.
 */
function take(lock: string, path: string): boolean {
  if (existsSync(join(lock, OWNER))) return false;
  const fresh = `${path}.keyward-lock-${crypto.randomUUID().slice(-12)}.local`;
  try {
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(join(fresh, OWNER), `${process.pid} ${hostname()}\n`);
    renameSync(fresh, lock);
    return true;
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // The last one is Windows' word for it.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCodeOf(error) ?? '') && existsSync(lock)) return false;
    throw writeFailed(path, error);
  }
}

/** Two may find the same lock abandoned: only the one that holds the lock's own lock looks again and removes it. */
function removeAbandoned(lock: string): void {
  const inner = `${lock}.local`;
  let file: number;
  try {
    file = openSync(inner, 'wx', 0o600);
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
    // Held for microseconds; one that has stood for long was left behind by a kill in just that moment.
    if (ageOf(inner) > ABANDONED) rmSync(inner, { force: true });
    return;
  }
  try {
    if (isAbandoned(lock)) letGo(lock);
  } finally {
    closeSync(file);
    rmSync(inner, { force: true });
  }
}

function isAbandoned(lock: string): boolean {
  let text: string;
  try {
    text = readFileSync(join(lock, OWNER), 'utf8');
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
    return false;
  }
  const [pid = '', host = ''] = text.trim().split(' ');
  if (!/^\d+$/.test(pid) || host !== hostname()) return ageOf(join(lock, OWNER)) > ABANDONED;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return systemCodeOf(error) === 'ESRCH';
  }
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

/** Without its owner the folder is free, and may be another one's already: it is then not empty, and stays. */
function letGo(lock: string): void {
  rmSync(join(lock, OWNER), { force: true });
  try {
    rmdirSync(lock);
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
  }
}
