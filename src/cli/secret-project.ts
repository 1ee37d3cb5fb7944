import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KeywardError } from '../core/errors.ts';
import type { Config } from '../project/keyward-toml.ts';
import type { StoreNames } from '../project/keyward-toml-stores.ts';
import { suggest } from '../project/suggest.ts';
import type { CommandInput } from './command.ts';
import type { CommandContext } from './context.ts';
import { DEFAULT_PROFILE } from './secret-options.ts';
import { type NamedStore, openNamedStore } from './secret-store.ts';

const CONFIG_FILE = 'keyward.toml';
/** Where keys rest if nobody says otherwise. */
const DEFAULT_STORE = 'env-file';

/** Where the keys of a project rest, by what keyward.toml and the command line say. */
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

/** Looks up the project of the current folder. Throws `config-invalid`, `unreadable`, `usage`. */
export async function secretProject(
  context: CommandContext,
  { options }: Pick<CommandInput, 'options'>,
): Promise<SecretProject> {
  const root = rootOf(context.cwd);
  const config = await configOf(root);
  const profile = profileOf(config, options['profile'], context.environment['KEYWARD_PROFILE']);
  const said = config?.profiles.get(profile);
  const only: StoreNames | null = typeof options['store'] === 'string' ? [options['store']] : null;
  const defaultStores = only ?? said?.store ?? config?.store ?? [DEFAULT_STORE];
  const storesOf = (name: string): StoreNames =>
    only ?? said?.keys.get(name) ?? config?.keys.get(name)?.store ?? defaultStores;
  const opened = new Map<string, Promise<NamedStore>>();
  return {
    root,
    config,
    profile,
    defaultStores,
    stores: [...new Set([...defaultStores, ...[...(config?.keys.keys() ?? [])].flatMap(storesOf)])],
    storesOf,
    open(store) {
      const known = opened.get(store) ?? openNamedStore(store, { config, root, context });
      opened.set(store, known);
      return known;
    },
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
  const { readConfig } = await import('../project/keyward-toml.ts');
  return readConfig(root)?.config ?? null;
}

function profileOf(config: Config | null, option: unknown, variable: string | undefined): string {
  const profile = typeof option === 'string' ? option : variable || DEFAULT_PROFILE;
  if (profile === DEFAULT_PROFILE || config?.profiles.has(profile) === true) return profile;
  const known = [...new Set([DEFAULT_PROFILE, ...(config?.profiles.keys() ?? [])])];
  const similar = suggest(profile, known);
  const hint = similar === null ? `write [profiles.NAME] in ${CONFIG_FILE}` : `did you mean ${similar}?`;
  throw new KeywardError('usage', `no such profile: ${profile}`, hint);
}
