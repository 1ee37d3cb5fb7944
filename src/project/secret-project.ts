import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KeywardError } from '../core/errors.ts';
import { nodeContext, type Surroundings } from '../node/context.ts';
import type { Config } from './keyward-toml.ts';
import type { StoreNames } from './keyward-toml-stores.ts';
import { type NamedStore, openNamedStore } from './secret-store.ts';
import { suggest } from './suggest.ts';
import { type Agree, trustGate } from './trust-gate.ts';

const CONFIG_FILE = 'keyward.toml';
/** The profile that counts where none is chosen; it need not stand in keyward.toml. */
export const DEFAULT_PROFILE = 'dev';
/** Where keys rest if nobody says otherwise. */
const DEFAULT_STORE = 'env-file';

/** Where the keys of a project rest, by what keyward.toml says and what was chosen. */
export interface SecretProject {
  /** Absolute. Relative paths of stores begin here. */
  readonly root: string;
  readonly config: Config | null;
  readonly profile: string;
  /** The stores that hold what has no place of its own. */
  readonly defaultStores: StoreNames;
  /** Every store that is asked for some key, once. */
  readonly stores: readonly string[];
  /** The stores that may hold a key, in the order in which they are asked. */
  readonly storesOf: (name: string) => StoreNames;
  /** Opens a store, once. Throws `usage` for one that is not known, `config-invalid` for one that is half configured. */
  readonly open: (store: string) => Promise<NamedStore>;
}

/** What was chosen for one run, before what keyward.toml says. */
export interface Chosen {
  /** Absolute: the folder whose project it is. */
  readonly folder: string;
  /** The one store that is asked, whatever keyward.toml says. */
  readonly store: string | undefined;
  /** KEYWARD_PROFILE if absent. */
  readonly profile: string | undefined;
}

/** Looks up the project of a folder. Throws `config-invalid`, `unreadable`, `usage`. */
export async function openSecretProject(
  chosen: Chosen,
  surroundings: Surroundings,
  agree: Agree,
): Promise<SecretProject> {
  const root = rootOf(chosen.folder);
  const config = await configOf(root);
  const profile = profileOf(config, chosen.profile, surroundings.environment);
  const { defaultStores, storesOf } = placesOf(config, profile, chosen.store);
  const world = nodeContext(surroundings, root);
  const gate = trustGate(root, surroundings, agree);
  const opened = new Map<string, Promise<NamedStore>>();
  return {
    root,
    config,
    profile,
    defaultStores,
    stores: [...new Set([...defaultStores, ...[...(config?.keys.keys() ?? [])].flatMap(storesOf)])],
    storesOf,
    open(store) {
      const known = opened.get(store) ?? openNamedStore(store, { config, root, world, gate });
      opened.set(store, known);
      return known;
    },
  };
}

/** Where keys rest: what was chosen counts, else what the profile says, else the rest of keyward.toml. */
export function placesOf(
  config: Config | null,
  profile: string,
  store?: string,
): Pick<SecretProject, 'defaultStores' | 'storesOf'> {
  const said = config?.profiles.get(profile);
  const only: StoreNames | null = store === undefined ? null : [store];
  const defaultStores = only ?? said?.store ?? config?.store ?? [DEFAULT_STORE];
  return {
    defaultStores,
    storesOf: (name) => only ?? said?.keys.get(name) ?? config?.keys.get(name)?.store ?? defaultStores,
  };
}

/**
 * The nearest folder with a keyward.toml, from the current one up to the top of its repository; the current one where
 * there is none. Outside of a repository nothing above is looked at: it may be anybody's.
 */
function rootOf(cwd: string): string {
  const passed: string[] = [];
  for (let folder = cwd; ; folder = dirname(folder)) {
    passed.push(folder);
    if (existsSync(join(folder, '.git'))) return passed.find((each) => existsSync(join(each, CONFIG_FILE))) ?? cwd;
    if (dirname(folder) === folder) return cwd;
  }
}

/** The parser is loaded only where there is something to parse. */
async function configOf(root: string): Promise<Config | null> {
  if (lstatSync(join(root, CONFIG_FILE), { throwIfNoEntry: false }) === undefined) return null;
  const { readConfig } = await import('./keyward-toml.ts');
  return readConfig(root)?.config ?? null;
}

/** The profile that counts. Throws `usage` for one that keyward.toml does not have. */
export function profileOf(
  config: Config | null,
  chosen: string | undefined,
  environment: Surroundings['environment'],
): string {
  const profile = chosen ?? (environment['KEYWARD_PROFILE'] || DEFAULT_PROFILE);
  if (profile === DEFAULT_PROFILE || config?.profiles.has(profile) === true) return profile;
  const known = [...new Set([DEFAULT_PROFILE, ...(config?.profiles.keys() ?? [])])];
  const similar = suggest(profile, known);
  const hint = similar === null ? `write [profiles.NAME] in ${CONFIG_FILE}` : `did you mean ${similar}?`;
  throw new KeywardError('usage', `no such profile: ${profile}`, hint);
}
