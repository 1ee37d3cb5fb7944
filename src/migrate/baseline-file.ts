import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { KeywardError } from '../core/errors.ts';
import { writeAtomic, writeFailed } from '../project/atomic-write.ts';
import { withFileLock } from '../project/file-lock.ts';
import { readText } from './read.ts';

/** A secret that is allowed wherever it stands: `FINGERPRINT KIND reason=TEXT`. */
export interface BaselineLine {
  readonly fingerprint: string;
  readonly kind: string;
  /** One line. */
  readonly reason: string;
}

const FOLDER = '.keyward';
export const BASELINE = `${FOLDER}/baseline`;
const MODE = 0o644;

/**
 * Adds lines to the baseline of a project; a secret that it holds already stays as it is. Comments come first, then the
 * lines, sorted. Gives how many were added. Throws `unreadable` and `write-failed`.
 */
export async function addToBaseline(top: string, signal: AbortSignal, added: readonly BaselineLine[]): Promise<number> {
  const folder = join(top, FOLDER);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new KeywardError('write-failed', `${FOLDER} is a symbolic link, which is not followed`, 'put a folder there');
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw writeFailed(folder, error);
  }
  return withFileLock(join(top, BASELINE), signal, async () => {
    const before = (readText(top, BASELINE) ?? '').split('\n').filter((line) => line.trim() !== '');
    const held = new Set(before.map((line) => line.split(' ', 1)[0]));
    const fresh = added.filter(({ fingerprint }) => !held.has(fingerprint));
    const comments = before.filter((line) => line.startsWith('#'));
    const entries = [...before.filter((line) => !line.startsWith('#')), ...fresh.map(lineOf)].sort();
    writeAtomic(join(top, BASELINE), `${[...comments, ...entries].join('\n')}\n`, { mode: MODE });
    await Promise.resolve();
    return fresh.length;
  });
}

function lineOf({ fingerprint, kind, reason }: BaselineLine): string {
  return `${fingerprint} ${kind} reason=${reason}`;
}
