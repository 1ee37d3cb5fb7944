/**
 * Variables by name; undefined or absent where one is not set. `process.env` is one; a Worker's `env` is another, and what
 * is no text in it is passed over.
 */
export type Environment = Readonly<Record<string, unknown>>;

/** Where `keyward/env` says which env files it looked at, as `, .env.local, .env`. Two copies of the package share it. */
export const ENV_FILES = Symbol.for('keyward.env');

interface Host {
  readonly process?: { readonly env?: Environment };
  readonly [ENV_FILES]?: string;
}

const host = globalThis as Host;

/** The environment of this process, reached without a `node:` import; empty in a Worker. */
export function environment(): Environment {
  return host.process?.env ?? {};
}

/** What `environment` was made of, in words. */
export function places(): string {
  return `the environment${host[ENV_FILES] ?? ''}`;
}
