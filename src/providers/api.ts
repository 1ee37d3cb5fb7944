/**
 * How a key goes into a request. `{key}` is the key, `{name}` a companion of the provider's `companions`.
 * - `header`: `value` is what stands in the header, as `Bearer {key}`.
 * - `basic`: HTTP Basic (RFC 7617); user and password are templates too.
 * - `form`: a field of the body, for services that take it nowhere else.
 * - `aws-signature`: the key signs the request and is not sent (Signature Version 4). It takes the companions
 *   `access_key_id` and, where there is one, `session_token`.
 * - `none`: the key does not leave this machine; the answer is held against it.
 */
export type Auth =
  | { readonly by: 'header'; readonly name: string; readonly value: string }
  | { readonly by: 'basic'; readonly user: string; readonly password: string }
  | { readonly by: 'form'; readonly field: string }
  | { readonly by: 'aws-signature'; readonly service: string; readonly region: string }
  | { readonly by: 'none' };

/** `Authorization: Bearer KEY` (RFC 6750). */
export const bearer: Auth = { by: 'header', name: 'authorization', value: 'Bearer {key}' };

/** A header that holds the key, behind `prefix` if there is one, as `Token `. */
export function header(name: string, prefix = ''): Auth {
  return { by: 'header', name, value: `${prefix}{key}` };
}

/** HTTP Basic. Templates, as `basic('api', '{key}')`. */
export function basic(user: string, password: string): Auth {
  return { by: 'basic', user, password };
}

/** One more place where the same provider serves, with keys of its own. */
export interface Region {
  /** As the provider calls it: `eu`, `china`. */
  readonly name: string;
  readonly base: string;
}

/**
 * What a request needs besides the key: an account, a resource, the other half of a pair. It is asked for only where a
 * template names it. A key that is a JSON document gives those that it has a field for.
 */
export interface Companion {
  /** As it stands in templates: `account_id` for `{account_id}`. */
  readonly name: string;
  /** Variables that hold it, first one wins. */
  readonly env: readonly [string, ...string[]];
  /** What it may look like, so that it cannot lead a request elsewhere. Anchored at both ends. */
  readonly shape: RegExp;
  /** What to do where it is missing, in one line. */
  readonly hint: string;
}

/** Where a provider's API is. */
export interface Api {
  /** Without a slash at its end; may hold companions. Null where every customer has a host of their own: `env` then has to name it. */
  readonly base: string | null;
  /** Variables by which the provider's SDK is told another address. */
  readonly env?: readonly string[];
  /**
   * Hosts that belong to the provider, `*.` for everything below one. A key goes nowhere else without the user's word.
   * The hosts of `base`, `regions` and the probes are among them without being named. None at all: everyone runs it for
   * themselves, and the variables of `env` are the user's word.
   */
  readonly hosts?: readonly string[];
  readonly auth: Auth;
  /** Sent with every request, as the version of the API. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where keys of other regions are known; a key is dead only if every region refuses it. */
  readonly regions?: readonly Region[];
  readonly companions?: readonly Companion[];
}
