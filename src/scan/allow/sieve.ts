import type { Content } from '../content-scanner.ts';
import type { Match } from '../finding.ts';
import { type Confidence, CONFIDENCES } from '../judge/confidence.ts';
import type { ScanOptions } from '../scan-options.ts';
import { kindIdsOf } from '../sought/read.ts';
import type { Sought } from '../sought/sought.ts';
import { type Baseline, BASELINE_PATH } from './baseline.ts';
import { holdComments, type Remark } from './comments.ts';
import { isOver } from './terms.ts';

/** What is allowed in a scan. Absent from its options: nothing is. */
export interface AllowOptions {
  /** The day in UTC, ISO 8601. */
  readonly today: string;
  /**
   * The baseline that holds for what lies at or below a path (as the user named it); null where there is none. Throws
   * `baseline-invalid` or `unreadable`.
   */
  readonly baselineFor: (root: string) => Baseline | null;
}

/** What allows a match, and until which day (ISO 8601; null: for good). */
export interface AllowedBy {
  readonly by: 'comment' | 'baseline';
  readonly until: string | null;
}

/** The matches of a content, taken apart. */
export interface Sifted {
  /** Sure enough to be reported, and not allowed. */
  readonly reported: readonly Match[];
  /** Sure enough to be reported, were they not allowed. */
  readonly allowed: readonly (Match & AllowedBy)[];
  /** How many are neither. */
  readonly unsure: number;
  readonly remarks: readonly Remark[];
}

const NONE: ReadonlySet<string> = new Set();

/** Takes the matches of contents apart: what is reported, what is allowed, what is not sure enough. */
export class Sieve {
  readonly #least: number;
  readonly #allow: AllowOptions | undefined;
  readonly #sought: Sought;
  #kinds: ReadonlySet<string> | undefined;

  constructor({ confidence, allow, sought }: Pick<ScanOptions, 'confidence' | 'allow' | 'sought'>) {
    this.#least = CONFIDENCES.indexOf(confidence);
    this.#allow = allow;
    this.#sought = sought;
  }

  isSure(confidence: Confidence): boolean {
    return CONFIDENCES.indexOf(confidence) >= this.#least;
  }

  /** Read only where a comment may name one. */
  #knownKinds(areNeeded: boolean): ReadonlySet<string> {
    if (!areNeeded) return NONE;
    return (this.#kinds ??= kindIdsOf(this.#sought));
  }

  /** `root` tells which baseline holds. */
  sift({ matches, marks }: Pick<Content, 'matches' | 'marks'>, root: string): Sifted {
    const allow = this.#allow;
    if (allow === undefined) return this.#apart(matches, new Map(), []);
    const comments = holdComments(marks, matches, this.#knownKinds(marks.length > 0), allow.today);
    const allowed = new Map<Match, AllowedBy>();
    const remarks = [...comments.remarks];
    for (const match of matches) {
      const comment = comments.allowed.get(match);
      if (comment !== undefined) {
        allowed.set(match, { by: 'comment', until: comment.until });
        continue;
      }
      const entry = allow.baselineFor(root)?.entries.get(match.fingerprint);
      if (entry === undefined) continue;
      const { until } = entry;
      if (!isOver(entry, allow.today)) allowed.set(match, { by: 'baseline', until });
      else if (this.isSure(match.confidence)) {
        const detail = `${match.kind} was allowed until ${until} by ${BASELINE_PATH}`;
        remarks.push({ line: match.line, state: 'expired', detail });
      }
    }
    return this.#apart(matches, allowed, remarks);
  }

  #apart(matches: readonly Match[], allowed: ReadonlyMap<Match, AllowedBy>, remarks: readonly Remark[]): Sifted {
    const sure = matches.filter(({ confidence }) => this.isSure(confidence));
    return {
      reported: sure.filter((match) => !allowed.has(match)),
      allowed: sure.flatMap((match) => {
        const by = allowed.get(match);
        return by === undefined ? [] : [{ ...match, ...by }];
      }),
      unsure: matches.filter((match) => !this.isSure(match.confidence) && !allowed.has(match)).length,
      remarks,
    };
  }
}
