import { providerById } from '../project/key-names.ts';
import type { Finding } from '../scan/finding.ts';
import { isComplete, type ScanReport } from '../scan/report.ts';
import { byteCount, count } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** The answer of a scan as JSON: one line, the shape that docs/cli.md gives. */
export function scanJson({ scanned, skipped, local, findings }: ScanReport): string {
  return JSON.stringify({
    version: 1,
    scanned,
    skipped: skipped.map(({ path, reason }) => ({ path, reason })),
    local: local.map(({ path }) => ({ path })),
    findings: findings.map((finding) => ({
      kind: finding.kind,
      provider: finding.provider,
      file: finding.file,
      line: finding.line,
      column: finding.column,
      endLine: finding.endLine,
      endColumn: finding.endColumn,
      redacted: finding.redacted,
      fingerprint: finding.fingerprint,
      confidence: finding.confidence,
    })),
  });
}

/** The answer of a scan for people: findings by provider, private files, a summary, what to do next. */
export function scanText(report: ScanReport, terminal: Terminal): void {
  printFindings(report.findings, terminal);
  for (const { path, keys } of report.local) {
    if (keys > 0)
      terminal.out(
        `${terminal.style('dim', 'local')}  ${visible(path)}  ${count(keys, 'key')}, private to this machine`,
      );
  }
  noteSkipped(report, terminal);
  if (report.unsure > 0) {
    const what = `${count(report.unsure, 'less sure match', 'less sure matches')} not shown`;
    terminal.note(`${what}: --confidence possible shows all`);
  }
  const { files, blobs, bytes } = report.scanned;
  const read = `${blobs > 0 ? count(blobs, 'staged file') : count(files, 'file')}, ${byteCount(bytes)}`;
  const secrets = new Set(report.findings.map(({ fingerprint }) => fingerprint)).size;
  if (secrets > 0) {
    const places = report.findings.length === secrets ? '' : ` at ${count(report.findings.length, 'place')}`;
    terminal.out();
    terminal.out(`${terminal.style('red', `${count(secrets, 'hardcoded key')}${places}`)} in ${read}`);
    printNextSteps(terminal);
  } else if (!isComplete(report)) {
    terminal.out(`${terminal.style('yellow', 'no keys found in what was read')}: ${read}`);
  } else if (files + blobs === 0) {
    terminal.out('nothing is staged that could hold a key');
  } else {
    terminal.out(`${terminal.style('green', 'no hardcoded keys')} in ${read}`);
  }
}

function place({ file, line, column }: Finding): string {
  return `${visible(file)}:${line}:${column}`;
}

/** Prints `file:line:column  kind  redacted`, under the name of each provider and the page where its keys are revoked. */
export function printFindings(findings: readonly Finding[], terminal: Terminal): void {
  const providers = [...new Set(findings.map((finding) => finding.provider))];
  for (const [index, provider] of providers.entries()) {
    if (index > 0) terminal.out();
    const known = providerById(provider);
    const page = known?.console === undefined ? '' : `  ${terminal.style('dim', known.console)}`;
    terminal.out(`${terminal.style('bold', known?.name ?? provider)}${page}`);
    for (const finding of findings.filter((other) => other.provider === provider)) {
      const sure = finding.confidence === 'certain' ? '' : `  ${terminal.style('dim', finding.confidence)}`;
      const commit = finding.commit === undefined ? '' : `  ${terminal.style('dim', shortId(finding.commit))}`;
      terminal.out(
        `${place(finding)}  ${terminal.style('cyan', finding.kind)}  ${terminal.style('yellow', finding.redacted)}${sure}${commit}`,
      );
    }
  }
}

const ID_SHOWN = 10;

/** A commit's id as people give it. */
export function shortId(id: string): string {
  return id.slice(0, ID_SHOWN);
}

const HARMLESS_SHOWN = 5;
const LOST_SHOWN = 20;

/** Tells what was not read: a line for each path that leaves the answer incomplete, the rest by reason. */
export function noteSkipped({ skipped }: Pick<ScanReport, 'skipped'>, terminal: Terminal): void {
  const harmless = skipped.filter(({ incomplete }) => !incomplete);
  for (const reason of new Set(harmless.map((entry) => entry.reason))) {
    const paths = harmless.filter((entry) => entry.reason === reason).map(({ path }) => path);
    const more = paths.length > HARMLESS_SHOWN ? ` and ${paths.length - HARMLESS_SHOWN} more` : '';
    terminal.note(`not read, ${reason}: ${paths.slice(0, HARMLESS_SHOWN).join(', ')}${more}`);
  }

  const lost = skipped.filter(({ incomplete }) => incomplete);
  for (const { path, reason } of lost.slice(0, LOST_SHOWN)) terminal.note(`not read: ${path}: ${reason}`);
  if (lost.length > LOST_SHOWN) terminal.note(`not read: ${lost.length - LOST_SHOWN} more, which --json lists`);
  if (lost.length > 0) terminal.note('the answer is incomplete: a key may stand in what could not be read');
}

function printNextSteps(terminal: Terminal): void {
  terminal.out();
  terminal.out('what to do next');
  terminal.out('  1. whoever has seen the code has the key: revoke it at the page above and make a new one');
  terminal.out('  2. put the new key into .env (`keyward init` sets it up) and read it from the environment');
  terminal.out('  3. `keyward hook install` stops the next one before it is committed');
}
