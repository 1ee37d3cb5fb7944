import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { KeywardError, systemCodeOf } from '../core/errors.ts';
import { asUtf8, encodingOf } from '../scan/encoding.ts';
import { toSystem } from '../scan/path.ts';
import { skippedBy, specialReason } from '../scan/skipped.ts';

/** What keyward reads whole (`.env`, `keyward.toml`, `.gitignore`) is never larger; a larger one is hostile. */
export const LARGEST_FILE = 1024 * 1024;

/**
 * Reads a plain file (Latin-1 path, see ../scan/path.ts) of at most 1 MiB, or of `largest` bytes. Null where there is
 * none, or a link that leads nowhere. Throws `unreadable`, naming the file as `shown`, where it is larger, no plain file,
 * or refused.
 */
export function readSmallFile(path: string, shown: string, largest = LARGEST_FILE): Buffer | null {
  let file: number | undefined;
  try {
    // O_NONBLOCK: a named pipe would otherwise be waited for.
    file = openSync(toSystem(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile()) throw unreadable(shown, stats.isDirectory() ? 'a folder' : specialReason(stats));
    const bytes = readUpTo(file, largest + 1);
    if (bytes.length > largest) throw unreadable(shown, `larger than ${largest / LARGEST_FILE} MiB`);
    return bytes;
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    // No system's word, but an error of our own.
    if (error instanceof KeywardError) throw error;
    throw unreadable(shown, skippedBy('', error).reason, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The text of a file; throws `unreadable` where it is not UTF-8, or binary. A mark at its beginning is dropped. */
export function textOf(bytes: Uint8Array, shown: string): string {
  if (encodingOf(bytes) !== null) throw unreadable(shown, 'text in UTF-16; save it as UTF-8, which other tools expect');
  if (bytes.includes(0)) throw unreadable(shown, 'binary, not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // The decoder's own error is not told on: it may hold what it could not decode.
    if (error instanceof TypeError) throw unreadable(shown, 'not UTF-8 text');
    throw error;
  }
}

/** The text of a file that may be in UTF-16, as PowerShell writes. Throws as `textOf` does. */
export function anyTextOf(bytes: Uint8Array, shown: string): string {
  if (encodingOf(bytes) === null) return textOf(bytes, shown);
  return Buffer.from(asUtf8(bytes)).toString('utf8');
}

function readUpTo(file: number, limit: number): Buffer {
  const buffer = Buffer.alloc(Math.min(limit, fstatSync(file).size + 1));
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

/** What stands in an `unreadable` of this module behind the file's name. */
export function reasonOf({ message }: KeywardError, shown: string): string {
  return message.slice(shown.length + SEPARATOR.length);
}

const SEPARATOR = ': ';

function unreadable(shown: string, reason: string, cause?: unknown): KeywardError {
  const hint = 'mend that, or move the file away';
  return new KeywardError('unreadable', `${shown}${SEPARATOR}${reason}`, hint, { cause });
}
