import type { Evidence } from './probe.ts';

/** A fact with where it is from: the provider's page, or the tools that rely on it. */
export interface Sourced {
  readonly evidence: Evidence;
  /** An https address, or words such as `seen in three public clients`. */
  readonly source: string;
}

/** How keys of a provider are made and unmade. */
export interface RotationFacts extends Sourced {
  /**
   * `api`: keys are made and deleted by API. `self`: an ordinary key can make its successor. `roll`: the value changes in
   * place, the old one dies at once. `two-slots`: two keys, each made anew by itself. `disable`: only disabled by API, made
   * by hand. `revoke`: only revoked by API. `console`: by hand.
   */
  readonly how: 'api' | 'self' | 'roll' | 'two-slots' | 'disable' | 'revoke' | 'console';
  /** The request that makes a key, as `POST /v1/organization/projects/{project_id}/service_accounts`. */
  readonly create?: string;
  /** The request that ends one. */
  readonly remove?: string;
  /** The request that lists them. */
  readonly list?: string;
  /** The credential that these need, as `an admin key (sk-admin-)`. */
  readonly needs?: string;
  readonly note?: string;
}

/** What a provider tells of usage and cost. */
export interface UsageFacts extends Sourced {
  /** The request, or null where there is none. */
  readonly api: string | null;
  /** True if it tells them apart by key. */
  readonly byKey?: boolean;
  /** The request for what is left of a prepaid balance. */
  readonly balance?: string;
  /** The page that shows it. */
  readonly url?: string;
  readonly note?: string;
}

/** Whether spend can be capped. */
export interface LimitFacts extends Sourced {
  /** `hard`: refused at the limit, maybe late. `soft`: told of. `prepaid`: ends with the balance. `none`: no cap. `unknown`. */
  readonly kind: 'hard' | 'soft' | 'prepaid' | 'none' | 'unknown';
  /** What it is set for. */
  readonly scope?: string;
  /** The request that sets it, or null where it is set by hand. */
  readonly api: string | null;
  readonly url?: string;
  readonly note?: string;
}

/** What becomes of keys that leak. */
export interface LeakFacts extends Sourced {
  /** True if GitHub's secret scanning tells the provider of keys in public repositories. */
  readonly githubTells: boolean;
  /** Whether the provider then revokes them; null if it does not say. */
  readonly revokes: boolean | null;
  /** Where to report one, or what a one-call revocation is. */
  readonly report?: string;
  readonly note?: string;
}
