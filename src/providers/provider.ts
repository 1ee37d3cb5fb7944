import type { Issuer } from '../formats/key-format.ts';
import type { Api } from './api.ts';
import type { HealthFacts } from './probe.ts';
import type { LeakFacts, LimitFacts, RotationFacts, UsageFacts } from './reference.ts';

/** What a provider is called by, and what its keys look like. */
export interface ProviderKeys extends Issuer {
  /** Environment variables that hold a key, in the order in which the provider's own SDK looks for them. */
  readonly env: readonly [string, ...string[]];
  /** How many of these the provider's own SDK reads, where it is more than the first. */
  readonly sdkReads?: number;
  /** The provider's API documentation. */
  readonly docs: string;
  /** The page where keys are made and revoked. */
  readonly console: string;
  /** The day (ISO 8601) on which these facts were last held against their sources. */
  readonly checked: string;
}

/** How keys of a provider live. */
export interface ProviderFacts {
  readonly api: Api;
  readonly health: HealthFacts;
  readonly rotation: RotationFacts;
  readonly usage: UsageFacts;
  readonly limits: LimitFacts;
  readonly leaks: LeakFacts;
}

/** All that keyward knows of one issuer of keys. */
export interface Provider extends ProviderKeys, ProviderFacts {}

/**
 * Declares a provider; its file's default export. `facts` is called when one of them is first asked for: a scan, which
 * starts with every commit, needs the keys alone.
 */
export function defineProvider(keys: ProviderKeys, facts: () => ProviderFacts): Provider {
  let made: ProviderFacts | undefined;
  const known = (): ProviderFacts => (made ??= facts());
  return {
    ...keys,
    get api() {
      return known().api;
    },
    get health() {
      return known().health;
    },
    get rotation() {
      return known().rotation;
    },
    get usage() {
      return known().usage;
    },
    get limits() {
      return known().limits;
    },
    get leaks() {
      return known().leaks;
    },
  };
}
