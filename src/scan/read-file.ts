import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { ContentScanner, Content } from './content-scanner.ts';
import { toSystem } from './path.ts';
import { specialReason } from './skipped.ts';

// O_NOFOLLOW and O_NONBLOCK hold should the file be swapped for a link or a pipe after it was listed.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const FLAGS_OF_NAMED = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A file that was listed as plain and is no longer. */
export class NotPlain extends Error {}

/**
 * Scans one file (Latin-1 path) in constant memory. Throws the system's error where it cannot be opened or read, and
 * `NotPlain` where it is no plain file. A file that shrinks meanwhile is scanned as far as it goes.
 */
export function scanFile(path: string, scanner: ContentScanner, options: { follow: boolean }): Content {
  const handle = openSync(toSystem(path), options.follow ? FLAGS_OF_NAMED : FLAGS);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new NotPlain(specialReason(stats));
    for (;;) {
      const length = readSync(handle, scanner.space());
      if (length === 0) return scanner.end();
      scanner.advance(length);
    }
  } catch (error) {
    scanner.reset();
    throw error;
  } finally {
    closeSync(handle);
  }
}
