import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { systemCodeOf } from '../core/errors.ts';
import { toSystem } from './path.ts';
import type { Sink } from './sink.ts';
import { specialReason } from './skipped.ts';

// O_NOFOLLOW and O_NONBLOCK hold should the file be swapped for a link or a pipe after it was listed.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const FLAGS_OF_NAMED = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A file that was listed as plain and is no longer. */
export class NotPlain extends Error {}

/**
 * Scans one file (Latin-1 path) in constant memory; a link is followed only for a file that the user named (`follow`).
 * Between the pieces of a long file it yields; whoever
 * does not go on then resets the scanner. Throws the system's error where
 * the file cannot be opened or read, and `NotPlain` where it is no plain file. A file that shrinks meanwhile is scanned
 * as far as it goes, and a long one that grows as far as it went when its first piece was read: a log that is written to
 * all the time has no end.
 */
export function* scanFile<Result>(path: string, scanner: Sink<Result>, follow: boolean): Generator<void, Result> {
  const handle = open(path, follow);
  try {
    // Nearly every file ends in its first piece. The system is asked for its size only if it does not.
    let limit: number | null = null;
    for (let total = 0; limit === null || total < limit;) {
      const space = scanner.space();
      const length = readSync(handle, space, 0, Math.min(space.length, (limit ?? Infinity) - total), null);
      if (length === 0) {
        // A pipe that nobody writes to looks like an empty file.
        if (total === 0) sizeOf(handle);
        break;
      }
      scanner.advance(length);
      total += length;
      if (length < space.length && limit === null) continue;
      limit ??= sizeOf(handle);
      if (total < limit) yield;
    }
    return scanner.end();
  } catch (error) {
    scanner.reset();
    if (systemCodeOf(error) !== undefined) sizeOf(handle);
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** A file's size in bytes. Those below /proc say that they are empty and are not: Infinity. Throws `NotPlain`. */
function sizeOf(handle: number): number {
  const stats = fstatSync(handle);
  if (!stats.isFile()) throw new NotPlain(specialReason(stats));
  return stats.size === 0 ? Infinity : stats.size;
}

function open(path: string, follow: boolean): number {
  try {
    return openSync(toSystem(path), follow ? FLAGS_OF_NAMED : FLAGS);
  } catch (error) {
    // This is how the system refuses a link that is not to be followed.
    if (!follow && systemCodeOf(error) === 'ELOOP') throw new NotPlain('became a symbolic link while it was read');
    throw error;
  }
}
