import type { Finding } from '../scan/finding.ts';
import { type ScanReport, sortReport } from '../scan/report.ts';
import type { Skipped } from '../scan/skipped.ts';
import { pauser } from './pause.ts';
import type { GitleaksRun } from './run.ts';
import type { TextSource } from './sources.ts';

export interface CompleteOptions {
  readonly signal: AbortSignal;
  /** A text from outside as it may be told: a key that stands in it is redacted. */
  readonly tell: (text: string) => string;
  /** Whether the rules are not run on a path. */
  readonly leavesOut: (path: string) => boolean;
}

/** A report with what the rules have met, without what gitleaks lets pass. */
export interface Completed {
  readonly report: ScanReport;
  /** How many findings were let pass. */
  readonly silenced: number;
}

/** Runs rules on the sources that a report speaks of. Throws `cancelled` where the signal is given. */
export async function complete(
  report: ScanReport,
  sources: Iterable<TextSource> | AsyncIterable<TextSource>,
  run: GitleaksRun,
  { signal, tell, leavesOut }: CompleteOptions,
): Promise<Completed> {
  const own = byPlace(report.findings);
  const found: Finding[] = [];
  const skipped: Skipped[] = [];
  const known = new Set(report.skipped.map((entry) => entry.path));
  let silenced = 0;
  const pause = pauser(signal);
  for await (const { path, commit, text } of sources) {
    if (leavesOut(path)) continue;
    const key = placeKey(tell(path), commit);
    if ('reason' in text) {
      if (known.has(tell(path))) continue;
      skipped.push({
        path: tell(path),
        reason: `not searched by the rules of gitleaks: ${text.reason}`,
        incomplete: true,
      });
      continue;
    }
    const steps = run.run({ path, commit, text: text.text }, own.get(key) ?? []);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) await pause();
    own.delete(key);
    silenced += step.value.silenced;
    for (const rule of step.value.cut) {
      const reason = `rule ${rule} of gitleaks meets more there than is told`;
      skipped.push({ path: tell(path), reason: tell(reason), incomplete: true });
    }
    for (const finding of step.value.findings) found.push(told(finding, tell));
  }
  // What stands in commit messages and the like is no source. The order of a history, that of time, is kept.
  const kept = new Set([...found, ...[...own.values()].flat()]);
  const findings = [...report.findings.filter((finding) => kept.delete(finding)), ...kept];
  return { report: sortReport({ ...report, findings, skipped: [...report.skipped, ...skipped] }), silenced };
}

/** A path and what a configuration says are text from outside; keyward's own findings are told as they should be. */
function told(finding: Finding, tell: (text: string) => string): Finding {
  const { rule } = finding;
  if (rule === undefined) return finding;
  const tags = rule.tags.map(tell);
  return { ...finding, file: tell(finding.file), rule: { ...rule, description: tell(rule.description), tags } };
}

function byPlace(findings: readonly Finding[]): Map<string, Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = placeKey(finding.file, finding.commit ?? null);
    const known = places.get(key);
    if (known === undefined) places.set(key, [finding]);
    else known.push(finding);
  }
  return places;
}

function placeKey(path: string, commit: string | null): string {
  return `${commit ?? ''}\0${path}`;
}
