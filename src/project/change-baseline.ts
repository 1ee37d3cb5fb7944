import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCodeOf } from '../core/errors.ts';
import {
  type Baseline,
  BASELINE_FILE,
  BASELINE_FOLDER,
  BASELINE_PATH,
  emptyBaseline,
  formatBaseline,
} from '../scan/allow/baseline.ts';
import { writeAtomic, writeFailed } from './atomic-write.ts';
import { readBaseline } from './baseline.ts';
import { withFileLock } from './file-lock.ts';

/**
 * So that two branches that add different lines merge without a conflict: https://git-scm.com/docs/gitattributes,
 * checked 2026-11-24.
 */
const ATTRIBUTES_FILE = '.gitattributes';
const ATTRIBUTES = `${BASELINE_FILE} merge=union\n`;

/**
 * Changes the baseline of a project, which nobody else does meanwhile; makes it where there is none. Throws what
 * `readBaseline` throws, and `write-failed`.
 */
export async function changeBaseline(
  top: string,
  signal: AbortSignal,
  change: (before: Baseline) => Baseline,
): Promise<void> {
  const folder = join(top, BASELINE_FOLDER);
  const path = join(top, BASELINE_PATH);
  readBaseline(top);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw writeFailed(folder, error);
  }
  await withFileLock(path, signal, () => {
    const before = readBaseline(top);
    const after = formatBaseline(change(before ?? emptyBaseline()));
    if (before === null) writeAttributes(folder);
    writeAtomic(path, after, { mode: 0o644 });
    return Promise.resolve();
  });
}

/** Where there are attributes already, they are the user's. */
function writeAttributes(folder: string): void {
  const path = join(folder, ATTRIBUTES_FILE);
  try {
    writeFileSync(path, ATTRIBUTES, { flag: 'wx' });
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw writeFailed(path, error);
  }
}
