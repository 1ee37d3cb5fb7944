import { type Hit, isAllowed, slice, type Source } from './allowed.ts';
import { entropyOf } from './entropy.ts';
import { Keywords } from './keywords.ts';
import { Lines } from './lines.ts';
import type { Span } from './pattern.ts';
import type { Required, Rule, Rules } from './rule.ts';

/** What a rule has met that no allowlist lets pass. */
export interface RuleHit extends Hit {
  readonly rule: Rule;
  /** Where the match begins, with what line ends stand at its beginning. */
  readonly start: number;
  /** The line that gitleaks tells, from 1; 0 where the path alone was met. */
  readonly line: number;
  /** Of the secret. */
  readonly entropy: number;
}

/** What rules meet in one source, and those that meet more than is looked at. */
export interface SearchResult {
  readonly hits: readonly RuleHit[];
  readonly cut: readonly string[];
}

/** Of one rule in one source no more are looked at. */
const MOST_HITS = 1000;
const NOWHERE: Span = { start: 0, end: 0 };

/** Runs rules over sources, as gitleaks does. */
export class RuleSearch {
  readonly #rules: Rules;
  readonly #keywords: Keywords;
  readonly #byId: ReadonlyMap<string, Rule>;

  constructor(rules: Rules) {
    this.#rules = rules;
    this.#keywords = new Keywords(rules.rules);
    this.#byId = new Map(rules.rules.map((rule) => [rule.id, rule]));
  }

  /** What the rules meet in a source, rule by rule. Between rules it yields, so that a search can be stopped. */
  *run(source: Source): Generator<void, SearchResult> {
    if (isAllowed(this.#rules.allowlists, source, null, null)) return { hits: [], cut: [] };
    const lines = new Lines(source.text);
    const found: RuleHit[] = [];
    const cut: string[] = [];
    for (const rule of this.#keywords.rulesFor(source.text)) {
      yield;
      if (rule.skipReport) continue;
      const hits = this.#hitsOf(rule, source, lines);
      if (hits.length === MOST_HITS) cut.push(rule.id);
      found.push(...this.#withRequired(rule, hits, source, lines));
    }
    return { hits: withoutGeneric(found, source.text), cut };
  }

  #withRequired(rule: Rule, hits: RuleHit[], source: Source, lines: Lines): RuleHit[] {
    if (hits.length === 0 || rule.required.length === 0) return hits;
    const others = rule.required.map((required) => ({
      required,
      hits: this.#hitsOf(this.#byId.get(required.rule)!, source, lines),
    }));
    return hits.filter((hit) =>
      others.every((other) => other.hits.some((near) => isNear(hit, near, other.required, lines))),
    );
  }

  #hitsOf(rule: Rule, source: Source, lines: Lines): RuleHit[] {
    if (rule.path !== null && !rule.path.test(source.path)) return [];
    if (isAllowed(rule.allowlists, source, null, null)) return [];
    if (rule.regex === null) return [{ rule, match: NOWHERE, secret: NOWHERE, start: 0, line: 0, entropy: 0 }];
    const found: RuleHit[] = [];
    for (const match of rule.regex.matches(source.text)) {
      const hit = this.#hitOf(rule, match, source, lines);
      if (hit !== null) found.push(hit);
      if (found.length === MOST_HITS) break;
    }
    return found;
  }

  #hitOf(rule: Rule, found: Span, source: Source, lines: Lines): RuleHit | null {
    const { text } = source;
    const match = trimmed(found, text);
    const secret = secretOf(rule, match, text);
    if (secret.start === secret.end) return null;
    const entropy = entropyOf(slice(text, secret));
    if (rule.entropy > 0 && entropy <= rule.entropy) return null;
    const hit = { match, secret };
    if (isAllowed(rule.allowlists, source, lines, hit) || isAllowed(this.#rules.allowlists, source, lines, hit))
      return null;
    const first = lines.placeOf(found.start).line;
    // gitleaks counts a line end at the beginning of a match to the line behind it.
    const line = text[found.start] === '\n' ? first + 1 : first;
    return { rule, ...hit, start: found.start, line, entropy };
  }
}

/** Groups are those of the match alone, without what stands around it: so gitleaks has them (observed 2026-11-24). */
function secretOf({ regex, secretGroup }: Rule, match: Span, text: string): Span {
  const { groups = [] } = regex?.first(slice(text, match)) ?? {};
  const group =
    secretGroup > 0 ? groups[secretGroup - 1] : groups.find((other) => other !== null && other.end > other.start);
  if (group === undefined || group === null) return secretGroup > 0 && groups.length > 0 ? NOWHERE : match;
  return { start: match.start + group.start, end: match.start + group.end };
}

/** Line ends around a match are no part of it. */
function trimmed({ start, end }: Span, text: string): Span {
  let first = start;
  let last = end;
  while (first < last && text[first] === '\n') first += 1;
  while (last > first && text[last - 1] === '\n') last -= 1;
  return { start: first, end: last };
}

function isNear(hit: RuleHit, other: RuleHit, { withinLines, withinColumns }: Required, lines: Lines): boolean {
  if (withinLines !== null && Math.abs(hit.line - other.line) > withinLines) return false;
  if (withinColumns === null) return true;
  const columnOf = ({ match }: RuleHit): number => lines.placeOf(match.start).column;
  return Math.abs(columnOf(hit) - columnOf(other)) <= withinColumns;
}

/** A generic rule says nothing where a specific one has met the same on its line. */
function withoutGeneric(hits: readonly RuleHit[], text: string): RuleHit[] {
  const specific = new Map<number, RuleHit[]>();
  for (const hit of hits) {
    if (isGeneric(hit)) continue;
    const known = specific.get(hit.line);
    if (known === undefined) specific.set(hit.line, [hit]);
    else known.push(hit);
  }
  return hits.filter((hit) => {
    if (!isGeneric(hit)) return true;
    const secret = slice(text, hit.secret);
    return specific.get(hit.line)?.some((other) => slice(text, other.secret).includes(secret)) !== true;
  });
}

function isGeneric({ rule }: RuleHit): boolean {
  return rule.id.toLowerCase().includes('generic');
}
