import { resolve } from 'node:path';
import { KeywardError } from '../../core/errors.ts';
import { allowIn } from '../../project/baseline.ts';
import { openGit } from '../../scan/git/git.ts';
import { isAnythingStaged, stagedBlobs } from '../../scan/git/staged.ts';
import type { Confidence } from '../../scan/judge/confidence.ts';
import { fromSystem } from '../../scan/path.ts';
import { isComplete, readAnything, type ScanReport } from '../../scan/report.ts';
import { scanBlobs, scanStream } from '../../scan/scan.ts';
import type { ScanOptions } from '../../scan/scan-options.ts';
import type { CommandInput, ExitStatus, Run } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { SOUGHT } from '../../project/_sought.ts';
import { progressOf } from '../progress.ts';
import { scanText } from '../scan-output.ts';
import { reportWriting } from '../scan-report.ts';

export const run: Run = async (context, input) => {
  const { terminal } = context;
  const writing = reportWriting(context, input);
  const report = await (input.options['watch'] ? watched(context, input) : scannedWithRules(context, input));
  if (!readAnything(report) && !input.options['staged']) throw nothingScanned(report, input.arguments);

  if (input.options['watch']) return statusOf(report);
  const checked = input.options['verify']
    ? await (await import('../check-found.ts')).verified(report, context, input)
    : null;
  const answer = checked?.report ?? report;
  const isText = writing === null || (await writing(answer)) === 'file';
  if (isText && answer.history !== undefined) (await import('../history-output.ts')).historyText(answer, terminal);
  else if (isText) scanText(answer, terminal);
  if (isText) checked?.print();
  return statusOf(answer);
};

async function watched(context: CommandContext, input: CommandInput): Promise<ScanReport> {
  const { watchScan } = await import('../scan-watch.ts');
  return watchScan(context, input.arguments.length === 0 ? ['.'] : input.arguments, () => scanned(context, input));
}

/** With the rules of a gitleaks configuration besides, where they are asked for. */
async function scannedWithRules(context: CommandContext, input: CommandInput): Promise<ScanReport> {
  const isAsked = ['gitleaks', 'gitleaksConfig', 'gitleaksBaseline'].some((name) => input.options[name] !== undefined);
  if (!isAsked) return scanned(context, input);
  return (await import('../scan-gitleaks.ts')).scanWithGitleaks(context, input, scanned);
}

/** Keys found is the answer; nothing found is one only where everything could be read. */
export function statusOf(report: ScanReport): ExitStatus {
  if (report.findings.length > 0) return 1;
  return isComplete(report) ? 0 : 2;
}

async function scanned(context: CommandContext, input: CommandInput): Promise<ScanReport> {
  const { staged, stdin, all, watch, confidence, allow } = input.options;
  const paths = input.arguments;
  const past = refuseNonsense(input);
  const options: ScanOptions = {
    sought: SOUGHT,
    confidence: confidence as Confidence,
    ...(allow === false ? {} : { allow: allowIn(resolve(context.cwd, (past ? paths[0] : undefined) ?? '.')) }),
    environment: context.environment,
    signal: context.signal,
    ...(watch ? {} : { progress: progressOf(context.terminal, past ? 'blob' : 'file') }),
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
  const { staged, stdin, all, watch, history, range, since, unreachable, cache, verify, providers } = options;
  const isRange = range !== undefined;
  const isSince = since !== undefined;
  const past = isRange ? '--range' : isSince ? '--since' : history === true ? '--history' : undefined;
  refuseTogether(staged && '--staged', stdin && '--stdin', past === undefined && paths.length > 0 && 'a path');
  refuseTogether(staged && '--staged', stdin && '--stdin', past, all && '--all');
  refuseTogether(watch && '--watch', staged && '--staged', stdin && '--stdin', past);
  refuseTogether(watch && '--watch', options['json'] && '--json', options['format'] !== 'text' && '--format');
  refuseTogether(isRange && '--range', isSince ? '--since' : history && '--history');
  refuseTogether(isRange && '--range', isSince && '--since', unreachable && '--unreachable');
  refuseTogether(verify && '--verify', staged ? '--staged' : stdin ? '--stdin' : watch ? '--watch' : past);
  if (providers !== undefined && !verify) {
    throw new KeywardError(
      'usage',
      '--providers has a meaning with --verify alone',
      'give --verify too, or leave it out',
    );
  }
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
