import { closeSync, constants, fchmodSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { KeywardError } from '../../core/errors.ts';
import { fromSystem } from '../../scan/path.ts';
import { plainFileAt, writeAtomic, writeFailed } from '../atomic-write.ts';
import { readSmallFile } from '../read-small-file.ts';

/** What is to happen to one file. What it holds now is never shown: it may be keys. */
export interface FileChange {
  /** From the project's folder. */
  readonly path: string;
  readonly action: 'create' | 'append' | 'mode';
  /** The lines that are added; they hold no value. */
  readonly added: readonly string[];
  readonly before: Buffer | null;
  readonly after: Buffer;
  /** The file's permissions now; null where there is none. */
  readonly modeBefore: number | null;
  readonly mode: number;
}

/** A file as a plan finds it. */
export interface FoundFile {
  readonly bytes: Buffer | null;
  readonly mode: number | null;
}

/** Reads a file that a plan may change. Throws `write-failed` for a link or a folder, `unreadable` for other trouble. */
export function findFile(root: string, path: string): FoundFile {
  const stats = plainFileAt(join(root, path));
  if (stats === null) return { bytes: null, mode: null };
  return { bytes: readSmallFile(fromSystem(join(root, path)), path), mode: stats.mode & 0o7777 };
}

/** The change from what was found to `after` with `mode`; null where nothing is to be done. */
export function changeOf(
  path: string,
  found: FoundFile,
  wanted: { after: Buffer; added: readonly string[]; mode: number },
): FileChange | null {
  const { bytes, mode } = found;
  const sameBytes = bytes !== null && bytes.equals(wanted.after);
  const sameMode = mode === wanted.mode || process.platform === 'win32';
  if (sameBytes && sameMode) return null;
  const action = bytes === null ? 'create' : sameBytes ? 'mode' : 'append';
  return { path, action, ...wanted, before: bytes, modeBefore: mode };
}

/** Makes one change. Throws `write-failed`, also where the file is no longer what the plan was made for. */
export function applyChange(root: string, change: FileChange): void {
  const path = join(root, change.path);
  const now = findFile(root, change.path).bytes;
  const same = now === null ? change.before === null : change.before !== null && now.equals(change.before);
  if (!same) {
    throw new KeywardError('write-failed', `${path} was changed meanwhile`, 'run `keyward init` again');
  }
  if (change.action === 'mode') setMode(path, change.mode);
  else writeAtomic(path, change.after, { mode: change.mode });
}

function setMode(path: string, mode: number): void {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw writeFailed(path, error);
  }
}
