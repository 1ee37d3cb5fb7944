import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { systemCodeOf } from '../../../core/errors.ts';
import { toSystem } from '../../path.ts';
import { specialReason } from '../../skipped.ts';
import { refusal, Vanished } from './refusal.ts';

// A named pipe must not be waited for. Links are followed, as git does: some tools link the folder of objects.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const GONE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ESTALE']);
/** An index of some thirty million objects. */
const LARGEST_FILE = 2 ** 30;

export interface OpenFile {
  readonly descriptor: number;
  readonly size: number;
}

/** Opens a plain file (Latin-1 path). Throws `Vanished`, or `unreadable` where it is not plain or may not be read. */
export function openPlain(path: string): OpenFile {
  let descriptor: number;
  try {
    descriptor = openSync(toSystem(path), FLAGS);
  } catch (error) {
    if (GONE.has(systemCodeOf(error))) throw new Vanished(path);
    throw refusal(path, `cannot be opened (${systemCodeOf(error)})`, error);
  }
  const stats = fstatSync(descriptor);
  if (stats.isFile()) return { descriptor, size: stats.size };
  closeSync(descriptor);
  throw refusal(path, specialReason(stats));
}

/** The whole of a plain file. Throws `Vanished`, or `unreadable` where it is too large, too. */
export function readPlain(path: string): Buffer {
  const { descriptor, size } = openPlain(path);
  try {
    if (size > LARGEST_FILE) throw refusal(path, 'too large');
    const bytes = Buffer.allocUnsafeSlow(size);
    if (!readFully(descriptor, bytes, 0, size, 0)) throw refusal(path, 'ended early');
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads `length` bytes of a file from `position` into `target` at `at`; false where the file ends before, or the disk
 * fails.
 */
export function readFully(
  descriptor: number,
  target: Uint8Array,
  at: number,
  length: number,
  position: number,
): boolean {
  try {
    for (let done = 0; done < length;) {
      const read = readSync(descriptor, target, at + done, length - done, position + done);
      if (read === 0) return false;
      done += read;
    }
    return true;
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return false;
  }
}

/** The names in a folder (Latin-1), sorted; none where there is no such folder. Throws `unreadable`. */
export function namesIn(path: string): string[] {
  try {
    return readdirSync(toSystem(path), 'latin1').sort();
  } catch (error) {
    if (GONE.has(systemCodeOf(error))) return [];
    throw refusal(path, `cannot be listed (${systemCodeOf(error)})`, error);
  }
}
