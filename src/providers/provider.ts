import type { Issuer } from '../formats/key-format.ts';

/** All that keyward knows of one issuer of keys. */
export interface Provider extends Issuer {
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

/** Declares a provider; its file's default export. */
export function defineProvider(provider: Provider): Provider {
  return provider;
}
