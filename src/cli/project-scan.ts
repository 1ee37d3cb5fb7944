import { relative } from 'node:path';
import { isKeywardError } from '../core/errors.ts';
import { allowIn, projectTop } from '../project/baseline.ts';
import { SOUGHT } from '../project/_sought.ts';
import type { ScanReport } from '../scan/report.ts';
import type { ScanOptions } from '../scan/scan-options.ts';
import { scanPaths } from '../scan/scan-paths.ts';
import type { CommandContext } from './context.ts';
import { progressOf } from './progress.ts';
import { startWorker } from './start-worker.ts';

/** The options of a scan that leaves out no finding but those that a comment allows, however unsure it is. */
function optionsOf({ cwd, environment, signal, terminal }: CommandContext, noun: string): ScanOptions {
  return {
    sought: SOUGHT,
    confidence: 'possible',
    allow: { ...allowIn(cwd), baselineFor: () => null },
    environment,
    signal,
    progress: progressOf(terminal, noun),
  };
}

/** Scans all files of the project that the current folder belongs to. */
export function scanProject(context: CommandContext): Promise<ScanReport> {
  const top = relative(context.cwd, projectTop(context.cwd));
  return scanPaths([top === '' ? '.' : top], { ...optionsOf(context, 'file'), all: false, startWorker });
}

/** Scans the history of the project; null where it has none. */
export async function scanProjectHistory(context: CommandContext): Promise<ScanReport | null> {
  const { scanHistoryOf } = await import('./scan-history.ts');
  const input = { arguments: [], options: { history: true } };
  try {
    return await scanHistoryOf(context, input, optionsOf(context, 'blob'));
  } catch (error) {
    if (isKeywardError(error) && ['not-a-repository', 'nothing-scanned'].includes(error.code)) return null;
    throw error;
  }
}
