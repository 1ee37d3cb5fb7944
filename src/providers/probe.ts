import type { Auth } from './api.ts';

/**
 * How sure a fact is. `documented`: the provider publishes it. `observed`: seen in several tools that rely on it, or in
 * real answers. `unconfirmed`: neither; a `dead` that rests on it is told as unknown.
 */
export type Evidence = 'documented' | 'observed' | 'unconfirmed';

/** What an answer may say of a key that is live. */
export const LIVE_REASONS = [
  'accepted',
  'restricted',
  'no-credit',
  'spend-limit',
  'rate-limited',
  'suspended',
  'place-refused',
] as const;

/** What an answer may say of a key that is dead. */
export const DEAD_REASONS = ['refused', 'revoked', 'expired', 'disabled', 'leaked'] as const;

/** Why an answer of the provider itself may leave it open. */
export const OPEN_REASONS = ['place-refused', 'wrong-region', 'rate-limited', 'ambiguous', 'unexpected'] as const;

/** Which answers a reading is for: all that is given has to hold. */
export interface When {
  readonly status: number | readonly number[];
  /**
   * A path in the JSON body, as `error.code`, `orgs.0.name`; `*` is any element of a list or any value of an object, an
   * empty path the body itself. A step may be a companion, as `{private_key_id}`. Alone it asks that something stands
   * there (not null).
   */
  readonly at?: string;
  /** With `at`: one of these stands there, compared whole; letters of any case. */
  readonly is?: readonly (string | number | boolean | null)[];
  /** With `at`: a text stands there that holds one of these, in letters of any case. */
  readonly holds?: readonly string[];
  /** With `at`: a list stands there, which may be empty. */
  readonly list?: true;
  /**
   * For the few services that answer in plain text: it holds one of these, in letters of any case; an empty one is for an
   * empty body. Without it, a body that is no JSON never fits. What begins with `<` is a page of somebody, and fits none.
   */
  readonly text?: readonly string[];
  /** A header of the answer is there. */
  readonly header?: string;
}

/** What an answer means. The first reading that fits decides; an answer that none fits is unknown. */
export type Reading = When & { readonly evidence: Evidence } & (
    | { readonly means: 'live'; readonly reason?: (typeof LIVE_REASONS)[number] }
    | { readonly means: 'dead'; readonly reason?: (typeof DEAD_REASONS)[number] }
    | { readonly means: 'unknown'; readonly reason: (typeof OPEN_REASONS)[number] }
  );

/** What providers tell of a key. Every one is optional. */
export const IDENTITY_FIELDS = [
  'owner',
  'email',
  'organization',
  'project',
  'account',
  'keyId',
  'keyName',
  'scopes',
  'createdAt',
  'lastUsedAt',
  'expiresAt',
  'plan',
  'creditRemaining',
  'creditUsed',
  'creditLimit',
  'requestsRemaining',
  'tokensRemaining',
] as const;

export type IdentityField = (typeof IDENTITY_FIELDS)[number];

/**
 * Where in an answer something stands: a path in the body, `header:NAME`, or `key:NAME` for a companion or for a field of
 * a key that is a JSON document. `unit`: what a number counts, as `USD`,
 * `characters`; `unitAt`: where the answer says so. `divide`: how many of what stands there make one of the unit.
 */
export interface Place {
  readonly at: string;
  readonly unit?: string;
  readonly unitAt?: string;
  readonly divide?: number;
}

export type IdentityPlaces = Readonly<Partial<Record<IdentityField, string | Place>>>;

/** A request that changes nothing and costs nothing. */
export interface Question {
  readonly method?: 'GET' | 'POST';
  /**
   * Behind the base of the API, or a whole https address: on the host of the base it goes to the other regions too, on
   * another host it is the only place. Templates: companions, never the key.
   */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** If other than the API's. */
  readonly auth?: Auth;
  /** Besides the API's. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly identity?: IdentityPlaces;
}

/** How to learn whether a key is alive. */
export interface Probe extends Question {
  /** Ids of the kinds that it is for. Absent: all that no other probe names. */
  readonly kinds?: readonly string[];
  readonly answers: readonly [Reading, ...Reading[]];
  /** Asked after a `live`, for identity alone, and only of keys that are the user's own. */
  readonly more?: readonly Question[];
  /** Where it is from: a page, or tools that do it. */
  readonly source: string;
}

/** Kinds that must not be asked about: it would use them up, alarm somebody, or tell nothing. */
export interface NoProbe {
  readonly kinds?: readonly string[];
  /** Why, as a part of a sentence behind "not asked: ". */
  readonly never: string;
}

export type HealthFacts = readonly [Probe | NoProbe, ...(Probe | NoProbe)[]];

/**
 * The reading for an answer that says no more than its status, of whatever JSON body: `refused(401, 'documented')`.
 */
export function refused(status: number, evidence: Evidence): Reading {
  return { status, means: 'dead', evidence };
}
