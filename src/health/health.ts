import type { Context } from '../core/context.ts';
import type { Secret } from '../core/secret.ts';
import type { DEAD_REASONS, IdentityField, LIVE_REASONS, OPEN_REASONS } from '../providers/probe.ts';
import type { Provider } from '../providers/provider.ts';

/** What a health check needs of the world. */
export type HealthContext = Pick<Context, 'fetch' | 'now' | 'pause' | 'signal' | 'timeout'>;

/** A key to ask about. */
export interface KeyQuestion {
  readonly provider: Provider;
  /** The id of one of the provider's kinds; `whoseKey` tells it. */
  readonly kind: string;
  readonly key: Secret;
  /**
   * True for a key that the user uses, false for one that was found somewhere: that one is sent to one address only, and
   * no variable leads it elsewhere.
   */
  readonly own: boolean;
  /** An address that the user vouches for, in place of the provider's. */
  readonly base?: string;
  /** What is set beside the key: companions are read from it, and, for a key of one's own, the provider's address. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Why a check told nothing of the key.
 *
 * Sent, and no answer of the provider came back: `unreachable`, `timed-out`, `tls`, `incomplete`, `too-large`,
 * `redirected`, `proxy`, `portal` (a page where data should be), `firewall`, `server-error`. `undocumented`: a refusal
 * that the provider does not document. Not sent: `needs-companion`, `other-host`, `other-provider`, `not-asked`,
 * `no-probe`, `malformed`.
 */
export const SILENT_REASONS = [
  'undocumented',
  'unreachable',
  'timed-out',
  'tls',
  'incomplete',
  'too-large',
  'redirected',
  'proxy',
  'portal',
  'firewall',
  'server-error',
  'needs-companion',
  'other-host',
  'other-provider',
  'not-asked',
  'no-probe',
  'malformed',
] as const;

export type UnknownReason = (typeof OPEN_REASONS)[number] | (typeof SILENT_REASONS)[number];
export type HealthReason = (typeof LIVE_REASONS)[number] | (typeof DEAD_REASONS)[number] | UnknownReason;

/** A number of something, as `{ amount: 12.5, unit: 'USD' }`. */
export interface Amount {
  readonly amount: number;
  readonly unit: string;
}

/** Times are ISO 8601. Never holds a key. */
export type IdentityValue = string | number | Amount | readonly string[];
export type Identity = Readonly<Partial<Record<IdentityField, IdentityValue>>>;

/** A request that was sent. The address has neither query nor companions, which stand as `{name}`. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
}

/** What is known of a key now. */
export interface Health {
  /** `dead` only on the provider's own documented answer, or by what the key says of its own end. */
  readonly status: 'live' | 'dead' | 'unknown';
  readonly reason: HealthReason;
  /** The reason in one line for people. */
  readonly told: string;
  /** What the provider tells of the key; empty where it tells nothing. */
  readonly identity: Identity;
  /** Milliseconds of the request that decided, with its answer; null where none was sent. */
  readonly latencyMs: number | null;
  /** ISO 8601. */
  readonly checkedAt: string;
  /** In the order in which they were sent, second tries too. */
  readonly requests: readonly SentRequest[];
}

/** Ends a check before, or without, an answer of the provider. Stays inside this room. */
export class Halt extends Error {
  readonly reason: UnknownReason;

  constructor(reason: UnknownReason, told: string) {
    super(told);
    this.reason = reason;
  }
}
