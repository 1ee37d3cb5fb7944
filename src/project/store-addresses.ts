import { type ForeignAddress, foreignAddresses } from '../core/address.ts';
import type { Context } from '../core/context.ts';
import { readOptions } from '../core/option.ts';
import type { StoreDefinition } from '../stores/store.ts';
import type { StoreConfig } from './keyward-toml-stores.ts';

/**
 * The addresses that a project would have its user's credentials shown at, by way of one store, and that nobody but the
 * project names. Throws `config-invalid` for a store that is half configured.
 */
export async function storeAddresses(
  store: string,
  said: StoreConfig,
  definition: StoreDefinition,
  world: Context,
): Promise<ForeignAddress[]> {
  const owner = `the store ${store}`;
  const options = readOptions(owner, definition.options, said.options, world.env);
  const inFiles = (await definition.addresses?.(options, world)) ?? [];
  return [
    ...foreignAddresses(owner, definition.options, said.options, world.env),
    ...inFiles.map((address) => ({ option: 'path', address })),
  ];
}
