import type { Finding } from '../scan/finding.ts';
import { type Hit, isAllowed, type Source } from './allowed.ts';
import { findingOf, Fingerprints } from './finding.ts';
import { ALLOW_COMMENT, type IgnoreList } from './ignored.ts';
import { Lines } from './lines.ts';
import type { Span } from './pattern.ts';
import type { Rules } from './rule.ts';
import { type RuleHit, RuleSearch } from './search.ts';

/** What is left of a source's findings, and how many were let pass. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly silenced: number;
  /** Rules that meet more in it than is looked at. */
  readonly cut: readonly string[];
}

/** Adds what rules meet to what keyward finds by itself, and takes from both what gitleaks lets pass. */
export class GitleaksRun {
  readonly #rules: Rules;
  readonly #ignore: IgnoreList;
  readonly #search: RuleSearch;
  readonly #fingerprints = new Fingerprints();
  /** Of a history: secrets of a rule in a file, and the first commit that has them. What is let pass there is for good. */
  readonly #seen = new Map<string, string>();

  readonly #silenced = new Set<string>();

  constructor(rules: Rules, ignore: IgnoreList) {
    this.#rules = rules;
    this.#ignore = ignore;
    this.#search = new RuleSearch(rules);
  }

  /** `own` are keyward's findings in the source. It yields often. */
  *run(source: Source, own: readonly Finding[]): Generator<void, Outcome> {
    const { hits, cut } = yield* this.#search.run(source);
    if (own.length + hits.length === 0) return { findings: [], silenced: 0, cut };
    const lines = new Lines(source.text);
    const kept = own.filter((finding) => !this.#isSilencedForGood(finding, source, lines));
    const spans = kept.map((finding) => spanOf(finding, lines));
    const findings: Finding[] = [...kept];
    let silenced = own.length - kept.length;
    for (const hit of hits) {
      yield;
      // One secret is one finding, under the kind that tells more of it.
      if (spans.some((span) => overlap(span, hit.secret))) continue;
      const finding = findingOf(hit, source, lines, this.#fingerprints);
      const passes = this.#passes(hit, finding, source, lines);
      if (passes === null) continue;
      if (passes) silenced += 1;
      else findings.push(finding);
    }
    return { findings, silenced, cut };
  }

  /** Whether a hit is let pass; null where an earlier commit had it in the same file. */
  #passes({ rule, match, line }: RuleHit, finding: Finding, source: Source, lines: Lines): boolean | null {
    const { commit, path } = source;
    const key = [finding.kind, path, finding.fingerprint].join('\0');
    const first = commit === null ? undefined : this.#seen.get(key);
    if (first !== undefined && first !== commit) return null;
    const isCommented = line > 0 && lines.around(match).includes(ALLOW_COMMENT);
    if (commit !== null) this.#seen.set(key, commit);
    return isCommented || this.#ignore.has(path, commit, rule.id, line);
  }

  /** In a history what was let pass in one commit is let pass in that file from then on. */
  #isSilencedForGood(finding: Finding, source: Source, lines: Lines): boolean {
    if (source.commit === null) return this.#isSilenced(finding, source, lines);
    const key = `${source.path}\0${finding.fingerprint}`;
    if (!this.#silenced.has(key) && !this.#isSilenced(finding, source, lines)) return false;
    this.#silenced.add(key);
    return true;
  }

  #isSilenced(finding: Finding, source: Source, lines: Lines): boolean {
    const { allowlists, ofKinds, disabled } = this.#rules;
    if (disabled.has(finding.kind)) return true;
    const span = spanOf(finding, lines);
    const hit: Hit = { match: span, secret: span };
    if (lines.around(span).includes(ALLOW_COMMENT)) return true;
    if (this.#ignore.has(source.path, source.commit, null, finding.line)) return true;
    return isAllowed([...allowlists, ...(ofKinds.get(finding.kind) ?? [])], source, lines, hit);
  }
}

/** The part of a text that a finding speaks of. */
export function spanOf({ line, column, endLine, endColumn }: Finding, lines: Lines): Span {
  return { start: lines.offsetOf(line, column), end: lines.offsetOf(endLine, endColumn) };
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
