import { STORES } from '../stores/_all.ts';
import { meant } from './suggest.ts';
import type { Table, TomlReader } from './toml-reader.ts';

/** Stores by name, in the order in which a key is looked for; one at least. */
export type StoreNames = readonly [string, ...string[]];

/** What `[stores.NAME]` says. */
export interface StoreConfig {
  /** The id of its kind. */
  readonly type: string;
  /** What else stands in the table, not yet held against what the kind knows. */
  readonly options: Table;
}

/** What `[profiles.NAME]` says. */
export interface ProfileConfig {
  /** Null if nothing is said. */
  readonly store: StoreNames | null;
  /** Keys that rest elsewhere in this profile. */
  readonly keys: ReadonlyMap<string, StoreNames>;
}

/** The part of `keyward.toml` that says where keys rest. */
export interface Places {
  readonly stores: ReadonlyMap<string, StoreConfig>;
  readonly store: StoreNames | null;
  readonly profiles: ReadonlyMap<string, ProfileConfig>;
  /** The `store` of a table: one name or a list of them; null where there is none. */
  readonly namesAt: (table: Table, path: readonly string[]) => StoreNames | null;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const NAME_HINT = 'use letters, digits, _ and -';
const STORE_HINT = 'write [stores.NAME], with a type below it';
const PROFILE_HINT = 'write [profiles.NAME], with a store below it';

/** Reads `store`, `[stores.*]` and `[profiles.*]`. Throws `config-invalid`, with the place. */
export function readPlaces(reader: TomlReader): Places {
  const { document, invalid, table, onlyKnown } = reader;
  const stores = new Map<string, StoreConfig>();
  for (const [name, value] of Object.entries(table(document['stores'], ['stores'], 'stores', STORE_HINT))) {
    const path = ['stores', name];
    assertName(reader, name, path);
    const { type = name, ...options } = table(value, path, 'a store', STORE_HINT);
    if (typeof type !== 'string' || !STORES.has(type)) {
      const what = type === name ? 'the type of the store is missing' : 'unknown type of store';
      const word = typeof type === 'string' ? type : '';
      throw invalid([...path, 'type'], what, meant(word, [...STORES.keys()], '; docs/stores.md lists them'));
    }
    stores.set(name, { type, options });
  }

  const known = [...new Set([...stores.keys(), ...STORES.keys()])];
  const namesAt = (holder: Table, path: readonly string[]): StoreNames | null => {
    const said = holder['store'];
    if (said === undefined) return null;
    const place = [...path, 'store'];
    const [first, ...others]: unknown[] = Array.isArray(said) ? said : [said];
    const names = [first, ...others].map((name) => {
      if (typeof name !== 'string') {
        throw invalid(place, 'the store must be a name, or a list of names', 'write store = "env-file", say');
      }
      if (!known.includes(name)) throw invalid(place, 'no such store', meant(name, known));
      return name;
    });
    return [...new Set(names)] as unknown as StoreNames;
  };

  const profiles = new Map<string, ProfileConfig>();
  for (const [name, value] of Object.entries(table(document['profiles'], ['profiles'], 'profiles', PROFILE_HINT))) {
    const path = ['profiles', name];
    assertName(reader, name, path);
    const said = table(value, path, 'a profile', PROFILE_HINT);
    onlyKnown(said, path, ['store', 'keys']);
    const keysHint = `write [profiles.${name}.keys.NAME], with a store below it`;
    const keys = new Map<string, StoreNames>();
    for (const [key, entry] of Object.entries(table(said['keys'], [...path, 'keys'], 'keys', keysHint))) {
      const place = [...path, 'keys', key];
      const override = table(entry, place, 'a key', keysHint);
      onlyKnown(override, place, ['store']);
      const names = namesAt(override, place);
      if (names === null) throw invalid(place, 'the store is missing', keysHint);
      keys.set(key, names);
    }
    profiles.set(name, { store: namesAt(said, path), keys });
  }
  return { stores, store: namesAt(document, []), profiles, namesAt };
}

function assertName({ invalid }: TomlReader, name: string, path: readonly string[]): void {
  if (!NAME.test(name)) throw invalid(path, 'not a name', NAME_HINT);
}
