import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KeywardError, systemCodeOf } from '../core/errors.ts';
import type { Surroundings } from '../node/context.ts';
import { userFolder } from '../node/user-folders.ts';
import { fromSystem } from '../scan/path.ts';
import { writeAtomic } from './atomic-write.ts';
import { withFileLock } from './file-lock.ts';
import { readSmallFile, textOf } from './read-small-file.ts';

// The addresses that the user has agreed to: a line a pair of project folder and address, as a JSON list of the two. It
// is a file of the user, where no repository can write.

type Pair = readonly [folder: string, address: string];

const WRITABLE_BY_OTHERS = 0o022;

/** Whether the user has agreed that the project in a folder shows their credentials to an address. Throws `unreadable`. */
export function isTrusted(root: string, address: string, environment: Surroundings['environment']): boolean {
  const folder = realpathSync(root);
  return readPairs(trustFile(environment)).some((pair) => pair[0] === folder && pair[1] === address);
}

/** Notes, or forgets, that the user agrees to an address for the project in a folder. Throws `write-failed`. */
export async function changeTrust(
  root: string,
  address: string,
  agrees: boolean,
  { environment, signal }: Surroundings,
): Promise<void> {
  const path = trustFile(environment);
  const folder = realpathSync(root);
  makeFolder(dirname(path));
  await withFileLock(path, signal, async () => {
    const others = readPairs(path).filter((pair) => pair[0] !== folder || pair[1] !== address);
    const pairs: readonly Pair[] = agrees ? [...others, [folder, address]] : others;
    writeAtomic(path, pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(''), { mode: 0o600 });
  });
}

function trustFile(environment: Surroundings['environment']): string {
  return join(userFolder('config', environment), 'trusted');
}

function readPairs(path: string): Pair[] {
  assertOwn(path);
  const bytes = readSmallFile(fromSystem(path), path);
  const lines = bytes === null ? [] : textOf(bytes, path).split('\n');
  return lines.filter((line) => line !== '').map((line) => pairOf(line, path));
}

function pairOf(line: string, path: string): Pair {
  try {
    const pair: unknown = JSON.parse(line);
    if (Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string')) {
      return pair as unknown as Pair;
    }
  } catch {
    // What is no JSON is no pair.
  }
  throw new KeywardError('unreadable', `${path}: not a list of addresses`, 'remove it, and agree to them again');
}

/** A list that another user owns or may write says nothing about this one. */
function assertOwn(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const user = process.getuid?.();
  if (stats === undefined || user === undefined) return;
  if (stats.uid === user && (stats.mode & WRITABLE_BY_OTHERS) === 0) return;
  throw new KeywardError('unreadable', `${path}: others may write there`, 'take it into your own hands: chmod 600');
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = systemCodeOf(error) ?? 'it cannot be made';
    const hint = 'check its permission, or set XDG_CONFIG_HOME';
    throw new KeywardError('write-failed', `${folder}: ${reason}`, hint, { cause: error });
  }
}
