import { KeywardError } from '../core/errors.ts';

/** The comment by which gitleaks lets the lines of a match pass. */
export const ALLOW_COMMENT = 'gitleaks:allow';

const MOST_ENTRIES = 200_000;

/** A finding of gitleaks that is to be let pass: a line of `.gitleaksignore`, or an entry of a baseline. */
export interface IgnoredFinding {
  /** Null where any commit, or none, is meant. */
  readonly commit: string | null;
  readonly file: string;
  readonly rule: string;
  readonly line: number;
}

/** A finding and the number of its line in the list, from 1. */
type ListedFinding = IgnoredFinding & { readonly number: number };

/** `.gitleaksignore`: lines `file:rule:line` and `commit:file:rule:line`. `broken` are the numbers of all other lines. */
export function readIgnoreFile(text: string): {
  readonly entries: readonly ListedFinding[];
  readonly broken: readonly number[];
} {
  const entries: ListedFinding[] = [];
  const broken: number[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const entry = entryOf(line);
    if (entry === null || entries.length >= MOST_ENTRIES) broken.push(index + 1);
    else entries.push({ ...entry, number: index + 1 });
  }
  return { entries, broken };
}

/** A file's name may hold colons: the line is read from its end. */
function entryOf(line: string): IgnoredFinding | null {
  const [, front = '', rule = '', number] = /^(.+):([^:]+):(\d{1,9})$/.exec(line) ?? [];
  if (number === undefined) return null;
  const [, commit = null, file = front] = /^([0-9a-f]{7,64}):(.+)$/i.exec(front) ?? [];
  return { commit: commit?.toLowerCase() ?? null, file: tidy(file), rule, line: Number(number) };
}

/**
 * A baseline: any report of gitleaks as JSON. A finding is known there by rule, file, commit and line: what is redacted
 * says nothing more. Throws `config-invalid`.
 */
export function readBaseline(text: string, shown: string): IgnoredFinding[] {
  const hint = 'make one with `gitleaks git --report-format json --report-path FILE`';
  const invalid = (what: string): KeywardError => new KeywardError('config-invalid', `${shown}: ${what}`, hint);
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    // What the parser says quotes the text, in which keys may stand.
    throw invalid('no JSON');
  }
  if (!Array.isArray(list)) throw invalid('no list of findings, as a report of gitleaks is');
  return list.map((entry: unknown, index) => {
    const { RuleID, File, StartLine, Commit } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof RuleID !== 'string' || typeof File !== 'string' || typeof StartLine !== 'number') {
      throw invalid(`entry ${index + 1} has no RuleID, File and StartLine`);
    }
    const commit = typeof Commit === 'string' && Commit !== '' ? Commit.toLowerCase() : null;
    return { commit, file: tidy(File), rule: RuleID, line: StartLine };
  });
}

function tidy(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/** Looks findings up among those to be let pass. */
export class IgnoreList {
  readonly #keys = new Set<string>();

  constructor(entries: readonly IgnoredFinding[]) {
    for (const { commit, file, rule, line } of entries) {
      this.#keys.add(keyOf(commit, file, rule, line));
      // What keyward finds by itself goes by other names than gitleaks' rules.
      this.#keys.add(keyOf(commit, file, '', line));
    }
  }

  /** Whether a finding is among them; `rule` is null for one of keyward's own. */
  has(file: string, commit: string | null, rule: string | null, line: number): boolean {
    const path = tidy(file);
    if (this.#keys.has(keyOf(null, path, rule ?? '', line))) return true;
    return commit !== null && this.#keys.has(keyOf(commit.toLowerCase(), path, rule ?? '', line));
  }
}

function keyOf(commit: string | null, file: string, rule: string, line: number): string {
  return [commit ?? '', file, rule, line].join('\0');
}
