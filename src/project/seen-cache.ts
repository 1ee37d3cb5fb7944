import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync, rmSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { isKeywardError, systemCodeOf } from '../core/errors.ts';
import { userFolder } from '../node/user-folders.ts';
import type { SeenFile } from '../scan/history/seen.ts';
import { writeAtomic } from './atomic-write.ts';

const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** Room for ten million objects. */
const LARGEST = 512 * 1024 * 1024;
const WRITABLE_BY_OTHERS = 0o022;

/**
 * The file in the user's cache folder that remembers what is clean in the history of a repository, which is named by its
 * common folder. A scanned repository has no way to write there. What another user owns or may write is not read, and a
 * file that cannot be read or written is done without: the scan then reads all.
 */
export function openSeenCache(common: string, environment: NodeJS.ProcessEnv): SeenFile {
  const path = join(
    userFolder('cache', environment),
    `history-${createHash('sha256').update(common).digest('hex')}.bin`,
  );
  let distrusted = false;
  return {
    load() {
      const bytes = withoutSystemErrors(() => readOwn(path));
      distrusted = bytes === null;
      return bytes;
    },
    save(bytes) {
      withoutSystemErrors(() => {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        if (distrusted) rmSync(path, { force: true });
        writeAtomic(path, bytes, { mode: 0o600 });
        return null;
      });
    },
  };
}

function readOwn(path: string): Buffer | null {
  const file = openSync(path, OPEN);
  try {
    return isOwn(fstatSync(file)) ? readFileSync(file) : null;
  } finally {
    closeSync(file);
  }
}

function isOwn(stats: Stats): boolean {
  if (!stats.isFile() || stats.size > LARGEST) return false;
  const user = process.getuid?.();
  return user === undefined || (stats.uid === user && (stats.mode & WRITABLE_BY_OTHERS) === 0);
}

function withoutSystemErrors<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (systemCodeOf(error) === undefined && !isKeywardError(error)) throw error;
    return null;
  }
}
