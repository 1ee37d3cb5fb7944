import type { Token } from '../formats/token.ts';
import type { Api } from './api.ts';
import type { HealthFacts } from './probe.ts';
import type { LeakFacts, LimitFacts, RotationFacts, UsageFacts } from './reference.ts';

/** One kind of key that a provider issues. */
export interface KeyFormat {
  /** The kind: the provider's id and what the key is for, as `anthropic-api-key`. Unique among all kinds. */
  readonly id: string;
  readonly token: Token;
  /**
   * Words (lower case, matched in any case) of which one must stand near the key. Given where the shape alone does
   * not tell whose key it is: a UUID, 32 hex digits, `sk-` and 48 letters. Absent: the shape is enough.
   */
  readonly near?: readonly string[];
  /**
   * With `near`: the shape is a key's, whoever issued it (`sk-` and 48 letters). Assigned to a name such as `api_key` it
   * is reported under this kind though no word is near. One kind among those of the same shape has it.
   */
  readonly evenAlone?: true;
  /**
   * How the shape is known. `documented`: the provider publishes it. `observed`: seen in real keys or in the rules
   * of several scanners. `unconfirmed`: neither, so that a match is never certain.
   */
  readonly evidence: 'documented' | 'observed' | 'unconfirmed';
  /** True for an identifier that may be public (a key id, a publishable key): it is known, but never a finding. */
  readonly publishable?: true;
}

/** What a provider is called by, and what its keys look like. */
export interface ProviderKeys {
  /** Equal to the name of its file. */
  readonly id: string;
  readonly name: string;
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
  readonly keys: readonly [KeyFormat, ...KeyFormat[]];
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
