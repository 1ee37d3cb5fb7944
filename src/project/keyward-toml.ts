import { NAMES } from '../load/_whole.ts';
import { fromSystem, join } from '../scan/path.ts';
import { type ProfileConfig, readPlaces, type StoreConfig, type StoreNames } from './keyward-toml-stores.ts';
import { readSmallFile, textOf } from './read-small-file.ts';
import { meant } from './suggest.ts';
import { readToml, type Table, type TomlReader } from './toml-reader.ts';

export const CONFIG_FILE = 'keyward.toml';

/** What `keyward.toml` says of one key. */
export interface KeyConfig {
  readonly provider: string;
  /** Where it rests, if elsewhere than the others; null if nothing is said. */
  readonly store: StoreNames | null;
  /** True where the program does without. */
  readonly optional: boolean;
}

/** What `keyward.toml` says. A store is told by the name of its table, else by the id of its kind. */
export interface Config {
  /** The keys that the project needs, by the name of their variable. */
  readonly keys: ReadonlyMap<string, KeyConfig>;
  /** Where keys rest, in the order in which they are looked for; null if nothing is said. */
  readonly store: StoreNames | null;
  readonly stores: ReadonlyMap<string, StoreConfig>;
  readonly profiles: ReadonlyMap<string, ProfileConfig>;
  /** Ids of the providers that may be asked about keys which a scan finds; null if nothing is said. */
  readonly verify: readonly string[] | null;
  /** `keyward.toml:3:1`, for what stands at this path. */
  readonly placeOf: (path: readonly string[]) => string;
}

/** From the generated table: `keyward run` reads this file before every start, and does not load the whole catalogue. */
const PROVIDER_IDS = Object.keys(NAMES);
const MOST_KEYS = 1000;
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const KEY_HINT = 'write [keys.NAME], with a provider below it';

/** Reads a project's `keyward.toml`; null where there is none. Throws `config-invalid` or `unreadable`. */
export function readConfig(folder: string): { config: Config; bytes: Buffer } | null {
  const bytes = readSmallFile(join(fromSystem(folder), CONFIG_FILE), CONFIG_FILE);
  return bytes === null ? null : { config: parseConfig(textOf(bytes, CONFIG_FILE)), bytes };
}

/**
 * Reads the text of a `keyward.toml`. Strict: what keyward does not know is an error, `config-invalid`, with the place
 * and what may have been meant. The message never repeats what stands there: it may be a key, put in by mistake. Options
 * of a store are held against its kind when it is opened.
 */
export function parseConfig(text: string): Config {
  const reader = readToml(text, CONFIG_FILE);
  const { document, invalid, table, onlyKnown, placeOf } = reader;
  onlyKnown(document, [], ['keys', 'store', 'stores', 'profiles', 'verify']);
  const named = Object.entries(table(document['keys'], ['keys'], 'keys', KEY_HINT));
  if (named.length > MOST_KEYS) throw invalid(['keys'], `more than ${MOST_KEYS} keys`, 'leave out what is not needed');
  const { stores, store, profiles, namesAt } = readPlaces(reader);
  const keys = new Map<string, KeyConfig>();
  for (const [name, value] of named) {
    const path = ['keys', name];
    if (!NAME.test(name)) {
      throw invalid(path, 'not a name of an environment variable', 'use letters, digits and _, no digit first');
    }
    const said = table(value, path, 'a key', KEY_HINT);
    onlyKnown(said, path, ['provider', 'store', 'optional']);
    const optional = said['optional'] ?? false;
    if (typeof optional !== 'boolean') {
      throw invalid([...path, 'optional'], 'optional must be true or false', 'write optional = true');
    }
    keys.set(name, { provider: providerAt(reader, said, path), store: namesAt(said, path), optional });
  }
  return { keys, store, stores, profiles, verify: verifyOf(reader), placeOf };
}

const VERIFY_HINT = 'write providers = ["openai"] below [verify]';

function verifyOf(reader: TomlReader): string[] | null {
  const { document, invalid, table, onlyKnown } = reader;
  if (document['verify'] === undefined) return null;
  const said = table(document['verify'], ['verify'], 'verify', VERIFY_HINT);
  onlyKnown(said, ['verify'], ['providers']);
  const place = ['verify', 'providers'];
  const ids: unknown = said['providers'];
  if (!Array.isArray(ids)) throw invalid(place, 'providers must be a list of ids', VERIFY_HINT);
  return ids.map((id: unknown) => {
    if (typeof id === 'string' && PROVIDER_IDS.includes(id)) return id;
    throw invalid(place, 'unknown provider', meant(typeof id === 'string' ? id : '', PROVIDER_IDS));
  });
}

function providerAt({ invalid }: TomlReader, said: Table, path: readonly string[]): string {
  const provider = said['provider'];
  const place = [...path, 'provider'];
  if (typeof provider !== 'string') {
    const what = provider === undefined ? 'the provider is missing' : 'the provider must be a string';
    throw invalid(place, what, 'write provider = "openai", or another provider of the catalogue');
  }
  if (PROVIDER_IDS.includes(provider)) return provider;
  throw invalid(place, 'unknown provider', meant(provider, PROVIDER_IDS, '; docs/kinds.md lists them'));
}
