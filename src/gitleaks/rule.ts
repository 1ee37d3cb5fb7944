import type { Pattern } from './pattern.ts';

/** What is allowed, by any of its checks or (`isAll`) by all that it has. */
export interface Allowlist {
  readonly isAll: boolean;
  readonly commits: ReadonlySet<string>;
  readonly paths: readonly Pattern[];
  /** What `regexes` are held against. */
  readonly target: 'secret' | 'match' | 'line';
  readonly regexes: readonly Pattern[];
  /** Lower case; each is sought in the secret. */
  readonly stopwords: readonly string[];
}

/** Another rule that has to match near by. */
export interface Required {
  readonly rule: string;
  /** In lines, above and below; null: anywhere in the file. */
  readonly withinLines: number | null;
  /** In columns, to the left and to the right; null: anywhere. */
  readonly withinColumns: number | null;
}

/** A rule as it is run. At least one of `regex` and `path` is there. */
export interface Rule {
  readonly id: string;
  readonly description: string;
  readonly regex: Pattern | null;
  readonly path: Pattern | null;
  /** The group that is the secret; 0: the first one that is not empty, or all that matches. */
  readonly secretGroup: number;
  /** A secret of this entropy or less is none; 0: any is. */
  readonly entropy: number;
  /** Lower case; one of them must stand in the file, unless there are none. */
  readonly keywords: readonly string[];
  readonly tags: readonly string[];
  /** Whether it only serves others that require it. */
  readonly skipReport: boolean;
  readonly required: readonly Required[];
  readonly allowlists: readonly Allowlist[];
}

/** A configuration of gitleaks, extensions worked in. */
export interface Rules {
  readonly rules: readonly Rule[];
  readonly allowlists: readonly Allowlist[];
  /** What is allowed of keyward's own findings of these kinds, where the default rules of gitleaks are extended. */
  readonly ofKinds: ReadonlyMap<string, readonly Allowlist[]>;
  /** Rules that are switched off and are no rules here: they may be kinds of keyward. */
  readonly disabled: ReadonlySet<string>;
  /** What is not as in gitleaks, in half sentences that begin with a place. */
  readonly notes: readonly string[];
}
