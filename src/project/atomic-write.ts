import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isKeywardError, KeywardError, messageOf, systemCodeOf } from '../core/errors.ts';

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/**
 * Writes a whole file or nothing: into a new file beside it, which then takes its name. `mode` holds whatever the umask
 * says. Throws `write-failed`, and what stood there before still stands; a link or a folder at `path` is refused.
 */
export function writeAtomic(path: string, content: string | Uint8Array, options: { mode: number }): void {
  const before = plainFileAt(path);
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    const file = openSync(temporary, NEW_FILE, 0o600);
    try {
      writeFileSync(file, content);
      if (before !== null) keepOwner(file, before);
      fchmodSync(file, options.mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeFailed(path, error);
  }
  syncFolder(dirname(path));
}

/** The state of the plain file at `path`, null where there is nothing. Throws `write-failed` for anything else. */
export function plainFileAt(path: string): Stats | null {
  try {
    const stats = lstatSync(path);
    if (stats.isFile()) return stats;
    const what = stats.isSymbolicLink() ? 'a symbolic link' : stats.isDirectory() ? 'a folder' : 'not a plain file';
    throw new KeywardError('write-failed', `${path} is ${what}, so that it is not written`, 'put a plain file there');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw writeFailed(path, error);
  }
}

/** The error for a file that could not be written. */
export function writeFailed(path: string, cause: unknown): KeywardError {
  if (isKeywardError(cause)) return cause;
  const reason = messageOf(cause).replace(/,.*/, '');
  const hint = 'check permission and free space, then run the command again';
  return new KeywardError('write-failed', `${path} could not be written: ${reason}`, hint, { cause });
}

/**
 * Should the process die before the rename, a copy of `.env` lies about: its name is then `.env.<random>.local`, which
 * the ignore lines of `keyward init` and most templates hide from git.
 */
function temporaryName(name: string): string {
  return `${name}.keyward-${crypto.randomUUID().slice(-12)}.local`;
}

/** Root that edits another user's file leaves it that user's. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch (error) {
    if (systemCodeOf(error) !== 'EPERM') throw error;
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    // Never made, or gone already: the failure that led here is the one to tell.
    if (systemCodeOf(error) === undefined) throw error;
  }
}

/** Makes the rename last. Not every system can open a folder (Windows), and the file itself is safe by now. */
function syncFolder(path: string): void {
  let folder: number | undefined;
  try {
    folder = openSync(path, constants.O_RDONLY);
    fsyncSync(folder);
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
  } finally {
    if (folder !== undefined) closeSync(folder);
  }
}
