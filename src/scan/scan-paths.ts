import { statSync } from 'node:fs';
import { KeywardError, systemCodeOf } from '../core/errors.ts';
import { Gatherer } from './gatherer.ts';
import { fromSystem, join, rootOf } from './path.ts';
import type { ScanReport } from './report.ts';
import type { ScanOptions } from './scan-options.ts';
import { realPath } from './scope.ts';
import { skippedBy } from './skipped.ts';
import { TreeReader } from './tree-reader.ts';
import { walk, type WalkOptions } from './walk.ts';

/**
 * Scans files and folders. One of several paths that cannot be reached is told as skipped; a single one throws
 * `not-found` or `unreadable`. Throws `cancelled` where the signal is given.
 */
export async function scanPaths(
  paths: readonly string[],
  options: ScanOptions & { all: boolean },
): Promise<ScanReport> {
  const gatherer = new Gatherer(options);
  const reader = new TreeReader(gatherer, options);
  try {
    // The same file may be reached by two of the paths.
    const seen = paths.length === 1 ? null : new Set<string>();
    for (const path of paths) {
      const problem = problemOf(path, gatherer);
      if (problem === null) await scanRoot(path, gatherer, reader, seen, options);
      else if (seen === null) throw problem;
      else gatherer.skip({ path, reason: reasonOf(problem), incomplete: true });
    }
    await reader.finish();
  } finally {
    await reader.close();
  }
  return gatherer.report();
}

async function scanRoot(
  path: string,
  gatherer: Gatherer,
  reader: TreeReader,
  seen: Set<string> | null,
  options: WalkOptions,
): Promise<void> {
  const root = fromSystem(path);
  const shown = rootOf(root);
  const real = seen === null ? '' : realPath(root);
  for (const entry of walk(path, options)) {
    if (entry.type === 'skipped') {
      gatherer.skip(entry.skipped);
      continue;
    }
    const { path: file, local, inside } = entry;
    if (seen !== null) {
      const place = inside === '' ? real : join(real, inside);
      if (seen.has(place)) continue;
      seen.add(place);
    }
    const full = reader.add({ path: file, follow: inside === '', local, root: shown, inside });
    if (full || entry.isFleeting) await reader.work({ here: entry.isFleeting });
  }
}

function problemOf(path: string, { tell }: Gatherer): KeywardError | null {
  try {
    statSync(path);
    return null;
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return new KeywardError('not-found', `no such file or folder: ${tell(path)}`, 'check the spelling', { cause });
    }
    const { reason } = skippedBy(path, cause);
    return new KeywardError('unreadable', `${tell(path)}: ${reason}`, 'mend that, or leave the path out', { cause });
  }
}

function reasonOf({ code, cause }: KeywardError): string {
  return code === 'not-found' ? 'no such file or folder' : skippedBy('', cause).reason;
}
