import type { Lines } from './lines.ts';
import type { Span } from './pattern.ts';
import type { Allowlist } from './rule.ts';

/** A file or blob as rules see it. */
export interface Source {
  /** From the top of what is searched, with `/`. */
  readonly path: string;
  /** The commit that brings it in; null outside of a history. */
  readonly commit: string | null;
  readonly text: string;
}

/** What a rule has met. */
export interface Hit {
  readonly match: Span;
  readonly secret: Span;
}

/** Whether allowlists let pass what was met in a source; without `hit` whether they let pass all that stands there. */
export function isAllowed(lists: readonly Allowlist[], source: Source, lines: Lines | null, hit: Hit | null): boolean {
  return lists.some((list) => {
    const checks = checksOf(list, source, lines, hit);
    // Of a source as a whole nothing can be said by a list that looks at secrets too.
    return list.isAll ? checks.every((check) => check === true) : checks.includes(true);
  });
}

/** What each check of a list says; null where there is nothing to check yet. */
function checksOf(
  list: Allowlist,
  { path, commit, text }: Source,
  lines: Lines | null,
  hit: Hit | null,
): (boolean | null)[] {
  const checks: (boolean | null)[] = [];
  if (list.commits.size > 0) checks.push(commit !== null && list.commits.has(commit.toLowerCase()));
  if (list.paths.length > 0) checks.push(list.paths.some((pattern) => pattern.test(path)));
  if (list.regexes.length > 0) {
    const subject = hit === null || lines === null ? null : subjectOf(list, text, lines, hit);
    checks.push(subject === null ? null : list.regexes.some((pattern) => pattern.test(subject)));
  }
  if (list.stopwords.length > 0) {
    const secret = hit === null ? null : slice(text, hit.secret).toLowerCase();
    checks.push(secret === null ? null : list.stopwords.some((word) => secret.includes(word)));
  }
  return checks;
}

function subjectOf({ target }: Allowlist, text: string, lines: Lines, { match, secret }: Hit): string {
  if (target === 'line') return lines.aroundWithLineEnd(match);
  return slice(text, target === 'match' ? match : secret);
}

/** A part of a text. */
export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
