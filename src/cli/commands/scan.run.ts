import { KeywardError } from '../../core/errors.ts';
import { PROVIDERS } from '../../providers/_all.ts';
import { openGit } from '../../scan/git/git.ts';
import { isAnythingStaged, stagedBlobs } from '../../scan/git/staged.ts';
import type { Confidence } from '../../scan/judge/judge.ts';
import { fromSystem } from '../../scan/path.ts';
import { isComplete, readAnything, type ScanReport } from '../../scan/report.ts';
import { scanBlobs, scanStream } from '../../scan/scan.ts';
import type { ScanOptions } from '../../scan/scan-options.ts';
import type { CommandInput, ExitStatus, Run } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { progressOf } from '../progress.ts';
import { noteSkipped, scanJson, scanText } from '../scan-output.ts';

export const run: Run = async (context, input) => {
  const { terminal } = context;
  const report = wantsGitleaks(input)
    ? await (await import('../scan-gitleaks.ts')).scanWithGitleaks(context, input, scanned)
    : await scanned(context, input);
  if (!readAnything(report) && !input.options['staged']) throw nothingScanned(report, input.arguments);

  const { json, format } = input.options;
  if (json || format === 'json') terminal.out(scanJson(report));
  else if (format === 'gitleaks') {
    terminal.out((await import('../../gitleaks/report.ts')).gitleaksReport(report.findings));
    noteSkipped(report, terminal);
  } else if (report.history !== undefined) (await import('../history-output.ts')).historyText(report, terminal);
  else scanText(report, terminal);
  return statusOf(report);
};

function wantsGitleaks({ options }: CommandInput): boolean {
  return ['gitleaks', 'gitleaksConfig', 'gitleaksBaseline'].some((name) => options[name] !== undefined);
}

/** Keys found is the answer; nothing found is one only where everything could be read. */
export function statusOf(report: ScanReport): ExitStatus {
  if (report.findings.length > 0) return 1;
  return isComplete(report) ? 0 : 2;
}

async function scanned(context: CommandContext, input: CommandInput): Promise<ScanReport> {
  const { staged, stdin, all, confidence } = input.options;
  const paths = input.arguments;
  const past = refuseNonsense(input);
  const options: ScanOptions = {
    providers: PROVIDERS,
    confidence: confidence as Confidence,
    environment: context.environment,
    signal: context.signal,
    progress: progressOf(context.terminal, past ? 'blob' : 'file'),
  };
  if (past) return (await import('../scan-history.ts')).scanHistoryOf(context, input, options);
  if (stdin) return scanStream(context.stdin, options);
  if (staged) {
    const git = openGit(fromSystem(context.cwd), context.environment, { asHook: true });
    const blobs = stagedBlobs(git);
    if (blobs.length === 0 && !isAnythingStaged(git)) throw nothingStaged();
    return scanBlobs(git, blobs, { ...options, commits: 0 });
  }
  const { scanPaths } = await import('../../scan/scan-paths.ts');
  const { startWorker } = await import('../start-worker.ts');
  return scanPaths(paths.length === 0 ? ['.'] : paths, { ...options, all: all === true, startWorker });
}

/** Refuses what excludes each other; tells whether the history is to be scanned. */
function refuseNonsense({ options, arguments: paths }: CommandInput): boolean {
  const { staged, stdin, all, history, range, since, unreachable, cache } = options;
  const isRange = range !== undefined;
  const isSince = since !== undefined;
  const past = isRange ? '--range' : isSince ? '--since' : history === true ? '--history' : undefined;
  refuseTogether(staged && '--staged', stdin && '--stdin', past === undefined && paths.length > 0 && 'a path');
  refuseTogether(staged && '--staged', stdin && '--stdin', past, all && '--all');
  refuseTogether(isRange && '--range', isSince ? '--since' : history && '--history');
  refuseTogether(isRange && '--range', isSince && '--since', unreachable && '--unreachable');
  if (unreachable && past === undefined) throw needsHistory('--unreachable');
  if (cache === false && past === undefined) throw needsHistory('--no-cache');
  return past !== undefined;
}

function needsHistory(option: string): KeywardError {
  return new KeywardError(
    'usage',
    `${option} has a meaning with --history alone`,
    'give --history too, or leave it out',
  );
}

function refuseTogether(...given: readonly unknown[]): void {
  const names = given.filter(Boolean);
  if (names.length < 2) return;
  throw new KeywardError('usage', `${names.join(' and ')} exclude each other`, 'give one of them');
}

function nothingStaged(): KeywardError {
  const hint = 'stage something with `git add`, or leave --staged out to read the files';
  return new KeywardError('nothing-scanned', 'nothing is staged, so that nothing was read', hint);
}

function nothingScanned({ skipped }: ScanReport, paths: readonly string[]): KeywardError {
  const [first] = skipped.toSorted((left, right) => Number(right.incomplete) - Number(left.incomplete));
  if (first !== undefined) {
    const others = skipped.length > 1 ? `, and ${skipped.length - 1} more` : '';
    const isInput = first.path === '<stdin>';
    const hint = isInput ? 'pipe something into it' : 'name a file or folder that can be read';
    return new KeywardError('nothing-scanned', `no file was read (${first.path}: ${first.reason}${others})`, hint);
  }
  const place =
    paths.length > 1 ? 'the named folders hold' : `the ${paths.length === 1 ? 'named' : 'current'} folder holds`;
  return new KeywardError(
    'nothing-scanned',
    `no file was read: ${place} none, or git ignores all of them`,
    'name another path, or use --all to read what git ignores',
  );
}
