import { existsSync } from 'node:fs';
import { normalize, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { KeywardError } from '../core/errors.ts';
import { complete } from '../gitleaks/complete.ts';
import { IgnoreList, type IgnoredFinding, readBaseline, readIgnoreFile } from '../gitleaks/ignored.ts';
import { withOrigins } from '../gitleaks/origins.ts';
import { readRules } from '../gitleaks/read-rules.ts';
import type { Rules } from '../gitleaks/rule.ts';
import { GitleaksRun } from '../gitleaks/run.ts';
import { blobSources, fileSources, historySources, type TextSource } from '../gitleaks/sources.ts';
import { allowIn } from '../project/baseline.ts';
import { readSmallFile, textOf } from '../project/read-small-file.ts';
import { isOver } from '../scan/allow/terms.ts';
import { type Git, openGit } from '../scan/git/git.ts';
import { stagedBlobs } from '../scan/git/staged.ts';
import { fromSystem } from '../scan/path.ts';
import type { AllowedFinding, ScanReport } from '../scan/report.ts';
import { push } from '../scan/sink.ts';
import { TextSink } from '../scan/text-sink.ts';
import type { CommandInput } from './command.ts';
import type { CommandContext } from './context.ts';
import { count } from './progress.ts';
import { projectFolder } from './project-folder.ts';
import { selectionOf } from './scan-history.ts';
import { withoutKeys } from './without-keys.ts';

const CONFIG = '.gitleaks.toml';
const IGNORE = '.gitleaksignore';
const NO_RULES: Rules = { rules: [], allowlists: [], ofKinds: new Map(), disabled: new Set(), notes: [] };
/** A report of gitleaks has some 600 bytes for each finding. */
const LARGEST_LIST = 64 * 1024 * 1024;

/** What is for gitleaks alone is not searched by rules, as gitleaks does not. */
function isOwnFile({ options }: CommandInput, path: string): boolean {
  const { gitleaksConfig = CONFIG, gitleaksBaseline } = options;
  return [gitleaksConfig, gitleaksBaseline].some((own) => typeof own === 'string' && normalize(own) === path);
}

type Scan = (context: CommandContext, input: CommandInput) => Promise<ScanReport>;

/** `keyward scan --gitleaks`: keyward's own scan, then the rules of a gitleaks configuration on the same contents. */
export async function scanWithGitleaks(context: CommandContext, input: CommandInput, scan: Scan): Promise<ScanReport> {
  const { terminal, signal } = context;
  const rules = rulesOf(context, input);
  const run = new GitleaksRun(rules, new IgnoreList(ignoredOf(context, input)));
  for (const note of rules.notes) terminal.note(withoutKeys(note));

  const piped = new TextSink();
  const isPiped = input.options['stdin'] === true;
  const read = await scan(isPiped ? { ...context, stdin: kept(context.stdin, piped) } : context, input);
  const sources = isPiped ? pipedSource(piped) : sourcesOf(context, input, read);
  const { report, silenced } = await complete(read, sources, run, {
    signal,
    tell: withoutKeys,
    leavesOut: (path) => isOwnFile(input, path),
  });
  if (silenced > 0) terminal.note(`${count(silenced, 'finding')} let pass by what was written for gitleaks`);
  const told = sureEnough(allowedByBaseline(report, context, input), input);
  if (told.history === undefined) return told;
  if (input.options['unreachable'] === true) terminal.note('the rules of gitleaks are not run on what nothing reaches');
  return { ...told, findings: await withOrigins(gitOf(context, input), told.findings, signal) };
}

/** What rules have met is held against `.keyward/baseline`, as all else is. */
function allowedByBaseline(report: ScanReport, { cwd }: CommandContext, { options }: CommandInput): ScanReport {
  const ruled = report.findings.filter(({ rule }) => rule !== undefined);
  if (options['allow'] === false || ruled.length === 0) return report;
  const { today, baselineFor } = allowIn(cwd);
  const entries = baselineFor('.')?.entries;
  const allowed = ruled.flatMap((finding): AllowedFinding[] => {
    const entry = entries?.get(finding.fingerprint);
    return entry === undefined || isOver(entry, today) ? [] : [{ ...finding, by: 'baseline', until: entry.until }];
  });
  const gone = new Set(allowed.map(({ fingerprint }) => fingerprint));
  const findings = report.findings.filter(({ rule, fingerprint }) => rule === undefined || !gone.has(fingerprint));
  return { ...report, findings, allowed: [...report.allowed, ...allowed] };
}

/** What a rule has met is likely. */
function sureEnough(report: ScanReport, { options }: CommandInput): ScanReport {
  if (options['confidence'] !== 'certain') return report;
  const findings = report.findings.filter(({ rule }) => rule === undefined);
  return { ...report, findings, unsure: report.unsure + report.findings.length - findings.length };
}

function rulesOf({ cwd }: CommandContext, { options }: CommandInput): Rules {
  const { gitleaksConfig } = options;
  if (typeof gitleaksConfig === 'string') return readRules(resolve(cwd, gitleaksConfig), gitleaksConfig);
  return existsSync(resolve(cwd, CONFIG)) ? readRules(resolve(cwd, CONFIG), CONFIG) : NO_RULES;
}

function ignoredOf({ cwd, terminal }: CommandContext, { options }: CommandInput): IgnoredFinding[] {
  const ignored: IgnoredFinding[] = [];
  const bytes = readSmallFile(fromSystem(resolve(cwd, IGNORE)), IGNORE, LARGEST_LIST);
  if (bytes !== null) {
    const { entries, broken } = readIgnoreFile(textOf(bytes, IGNORE));
    ignored.push(...entries);
    if (broken.length > 0)
      terminal.note(`${IGNORE}:${broken[0]}: ${count(broken.length, 'line')} that is no fingerprint`);
  }
  const { gitleaksBaseline } = options;
  if (typeof gitleaksBaseline !== 'string') return ignored;
  const baseline = readSmallFile(fromSystem(resolve(cwd, gitleaksBaseline)), gitleaksBaseline, LARGEST_LIST);
  if (baseline === null) throw new KeywardError('not-found', `no such file: ${gitleaksBaseline}`, 'check the spelling');
  return [...ignored, ...readBaseline(textOf(baseline, gitleaksBaseline), gitleaksBaseline)];
}

/** What the scan has read, once more. */
function sourcesOf(
  context: CommandContext,
  input: CommandInput,
  { history }: ScanReport,
): Iterable<TextSource> | AsyncIterable<TextSource> {
  const { cwd, environment, signal } = context;
  const { staged, all } = input.options;
  const paths = input.arguments;
  if (history !== undefined) {
    return historySources(gitOf(context, input), selectionOf(input.options, environment), signal);
  }
  if (staged) {
    const git = openGit(fromSystem(cwd), environment, { asHook: true });
    return blobSources(git, stagedBlobs(git));
  }
  // One of several paths may be missing, of which the scan has told.
  const there = (paths.length === 0 ? ['.'] : paths).filter((path) => existsSync(path));
  return fileSources(there, { all: all === true, environment });
}

function gitOf(context: CommandContext, { arguments: paths }: CommandInput): Git {
  return openGit(fromSystem(projectFolder(context, paths[0])), context.environment, { asHook: false });
}

/** Passes a stream on and keeps what it holds. */
function kept(stream: Readable, sink: TextSink): Readable {
  const passOn = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      push(sink, chunk as Buffer);
      yield chunk as Buffer;
    }
  };
  return Readable.from(passOn(), { objectMode: false });
}

function* pipedSource(sink: TextSink): Generator<TextSource> {
  yield { path: '<stdin>', commit: null, text: sink.end() };
}
