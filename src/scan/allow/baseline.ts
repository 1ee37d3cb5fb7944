import { KeywardError } from '../../core/errors.ts';
import { isDay, readTerms, type Terms } from './terms.ts';

/** A secret that is allowed wherever it stands. */
export interface BaselineEntry extends Terms {
  readonly fingerprint: string;
  readonly kind: string;
}

/** A list of secrets that are allowed, each by its fingerprint. */
export interface Baseline {
  readonly entries: ReadonlyMap<string, BaselineEntry>;
  /** The lines of comment, which stand before all entries. */
  readonly comments: readonly string[];
}

/** Where it stands in a project. */
export const BASELINE_FOLDER = '.keyward';
export const BASELINE_FILE = 'baseline';
export const BASELINE_PATH = `${BASELINE_FOLDER}/${BASELINE_FILE}`;

const HEADER = [
  '# Secrets that keyward does not report, wherever they stand. Commit this file.',
  '# A line each, sorted: FINGERPRINT KIND [until=YYYY-MM-DD] reason=TEXT; `keyward baseline` adds, prunes and reviews.',
];

/** An empty baseline, with the comment that explains the file. */
export function emptyBaseline(): Baseline {
  return { entries: new Map(), comments: HEADER };
}

const ENTRY =
  /^([0-9a-f]{32}) ([a-z\d]+(?:-[a-z\d]+)*|gitleaks:[A-Za-z\d._-]+) (?:until=(\d{4}-\d\d-\d\d) )?reason=(\S.*)$/;

/**
 * Reads a baseline, in whatever order a merge has left its lines. Of two entries for a secret, which a merge may leave as
 * well, the one that ends sooner counts. Throws `baseline-invalid`, naming the line, for one that is neither an entry nor a
 * comment.
 */
export function parseBaseline(text: string, shown: string): Baseline {
  const entries = new Map<string, BaselineEntry>();
  const comments: string[] = [];
  // Of very many entries nearly all have one of a few days.
  const days = new Set<string>();
  let number = 0;
  for (const raw of text.split('\n')) {
    number += 1;
    const line = raw.trimEnd();
    if (line === '') continue;
    if (line.startsWith('#')) {
      if (!comments.includes(line)) comments.push(line);
      continue;
    }
    const [, fingerprint, kind, until = null, reason = ''] = ENTRY.exec(line) ?? [];
    const isDated = until === null || days.has(until) || isDay(until);
    if (fingerprint === undefined || kind === undefined || !isDated || reason.includes('until=')) {
      throw invalid(`${shown}:${number}: ${faultOf(line)}`);
    }
    if (until !== null) days.add(until);
    const entry = { fingerprint, kind, until, reason };
    const other = entries.get(fingerprint);
    if (other === undefined || endsSooner(entry, other)) entries.set(fingerprint, entry);
  }
  return { entries, comments };
}

/** What is wrong with a line that is no entry. */
function faultOf(line: string): string {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) return 'a merge left a conflict there';
  const [front] = /^[0-9a-f]{32} [a-z\d-]+ /.exec(line) ?? [];
  if (front === undefined) return 'no entry, no comment';
  const terms = readTerms(line.slice(front.length));
  return 'fault' in terms ? terms.fault : 'until= belongs before reason=, and each is there once';
}

function endsSooner({ until }: Terms, other: Terms): boolean {
  return until !== null && (other.until === null || until < other.until);
}

/** A baseline as its file's text: comments, then a line for each entry, sorted. */
export function formatBaseline({ entries, comments }: Baseline): string {
  const lines = Array.from(entries.values(), lineOf).sort();
  return `${[...comments, ...lines].join('\n')}\n`;
}

function lineOf({ fingerprint, kind, until, reason }: BaselineEntry): string {
  return [fingerprint, kind, ...(until === null ? [] : [`until=${until}`]), `reason=${reason}`].join(' ');
}

function invalid(message: string): KeywardError {
  const hint = 'an entry is `FINGERPRINT KIND [until=YYYY-MM-DD] reason=TEXT`; mend the line, or scan with --no-allow';
  return new KeywardError('baseline-invalid', message, hint);
}
