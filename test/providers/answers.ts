import type { IdentityField } from '../../src/providers/probe.ts';

/** One answer of a provider as its documentation shows it, and what keyward has to make of it. */
export interface DocumentedAnswer {
  /** What the case is, as the name of a test. */
  readonly when: string;
  readonly status: number;
  /** The body: JSON, or a text as it is. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly says: 'live' | 'dead' | 'unknown';
  /** If other than `accepted` (live), `refused` (dead) or `unexpected` (unknown). */
  readonly reason?: string;
  /** What it tells of the key, as keyward reports it. */
  readonly identity?: Readonly<Partial<Record<IdentityField, unknown>>>;
}

/** What a provider has to be sent, and what it answers. Written from its documentation, not from `src/providers`. */
export interface DocumentedService {
  /** The kind of the key that is asked about. */
  readonly kind: string;
  /** The variable that holds it, if other than the provider's first. */
  readonly variable?: string;
  /** Other variables that are set. */
  readonly env?: Readonly<Record<string, string>>;
  readonly method: 'GET' | 'POST';
  /** Whole, with its query. */
  readonly url: string;
  /** The header that carries the key, and what stands in it; `{key}` is the key, `{basic:user:password}` its Basic form. */
  readonly header?: readonly [string, string];
  /** The body that has to be sent, as a text; `{key}` is the key. */
  readonly sends?: string;
  readonly answers: readonly DocumentedAnswer[];
  /** Answers to what is asked after a `live`, by whole address. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Declares what a provider answers; the default export of `PROVIDER.answers.ts`. */
export function documented(...services: readonly DocumentedService[]): readonly DocumentedService[] {
  return services;
}
