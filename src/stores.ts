import { resolve } from 'node:path';
import type { Context } from './core/context.ts';
import { KeywardError } from './core/errors.ts';
import type { Option, Options } from './core/option.ts';
import type { Secret } from './core/secret.ts';
import type { OpenStore } from './core/store.ts';
import { nodeContext } from './node/context.ts';
import { STORES, type StoreKinds } from './stores/_all.ts';
import { openStore as openDefinition } from './stores/store.ts';

// The door `keyward/stores`: opens a store for `loadKeysFrom` of `keyward/async`, and for whatever else a program does
// with keys. Each kind of store is loaded when it is opened.

export type { OpenStore, Store } from './core/store.ts';

/** A kind of store; docs/stores.md lists them. */
export type StoreId = keyof StoreKinds;

/** The options of a kind of store. What is left out is taken from the variables that docs/stores.md names. */
export type StoreOptions<Id extends StoreId> = SaidOptions<StoreKinds[Id]['options']>;

type SaidOptions<Declared extends Options> = {
  readonly [Name in keyof Declared]?: Declared[Name] extends Option<infer Value> ? Exclude<Value, null> : never;
};

/** Where a program is. */
export interface Surroundings {
  /** Where relative paths begin; the current folder if absent. */
  readonly folder?: string;
  /** The variables that are read in place of those of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Stops the work. */
  readonly signal?: AbortSignal;
}

/**
 * Opens a store with options that the program itself gives; nothing is sent yet. Throws `usage` for a kind that is not
 * known, `config-invalid` for an option that is unknown, missing or of another form.
 */
export async function openStore<const Id extends StoreId>(
  id: Id,
  options: StoreOptions<Id> = {},
  surroundings: Surroundings = {},
): Promise<OpenStore> {
  const definition = await STORES.get(id)?.();
  if (definition !== undefined) return openDefinition(definition, options, contextOf(surroundings));
  throw new KeywardError('usage', 'no such kind of store', `there are: ${[...STORES.keys()].join(', ')}`);
}

export interface ProjectStoreOptions extends Surroundings {
  /** A profile of keyward.toml; KEYWARD_PROFILE if absent, and `dev` where that is not set. */
  readonly profile?: string;
}

/** The keys of a project as `keyward run` would give them. It is read only. */
export interface ProjectStore {
  /** Null only if the name is not set in the environment, and every store that may hold it answered. */
  get(name: string): Promise<Secret | null>;
  /** The values of several names, without those that are nowhere; each store is asked once. */
  getMany(names: readonly string[]): Promise<ReadonlyMap<string, Secret>>;
}

/**
 * Opens the stores that the keyward.toml of a project names: the one of `folder`, else the nearest above it in the same
 * repository; without any, its `.env`. The environment wins over every store, and of several stores the first that has a
 * value.
 *
 * Throws `config-invalid`, `unreadable`, and `usage` for a profile that is not there. Reading throws what the stores throw, and
 * `not-trusted` for an address that only keyward.toml names and the user has not agreed to (`keyward trust`).
 */
export async function openProjectStore({
  profile,
  folder = '.',
  ...surroundings
}: ProjectStoreOptions = {}): Promise<ProjectStore> {
  const { openSecretProject } = await import('./project/secret-project.ts');
  const { readThrough } = await import('./project/read-through.ts');
  const { env, signal } = contextOf(surroundings);
  const world = { environment: env, signal };
  const project = await openSecretProject({ folder: resolve(folder), store: undefined, profile }, world, askNobody);
  const getMany = (names: readonly string[]): Promise<ReadonlyMap<string, Secret>> => readThrough(names, project, env);
  return { getMany, get: async (name) => (await getMany([name])).get(name) ?? null };
}

/** There is nobody to ask: what the user has agreed to before counts. */
async function askNobody(): Promise<boolean> {
  return false;
}

function contextOf({ folder = '.', env = process.env, signal = new AbortController().signal }: Surroundings): Context {
  return nodeContext({ environment: env, signal }, resolve(folder));
}
