import { lstatSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { KeywardError, systemCodeOf } from '../core/errors.ts';
import { type Baseline, BASELINE_FOLDER, BASELINE_PATH, parseBaseline } from '../scan/allow/baseline.ts';
import type { AllowOptions } from '../scan/allow/sieve.ts';
import { fromSystem } from '../scan/path.ts';
import { LARGEST_FILE, readSmallFile, textOf } from './read-small-file.ts';
import { exists } from './repository.ts';

/** Room for some 300,000 entries. */
const LARGEST_BASELINE = 32 * LARGEST_FILE;

/** What is allowed in a scan that is started in a folder: by comments, and by the baseline of each project. */
export function allowIn(cwd: string): AllowOptions {
  const read = new Map<string, Baseline | null>();
  return {
    today: today(),
    baselineFor(root) {
      const top = projectTop(resolve(cwd, root));
      let baseline = read.get(top);
      if (baseline === undefined) read.set(top, (baseline = readBaseline(top)));
      return baseline;
    },
  };
}

/** The day in UTC, ISO 8601. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * The top of the project that a file or folder (absolute path) belongs to: of its working tree, or, where it is in none,
 * the folder itself.
 */
export function projectTop(path: string): string {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === false ? dirname(path) : path;
  for (let top = folder; ; top = dirname(top)) {
    if (exists(fromSystem(join(top, '.git')))) return top;
    if (dirname(top) === top) return folder;
  }
}

/**
 * The baseline of a project, by its top; null where there is none. Throws `unreadable` for a link, a file of more than
 * 32 MiB and what is no text, `baseline-invalid` for a line that is no entry.
 */
export function readBaseline(top: string): Baseline | null {
  for (const path of [BASELINE_FOLDER, BASELINE_PATH]) {
    if (isLink(join(top, path))) {
      const hint = 'put a plain file there, or scan with --no-allow';
      throw new KeywardError('unreadable', `${path} is a symbolic link, which is not followed`, hint);
    }
  }
  const bytes = readSmallFile(fromSystem(join(top, BASELINE_PATH)), BASELINE_PATH, LARGEST_BASELINE);
  return bytes === null ? null : parseBaseline(textOf(bytes, BASELINE_PATH), BASELINE_PATH);
}

/** What cannot be looked at cannot be read either, and that is told then. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return false;
  }
}
