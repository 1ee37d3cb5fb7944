import { KeywardError } from '../core/errors.ts';
import { projectTop, readBaseline } from '../project/baseline.ts';
import { changeBaseline } from '../project/change-baseline.ts';
import { BASELINE_PATH, type BaselineEntry, emptyBaseline } from '../scan/allow/baseline.ts';
import { isDay, readTerms, type Terms } from '../scan/allow/terms.ts';
import type { Finding } from '../scan/finding.ts';
import { isComplete, type ScanReport } from '../scan/report.ts';
import { bySecret } from '../scan/by-secret.ts';
import type { CommandInput, ExitStatus } from './command.ts';
import type { CommandContext } from './context.ts';
import { type FindingName, findingsNamed, readFindingName } from './finding-name.ts';
import { count } from './progress.ts';
import { scanProject, scanProjectHistory } from './project-scan.ts';
import { noteSkipped } from './scan-output.ts';
import { withoutKeys } from './without-keys.ts';

type Options = CommandInput['options'];

/** `keyward baseline add`. */
export async function addToBaseline(
  context: CommandContext,
  words: readonly string[],
  options: Options,
): Promise<ExitStatus> {
  const all = options['all'] === true;
  if (all === words.length > 0) {
    throw new KeywardError('usage', 'either findings or --all say what is to be added', 'give one of them');
  }
  const names = words.map(readFindingName);
  const terms = termsOf(options);
  const top = projectTop(context.cwd);
  const before = readBaseline(top) ?? emptyBaseline();

  const reports = await read(context, options['history'] === true);
  const findings = reports.flatMap((report) => report.findings);
  const wanted = all ? findings.filter(({ confidence }) => confidence !== 'possible') : named(names, findings, context);
  const entries = [...bySecret(wanted).values()].map(([first]) => entryOf(first!, terms));
  const added = entries.filter((entry) => !isHeld(entry, before.entries.get(entry.fingerprint)));

  const applied = added.length > 0 && options['dryRun'] !== true;
  if (applied) {
    await changeBaseline(top, context.signal, ({ entries: old, comments }) => ({
      entries: new Map([...old, ...added.map((entry) => [entry.fingerprint, entry] as const)]),
      comments,
    }));
  }
  tell(context, added, new Set([...before.entries.keys(), ...added.map(({ fingerprint }) => fingerprint)]).size, {
    applied,
    json: options['json'] === true,
  });
  if (!all) return 0;
  for (const report of reports)
    noteSkipped({ skipped: report.skipped.filter(({ incomplete }) => incomplete) }, context.terminal);
  return reports.every(isComplete) ? 0 : 2;
}

async function read(context: CommandContext, withHistory: boolean): Promise<ScanReport[]> {
  const files = await scanProject(context);
  const history = withHistory ? await scanProjectHistory(context) : null;
  return history === null ? [files] : [files, history];
}

function named(names: readonly FindingName[], findings: readonly Finding[], { cwd }: CommandContext): Finding[] {
  return names.flatMap((name) => {
    const meant = findingsNamed(name, findings, cwd);
    if (meant.length > 0) return meant;
    const shown = 'file' in name ? `at ${name.file}:${name.line}` : `of fingerprint ${name.fingerprint}`;
    const hint = '`keyward scan` lists the findings; --history looks into the history too';
    throw new KeywardError('not-found', `there is no finding ${shown}`, hint);
  });
}

function entryOf({ fingerprint, kind }: Finding, { until, reason }: Terms): BaselineEntry {
  return { fingerprint, kind, until, reason };
}

function isHeld(entry: BaselineEntry, old: BaselineEntry | undefined): boolean {
  return old !== undefined && old.until === entry.until && old.reason === entry.reason;
}

/** Throws `usage` for what a line of the baseline cannot hold, or should not. */
function termsOf({ reason, until }: Options): Terms {
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw refuse('no reason is given', 'say why it may stay: --reason "revoked, shown in the docs"');
  }
  // oxlint-disable-next-line no-control-regex -- they are what is refused
  if (/[\u0000-\u001f\u007f]/.test(reason)) throw refuse('the reason is more than one line', 'give one line of text');
  if (withoutKeys(reason) !== reason) throw refuse('the reason holds a key', 'the baseline is for all to see');
  const terms = readTerms(`reason=${reason}`);
  if ('fault' in terms || terms.until !== null) throw refuse('the reason holds until=', 'give the day with --until');
  if (until === undefined) return terms;
  if (typeof until !== 'string' || !isDay(until)) throw refuse('--until holds no date', 'give it as 2027-01-31');
  return { ...terms, until };
}

function refuse(message: string, hint: string): KeywardError {
  return new KeywardError('usage', message, hint);
}

function tell(
  { terminal }: CommandContext,
  added: readonly BaselineEntry[],
  entries: number,
  { applied, json }: { applied: boolean; json: boolean },
): void {
  if (json) {
    const list = added.map(({ fingerprint, kind }) => ({ fingerprint, kind }));
    terminal.out(JSON.stringify({ version: 1, applied, added: list, entries }));
    return;
  }
  for (const { fingerprint, kind } of added) terminal.out(`${fingerprint}  ${terminal.style('cyan', kind)}`);
  const does = applied ? 'added to' : 'to be added to';
  if (added.length === 0) terminal.out(`nothing to add: ${BASELINE_PATH} holds it all`);
  else terminal.out(`${count(added.length, 'secret')} ${does} ${BASELINE_PATH}, which then holds ${entries}`);
  if (applied) terminal.note('commit .keyward, so that it holds for everyone');
}
