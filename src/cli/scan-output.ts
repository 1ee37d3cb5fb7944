import type { Finding } from '../scan/finding.ts';
import { CONFIDENCES } from '../scan/judge/confidence.ts';
import { isComplete, type ScanReport } from '../scan/report.ts';
import { issuerById } from '../project/issuer-names.ts';
import { visible } from '../core/visible.ts';
import { noteAllowed } from './allowed-output.ts';
import { bySecret } from '../scan/by-secret.ts';
import { byteCount, count } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** The answer of a scan for people: secrets by provider, private files, a summary, what to do next. */
export function scanText(report: ScanReport, terminal: Terminal): void {
  printFindings(report.findings, terminal);
  for (const { path, keys } of report.local) {
    if (keys > 0)
      terminal.out(
        `${terminal.style('dim', 'local')}  ${visible(path)}  ${count(keys, 'key')}, private to this machine`,
      );
  }
  noteSkipped(report, terminal);
  noteUnsure(report, terminal);
  noteAllowed(report, terminal);
  const { files, blobs, bytes } = report.scanned;
  const read = `${blobs > 0 ? count(blobs, 'staged file') : count(files, 'file')}, ${byteCount(bytes)}`;
  const secrets = bySecret(report.findings).size;
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

const PLACES_SHOWN = 10;

/**
 * Prints each secret once, `file:line:column  kind  redacted`, and below it the other places where it stands, under the
 * name of each provider and the page where its keys are revoked.
 */
export function printFindings(findings: readonly Finding[], terminal: Terminal): void {
  const secrets = bySecret(findings);
  for (const [index, provider] of providersOf(findings).entries()) {
    if (index > 0) terminal.out();
    printProvider(provider, terminal);
    for (const places of secrets.values()) if (places[0]!.provider === provider) printSecret(places, terminal);
  }
}

function printSecret([first, ...others]: readonly Finding[], terminal: Terminal): void {
  const sureness = [first!, ...others].map(({ confidence }) => CONFIDENCES.indexOf(confidence));
  terminal.out(findingLine({ ...first!, confidence: CONFIDENCES[Math.max(...sureness)]! }, terminal));
  for (const { file, line, column, commit } of others.slice(0, PLACES_SHOWN)) {
    const id = commit === undefined || commit === null ? '' : `  ${shortId(commit)}`;
    terminal.out(`    ${terminal.style('dim', `also ${visible(file)}:${line}:${column}${id}`)}`);
  }
  const more = others.length - PLACES_SHOWN;
  if (more > 0) terminal.out(`    ${terminal.style('dim', `and at ${count(more, 'more place')}, which --json lists`)}`);
}

/** The providers of findings, each once, in their order. */
export function providersOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ provider }) => provider))];
}

/** Prints the name of a provider and the page where its keys are revoked. */
export function printProvider(provider: string, terminal: Terminal): void {
  const known = issuerById(provider);
  const page = known?.console === undefined ? '' : `  ${terminal.style('dim', known.console)}`;
  terminal.out(`${terminal.style('bold', known?.name ?? provider)}${page}`);
}

/** `file:line:column  kind  redacted`, and the commit where there is one. */
export function findingLine(finding: Finding, terminal: Terminal): string {
  const { file, line, column, kind, redacted, confidence, commit } = finding;
  return [
    `${visible(file)}:${line}:${column}`,
    terminal.style('cyan', kind),
    terminal.style('yellow', redacted),
    ...(confidence === 'certain' ? [] : [terminal.style('dim', confidence)]),
    ...(commit === undefined || commit === null ? [] : [terminal.style('dim', shortId(commit))]),
  ].join('  ');
}

const ID_SHOWN = 10;

/** A commit's id as people give it. */
export function shortId(id: string): string {
  return id.slice(0, ID_SHOWN);
}

/** Tells how many matches are not sure enough to be shown. */
export function noteUnsure({ unsure }: ScanReport, terminal: Terminal): void {
  if (unsure === 0) return;
  terminal.note(`${count(unsure, 'less sure match', 'less sure matches')} not shown: --confidence possible shows all`);
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
  terminal.out('not a key? `keyward explain FILE:LINE` says why it is taken for one, and how to allow it for good');
}
