import { KNOWN } from '../core/known.ts';
import type { Secret } from '../core/secret.ts';
import type { ProviderId } from './_provider-id.ts';
import { catalogue } from './catalogue.ts';
import { faultOf } from './fault.ts';
import type { LoadOptions } from './load-keys.ts';
import { read, type ReadableStore, readMany, type ReadOptions } from './store-cache.ts';
import { unusable } from './unusable.ts';

const CACHE = 5 * 60 * 1000;
const TIMEOUT = 10 * 1000;

export interface LoadFromOptions<Required extends ProviderId, Optional extends ProviderId>
  extends Omit<LoadOptions<Required, Optional>, 'env'>, Partial<ReadOptions> {}

/** Keys by provider, as they were when they were read. */
export type KeysFrom<Required extends ProviderId, Optional extends ProviderId> = {
  readonly [Id in Required]: Secret;
} & { readonly [Id in Exclude<Optional, Required>]: Secret | undefined };

/**
 * Loads the keys of providers from a store, in one go where it can give several values at once. Of a provider's names the first one that the store holds and
 * that is not empty counts. A value is kept for `cache` milliseconds (5 minutes if absent, 0 for not at all), and an
 * answer waited for for `timeout` milliseconds (10 seconds if absent).
 *
 * Throws one `keys-unusable` as `loadKeys` does. A store that does not answer, or refuses, is an error of its own
 * (`store-unavailable`, `store-refused`, `answer-invalid`) and never a key that is missing.
 */
export async function loadKeysFrom<
  const Required extends ProviderId = never,
  const Optional extends ProviderId = never,
>(
  store: ReadableStore,
  { require = [], optional = [], names, cache = CACHE, timeout = TIMEOUT }: LoadFromOptions<Required, Optional>,
): Promise<KeysFrom<Required, Optional>> {
  const needed: readonly string[] = require;
  const ids = [...new Set<ProviderId>([...require, ...optional])];
  const namesOf = (id: ProviderId): readonly string[] => names?.[id] ?? catalogue.namesOf(id);
  const many = store.getMany && (await readMany(store, [...new Set(ids.flatMap(namesOf))], { cache, timeout }));
  const found = await Promise.all(
    ids.map(async (id) => {
      const looked = namesOf(id);
      for (const name of looked) {
        const secret = many ? many.get(name) : await read(store, name, { cache, timeout });
        const value = secret?.expose();
        if (secret && value) return { id, secret, fault: fault(id, name, faultOf(value, id)) };
      }
      return { id, secret: undefined, fault: fault(id, looked.join(' or '), needed.includes(id) && 'is not set') };
    }),
  );
  const faults = found.map((each) => each.fault).join('');
  if (faults) throw unusable(faults, 'the store');
  for (const { secret } of found) if (secret) KNOWN.add(secret);
  return Object.freeze(Object.fromEntries(found.map(({ id, secret }) => [id, secret]))) as KeysFrom<Required, Optional>;
}

function fault(id: string, names: string, what: string | false | undefined): string {
  return what ? `\n  ${id}: ${names} ${what}` : '';
}
