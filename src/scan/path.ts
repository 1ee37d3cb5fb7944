import { posix } from 'node:path';

/**
 * Paths as bytes. A file's name need not be UTF-8, so that a walk keeps names as Latin-1 strings, one character a
 * byte: what is opened is exactly what was listed. Names in ASCII, nearly all, are the same in both and cost nothing.
 */

const BEYOND_ASCII = /[\u0080-\u00ff]/;

/** What to hand to `node:fs` for a Latin-1 path. */
export function toSystem(path: string): string | Buffer {
  return BEYOND_ASCII.test(path) ? Buffer.from(path, 'latin1') : path;
}

/** What to show for a Latin-1 path: its bytes as UTF-8, U+FFFD where they are not. */
export function toDisplay(path: string): string {
  return BEYOND_ASCII.test(path) ? Buffer.from(path, 'latin1').toString('utf8') : path;
}

/** The Latin-1 path of an ordinary string. */
export function fromSystem(path: string): string {
  return Buffer.from(path, 'utf8').toString('latin1');
}

/** Joins with `/`, leaving out an empty or `.` front. */
export function join(front: string, name: string): string {
  if (front === '' || front === '.') return name;
  return front.endsWith('/') ? front + name : `${front}/${name}`;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path as it is shown and put before others: `./a//b/` as `a/b`; only `.` stays `.`. */
export function rootOf(path: string): string {
  const tidy = posix.normalize(path);
  return tidy.length > 1 && tidy.endsWith('/') ? tidy.slice(0, -1) : tidy;
}
