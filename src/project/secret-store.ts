import { resolve } from 'node:path';
import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { readOptions } from '../core/option.ts';
import { Secret } from '../core/secret.ts';
import type { OpenStore } from '../core/store.ts';
import { STORES } from '../stores/_all.ts';
import { openStore, type StoreDefinition } from '../stores/store.ts';
import type { Config } from './keyward-toml.ts';
import type { StoreConfig } from './keyward-toml-stores.ts';
import { storeAddresses } from './store-addresses.ts';
import { meant } from './suggest.ts';
import type { TrustGate } from './trust-gate.ts';

/** A store under the name that keyward.toml gives it, else under the id of its kind. */
export interface NamedStore {
  readonly name: string;
  readonly definition: StoreDefinition;
  readonly store: OpenStore;
  /** What it was opened with. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The name, with the path in the store where it has one: `env-file (.env)`. */
  readonly label: string;
  /** Equal for two names of the same place. */
  readonly place: string;
}

interface Surroundings {
  readonly config: Config | null;
  /** Absolute. Relative paths begin here. */
  readonly root: string;
  readonly world: Context;
  /** Lets through the addresses that the user has agreed to. */
  readonly gate: TrustGate;
}

/**
 * Opens a store by its name; nothing is sent yet. Throws `usage`, `config-invalid`, `tool-missing`, and `not-trusted` for
 * an address that keyward.toml names and the user has not agreed to.
 */
export async function openNamedStore(name: string, { config, root, world, gate }: Surroundings): Promise<NamedStore> {
  const said: StoreConfig = config?.stores.get(name) ?? { type: name, options: {} };
  const definition = await STORES.get(said.type)?.();
  if (definition === undefined) {
    const known = [...new Set([...(config?.stores.keys() ?? []), ...STORES.keys()])];
    throw new KeywardError('usage', `no such store: ${name}`, meant(name, known, '; docs/stores.md lists them'));
  }
  if (config !== null) assertOptions(name, said, definition, config);
  const options: Readonly<Record<string, unknown>> = readOptions(
    `the store ${name}`,
    definition.options,
    said.options,
    world.env,
  );
  const at = (option: string): string => config?.placeOf(['stores', name, option]) ?? name;
  for (const { option, address } of await storeAddresses(name, said, definition, world)) {
    await gate({ store: name, at: at(option), address });
  }
  const store = openStore(definition, said.options, world);
  const path = options['path'];
  return {
    name,
    definition,
    store,
    options,
    label: typeof path === 'string' ? `${name} (${path})` : name,
    place: placeOf(definition.id, options, root),
  };
}

/** Holds what keyward.toml says against what this kind of store knows, and tells the line. */
function assertOptions(name: string, { options }: StoreConfig, definition: StoreDefinition, config: Config): void {
  const declared = Object.keys(definition.options);
  for (const [option, value] of Object.entries(options)) {
    const at = config.placeOf(['stores', name, option]);
    const known = definition.options[option];
    if (known === undefined || !declared.includes(option)) {
      throw new KeywardError('config-invalid', `${at}: ${definition.id} has no such option`, meant(option, declared));
    }
    if (known.read(value) === undefined) {
      throw new KeywardError('config-invalid', `${at}: the option is of another form`, `give ${known.expects}`);
    }
  }
}

/** One file may be told in many ways, and so may an address that ends in a slash. */
function placeOf(id: string, options: Readonly<Record<string, unknown>>, root: string): string {
  const { path } = options;
  if (id.endsWith('-file') && typeof path === 'string') return JSON.stringify([id, resolve(root, path)]);
  const plain = Object.entries(options).map(([option, value]): [string, unknown] => [
    option,
    typeof value === 'string' ? value.replace(/\/+$/, '') : value,
  ]);
  return JSON.stringify([id, plain]);
}

/** A value, and the store that holds it. */
export interface Held {
  readonly place: NamedStore;
  readonly value: Secret;
}

const EMPTY = new Secret('');

/** Whether there is a value: `keyward init` writes names without one. */
export function isEmpty(value: Secret | null): boolean {
  return value === null || value.equals(EMPTY);
}

/**
 * The first of some stores that holds a value under a name; where all values are empty, the first one. Null only where
 * every store answered.
 */
export async function firstHolder(name: string, places: readonly NamedStore[]): Promise<Held | null> {
  let empty: Held | null = null;
  for (const place of places) {
    const value = await place.store.get(name);
    if (value !== null && !isEmpty(value)) return { place, value };
    if (value !== null) empty ??= { place, value };
  }
  return empty;
}

/** `set` of a store that can be written; with `expected`, only over that value where the store can promise it. */
export async function writeValue(
  { store, label }: NamedStore,
  name: string,
  value: Secret,
  expected: Secret | null,
): Promise<void> {
  if (store.replace !== undefined) await store.replace(name, value, expected);
  else if (store.set !== undefined) await store.set(name, value);
  else throw readOnly(label);
}

/** The error for a store that is read-only. */
export function readOnly(label: string): KeywardError {
  return new KeywardError('store-refused', `${label} is read-only`, 'change it where it comes from, or name a store');
}
