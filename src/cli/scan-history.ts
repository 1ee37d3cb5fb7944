import packageJson from '../../package.json' with { type: 'json' };
import { KeywardError } from '../core/errors.ts';
import { openSeenCache } from '../project/seen-cache.ts';
import { openGit } from '../scan/git/git.ts';
import { pullRequestRange } from '../scan/history/pull-request.ts';
import { readRange } from '../scan/history/range.ts';
import { scanHistory } from '../scan/history/scan-history.ts';
import type { Selection } from '../scan/history/selection.ts';
import { readSince } from '../scan/history/since.ts';
import { fromSystem } from '../scan/path.ts';
import type { ScanReport } from '../scan/report.ts';
import type { ScanOptions } from '../scan/scan-options.ts';
import type { CommandInput } from './command.ts';
import type { CommandContext } from './context.ts';
import { projectFolder } from './project-folder.ts';
import { startWorker } from './start-worker.ts';

/** `keyward scan --history`, `--range` and `--since`: the one argument, if any, names the repository. */
export function scanHistoryOf(
  context: CommandContext,
  { arguments: paths, options }: CommandInput,
  scanOptions: ScanOptions,
): Promise<ScanReport> {
  if (paths.length > 1) {
    throw new KeywardError('usage', 'the history of one repository is scanned at a time', 'name one, or none');
  }
  const selection = selectionOf(options, context.environment);
  const git = openGit(fromSystem(projectFolder(context, paths[0])), context.environment, { asHook: false });
  return scanHistory(git, selection, {
    ...scanOptions,
    version: packageJson.version,
    startWorker,
    ...(options['cache'] === false ? {} : { seenFile: (common) => openSeenCache(common, context.environment) }),
  });
}

/** Which part of the history the options of `keyward scan` ask for. Throws `usage`. */
export function selectionOf(options: CommandInput['options'], environment: NodeJS.ProcessEnv): Selection {
  const { range, since } = options;
  if (typeof range === 'string') {
    return { type: 'range', revisions: readRange(range === 'auto' ? pullRequestRange(environment) : range) };
  }
  if (typeof since === 'string') return { type: 'since', time: readSince(since, new Date()) };
  return { type: 'all', unreachable: options['unreachable'] === true };
}
