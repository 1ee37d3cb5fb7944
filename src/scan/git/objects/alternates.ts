import { type Stats, statSync } from 'node:fs';
import { posix } from 'node:path';
import { toDisplay, toSystem } from '../../path.ts';
import { readPlain } from './files.ts';
import { refusal, Vanished } from './refusal.ts';

/** As deep as git follows a chain. */
const DEEPEST = 5;
const NEWLINE = 0x0a;
const ESCAPES: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

export interface ObjectFolders {
  /** The folder itself first; Latin-1 paths. */
  readonly folders: readonly string[];
  /** What was not followed, and why, in words. */
  readonly remarks: readonly string[];
}

/**
 * The folders of objects that `objects/info/alternates` adds, and those that theirs add: a path a line, relative ones
 * to the folder that names them, `#` before a remark, quotes as in C (https://git-scm.com/docs/gitrepository-layout,
 * checked 2026-11-24). One that is named twice counts once, so that a loop ends.
 * Throws `unreadable` where there is no such folder, or where a list of alternates cannot be read.
 */
export function objectFolders(directory: string): ObjectFolders {
  const folders: string[] = [];
  const remarks: string[] = [];
  const known = new Set<string>();

  const add = (path: string, depth: number): void => {
    const stats = lookAt(path);
    if (stats === null) {
      if (depth === 0) throw refusal(path, 'no folder of objects');
      remarks.push(`${toDisplay(path)}: alternate that is not there`);
      return;
    }
    const identity = `${stats.dev}:${stats.ino}`;
    if (known.has(identity)) return;
    if (depth > DEEPEST) {
      remarks.push(`${toDisplay(path)}: alternate of too many alternates`);
      return;
    }
    known.add(identity);
    folders.push(path);
    for (const named of namedIn(path)) {
      add(named.startsWith('/') ? posix.normalize(named) : posix.join(path, named), depth + 1);
    }
  };
  add(directory, 0);
  return { folders, remarks };
}

/** What the system says of a folder; null where it is none, or may not be seen. */
function lookAt(path: string): Stats | null {
  try {
    const stats = statSync(toSystem(path));
    return stats.isDirectory() ? stats : null;
  } catch {
    return null;
  }
}

function namedIn(directory: string): string[] {
  let bytes: Buffer;
  try {
    bytes = readPlain(posix.join(directory, 'info/alternates'));
  } catch (error) {
    if (error instanceof Vanished) return [];
    throw error;
  }
  const named: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, from);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.toString('latin1', from, end);
    if (line !== '' && !line.startsWith('#')) named.push(unquoted(line));
    from = end + 1;
  }
  return named;
}

/** A line in quotes without them; any other line as it stands. */
function unquoted(line: string): string {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(line)) return line;
  return line.slice(1, -1).replaceAll(/\\([0-3][0-7]{2}|.)/g, (_, escaped: string) => {
    if (escaped.length === 3) return String.fromCharCode(Number.parseInt(escaped, 8));
    return ESCAPES[escaped] ?? escaped;
  });
}
