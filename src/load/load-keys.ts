import { KNOWN } from '../core/known.ts';
import { Secret } from '../core/secret.ts';
import type { ProviderId } from './_provider-id.ts';
import { catalogue } from './catalogue.ts';
import { environment, type Environment, places } from './environment.ts';
import { faultOf } from './fault.ts';
import { unusable } from './unusable.ts';

export interface LoadOptions<Required extends ProviderId, Optional extends ProviderId> {
  /** Providers whose key must be there. */
  readonly require?: readonly Required[];
  /** Providers whose key may be absent, but must be usable where it is set. */
  readonly optional?: readonly Optional[];
  /** Where to look instead of in the environment of the process: the `env` of a Worker, a record of your own. */
  readonly env?: Environment;
  /** The variables of a provider, in order, where they are other than the conventional ones. */
  readonly names?: { readonly [Id in ProviderId]?: readonly string[] } | undefined;
}

/**
 * Keys by provider: a `Secret` where it was required; a `Secret`, or undefined, where it was not, or where the list of
 * required ones is only known when the program runs.
 */
export type Keys<Required extends ProviderId> = {
  readonly [Id in ProviderId]: Id extends (ProviderId extends Required ? never : Required)
    ? Secret
    : Secret | undefined;
};

/**
 * Loads the keys of providers from the environment. Of a provider's variables the first one that is not empty counts.
 *
 * Throws one `keys-unusable` that names every required key that is missing, and every one that cannot be a key of its
 * provider. A provider that was not named is looked up when it is first read, and throws then if it cannot be used.
 */
export function loadKeys<const Required extends ProviderId = never, const Optional extends ProviderId = never>(
  options: LoadOptions<Required, Optional>,
): Keys<Required> {
  const keys: Loaded = {};
  const load = (wanted: LoadOptions<ProviderId, ProviderId>): void => {
    const faults = gather(wanted, keys);
    if (faults) throw unusable(faults, places());
  };
  load(options);
  return new Proxy(keys, {
    get(_, id) {
      if (!(id in keys || typeof id === 'symbol')) load({ ...options, require: [], optional: [id as ProviderId] });
      return keys[id];
    },
  }) as Keys<Required>;
}

export type Loaded = Record<string | symbol, Secret | undefined>;

/** Puts the keys that the options name into `keys`, and says what is wrong: a line each, or nothing. */
export function gather(
  { require = [], optional = [], env = environment(), names }: LoadOptions<ProviderId, ProviderId>,
  keys: Loaded,
): string {
  let faults = '';
  for (const id of [...require, ...optional]) {
    const looked = names?.[id] ?? catalogue.namesOf(id);
    const name = looked.find((each) => env[each] && typeof env[each] === 'string');
    const value = env[name!] as string;
    const fault = name ? faultOf(value, id) : require.includes(id) && 'is not set';
    if (fault) faults += `\n  ${id}: ${name ?? looked.join(' or ')} ${fault}`;
    else if (name) KNOWN.add((keys[id] = new Secret(value)));
  }
  return faults;
}
