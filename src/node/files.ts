import { mkdirSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Files } from '../core/context.ts';
import { KeywardError, systemCodeOf } from '../core/errors.ts';
import { plainFileAt, writeAtomic, writeFailed } from '../project/atomic-write.ts';
import { readSmallFile } from '../project/read-small-file.ts';
import { fromSystem } from '../scan/path.ts';
import { withFileLock } from '../project/file-lock.ts';

const PRIVATE = 0o600;
const MOST_FILES = 100_000;

/** Files as stores see them. Relative paths start at `folder`, `~/` at the user's home. */
export function projectFiles(folder: string, home: string, signal: AbortSignal): Files {
  const locate = (path: string): string => resolve(folder, path.startsWith('~/') ? join(home, path.slice(2)) : path);
  return {
    read: async (path) => readSmallFile(fromSystem(locate(path)), path),
    write: async (path, content) => {
      const before = plainFileAt(locate(path));
      writeAtomic(locate(path), content, { mode: before === null ? PRIVATE : modeOf(before) });
    },
    remove: async (path) => {
      try {
        rmSync(locate(path), { force: true });
      } catch (error) {
        throw writeFailed(path, error);
      }
    },
    list: async (path) => listFiles(locate(path), path),
    locked: (path, work) => {
      makeFolder(dirname(locate(path)), path);
      return withFileLock(locate(path), signal, work);
    },
  };
}

/** Who writes takes the lock first, and `.keyward/` may not be there yet. */
function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw writeFailed(shown, error);
  }
}

/** The mode that stood there, less what others may do: from now on it holds keys. */
function modeOf({ mode }: Stats): number {
  return mode & 0o700;
}

function listFiles(folder: string, shown: string): string[] | null {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    if (entries.length > MOST_FILES) throw unreadable(shown, 'too many files');
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    if (error instanceof KeywardError) throw error;
    throw unreadable(shown, systemCodeOf(error) ?? 'cannot be read');
  }
}

function unreadable(shown: string, reason: string): KeywardError {
  return new KeywardError('unreadable', `${shown}: ${reason}`, 'mend its permission, or name another folder');
}
