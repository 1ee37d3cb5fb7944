import { bySecret } from '../scan/by-secret.ts';
import type { Finding } from '../scan/finding.ts';
import { isComplete, type ScanReport } from '../scan/report.ts';
import { noteAllowed } from './allowed-output.ts';
import { byteCount, count } from './progress.ts';
import { findingLine, noteSkipped, noteUnsure, printProvider, providersOf } from './scan-output.ts';
import type { Terminal } from './terminal.ts';
import { visible } from '../core/visible.ts';

const REFS_SHOWN = 3;
const LONGEST_AUTHOR = 60;

/** The answer of a scan of the history for people: each secret once, where it came in first, and what became of it. */
export function historyText(report: ScanReport, terminal: Terminal): void {
  const { findings } = report;
  const secrets = bySecret(findings);
  for (const [index, provider] of providersOf(findings).entries()) {
    if (index > 0) terminal.out();
    printProvider(provider, terminal);
    for (const places of secrets.values()) if (places[0]!.provider === provider) printSecret(places, terminal);
  }
  noteSkipped(report, terminal);
  noteUnsure(report, terminal);
  noteAllowed(report, terminal);
  noteUnreachable(report, terminal);

  const read = readOf(report);
  if (secrets.size > 0) {
    const places = findings.length === secrets.size ? '' : ` at ${count(findings.length, 'place')}`;
    terminal.out();
    terminal.out(`${terminal.style('red', `${count(secrets.size, 'hardcoded key')}${places}`)} in ${read}`);
    printNextSteps(findings, terminal);
  } else if (isComplete(report)) terminal.out(`${terminal.style('green', 'no hardcoded keys')} in ${read}`);
  else terminal.out(`${terminal.style('yellow', 'no keys found in what was read')}: ${read}`);
}

function printSecret(places: readonly Finding[], terminal: Terminal): void {
  const first = places[0]!;
  const author = visible(first.author ?? '').slice(0, LONGEST_AUTHOR);
  // The day is enough for people; --json has the time.
  const details = [author, visible(first.date ?? '').slice(0, 10)].filter((text) => text !== '');
  terminal.out([findingLine(first, terminal), ...details.map((text) => terminal.style('dim', text))].join('  '));
  const more = places.length > 1 ? [`and ${count(places.length - 1, 'more place', 'more places')}`] : [];
  terminal.out(terminal.style('dim', `    ${[standing(first), reach(places), ...more].join('; ')}`));
}

function standing({ inHead }: Finding): string {
  if (inHead === null) return 'whether it still stands in HEAD could not be told';
  return inHead === true ? 'still in HEAD' : 'not in HEAD any more';
}

/** What reaches the place that the most refs reach. */
function reach(places: readonly Finding[]): string {
  const [widest] = places.toSorted((left, right) => (right.refCount ?? 0) - (left.refCount ?? 0));
  const { refs = [], refCount = 0 } = widest!;
  if (refCount === 0) return 'nothing reaches it';
  const names = refs.slice(0, REFS_SHOWN).map(visible);
  const more = refCount > names.length ? ` and ${refCount - names.length} more` : '';
  return `reached by ${names.join(', ')}${more}`;
}

function noteUnreachable({ history }: ScanReport, terminal: Terminal): void {
  const hidden = history?.unreachable ?? 0;
  if (hidden === 0) return;
  const stands = hidden === 1 ? 'stands' : 'stand';
  terminal.note(`${count(hidden, 'key')} more ${stands} in objects that nothing reaches: --unreachable shows them`);
}

function readOf({ scanned, history }: ScanReport): string {
  const known = history?.known ?? 0;
  const again = known === 0 ? '' : ` (${count(known, 'more blob')} known to be clean)`;
  return `${count(scanned.commits, 'commit')}, ${count(scanned.blobs, 'blob')}, ${byteCount(scanned.bytes)}${again}`;
}

function printNextSteps(findings: readonly Finding[], terminal: Terminal): void {
  const steps = [
    'revoke each key at the page above, before all else: whoever cloned the repository has it',
    'rewriting the history (git filter-repo) does not take a key back from clones, forks and pull requests',
    ...(findings.some(({ inHead }) => inHead === true)
      ? ['put the new key into .env (`keyward init` sets it up); `keyward scan` shows where the old one still stands']
      : []),
    '`keyward hook install` stops the next one before it is committed',
  ];
  terminal.out();
  terminal.out('what to do next');
  for (const [index, step] of steps.entries()) terminal.out(`  ${index + 1}. ${step}`);
}
