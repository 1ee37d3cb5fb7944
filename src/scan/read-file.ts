import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { systemCodeOf } from '../core/errors.ts';
import type { Content, ContentScanner } from './content-scanner.ts';
import { toSystem } from './path.ts';
import { specialReason } from './skipped.ts';

// O_NOFOLLOW and O_NONBLOCK hold should the file be swapped for a link or a pipe after it was listed.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const FLAGS_OF_NAMED = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A file that was listed as plain and is no longer. */
export class NotPlain extends Error {}

export interface ReadOptions {
  /** Follow a link: for a file that the user named. */
  readonly follow: boolean;
  /** Waited for between the pieces of a long file; what it throws ends the reading. */
  readonly pause: () => Promise<void>;
}

/**
 * Scans one file (Latin-1 path) in constant memory. Throws the system's error where it cannot be opened or read, and
 * `NotPlain` where it is no plain file. A file that shrinks meanwhile is scanned as far as it goes, and one that grows
 * as far as it went when it was opened: a log that is written to all the time has no end.
 */
export async function scanFile(path: string, scanner: ContentScanner, options: ReadOptions): Promise<Content> {
  const handle = open(path, options.follow);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new NotPlain(specialReason(stats));
    // Files below /proc say that they are empty and are not.
    const limit = stats.size === 0 ? Number.POSITIVE_INFINITY : stats.size;
    for (let total = 0; total < limit;) {
      const space = scanner.space();
      const length = readSync(handle, space, 0, Math.min(space.length, limit - total), null);
      if (length === 0) break;
      scanner.advance(length);
      total += length;
      if (total < limit) await options.pause();
    }
    return scanner.end();
  } catch (error) {
    scanner.reset();
    throw error;
  } finally {
    closeSync(handle);
  }
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
