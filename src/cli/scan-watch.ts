import type { Finding } from '../scan/finding.ts';
import { isComplete, readAnything, type ScanReport } from '../scan/report.ts';
import type { CommandContext } from './context.ts';
import { FileChanges } from './file-changes.ts';
import { count } from './progress.ts';
import { findingLine, noteSkipped, scanText } from './scan-output.ts';
import type { Terminal } from './terminal.ts';

/**
 * `keyward scan --watch`: scans, tells, and scans again whenever something below the paths has changed, until Ctrl-C.
 * It is a whole scan each time, since what is to be read depends on ignore rules and on what git tracks as well; no more
 * than half of the time goes into it. Gives the last state; at once where the first scan read nothing.
 */
export async function watchScan(
  { cwd, signal, terminal }: CommandContext,
  paths: readonly string[],
  scan: () => Promise<ScanReport>,
): Promise<ScanReport> {
  // Before the first scan, so that what changes meanwhile is not missed.
  const changes = new FileChanges(cwd, paths, signal);
  try {
    let state = await scan();
    if (!readAnything(state)) return state;
    scanText(state, terminal);
    terminal.note('waiting for changes; Ctrl-C ends it');
    for (let took = 0; await changes.next(took);) {
      const start = performance.now();
      const fresh = await scanUnless(signal, scan);
      if (fresh === null) break;
      took = performance.now() - start;
      tellDifference(state, fresh, terminal);
      state = fresh;
    }
    return state;
  } finally {
    changes.close();
  }
}

/** Null where the signal came before the scan was done. */
async function scanUnless(signal: AbortSignal, scan: () => Promise<ScanReport>): Promise<ScanReport | null> {
  try {
    return await scan();
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** Tells which findings are new and which are gone. One that only moved in its file is neither. */
function tellDifference(before: ScanReport, now: ScanReport, terminal: Terminal): void {
  const fresh = without(now.findings, before.findings);
  const gone = without(before.findings, now.findings);
  for (const finding of gone) terminal.out(`${terminal.style('green', 'gone')}  ${findingLine(finding, terminal)}`);
  for (const finding of fresh) terminal.out(`${terminal.style('red', 'new')}   ${findingLine(finding, terminal)}`);
  const known = new Set(before.skipped.map(({ path, reason }) => `${reason}\0${path}`));
  noteSkipped({ skipped: now.skipped.filter(({ path, reason }) => !known.has(`${reason}\0${path}`)) }, terminal);
  if (fresh.length + gone.length === 0) return;
  const left = new Set(now.findings.map(({ fingerprint }) => fingerprint)).size;
  const rest = isComplete(now) ? '' : ' in what was read';
  if (left === 0) terminal.out(`${terminal.style('green', 'no hardcoded keys')}${rest}`);
  else terminal.out(`${terminal.style('red', count(left, 'hardcoded key'))}${rest}`);
}

/** The findings of `all` that `others` has not, as often as they stand there. */
function without(all: readonly Finding[], others: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  for (const finding of others) counts.set(placeOf(finding), (counts.get(placeOf(finding)) ?? 0) + 1);
  return all.filter((finding) => {
    const left = counts.get(placeOf(finding)) ?? 0;
    counts.set(placeOf(finding), left - 1);
    return left <= 0;
  });
}

function placeOf({ fingerprint, file }: Finding): string {
  return `${fingerprint}\0${file}`;
}
