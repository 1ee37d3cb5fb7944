import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { type Options, type OptionValues, readOptions } from '../core/option.ts';
import type { Secret } from '../core/secret.ts';
import type { OpenStore, Store } from '../core/store.ts';

/** Which names a store takes. */
export interface NameRule {
  readonly pattern: RegExp;
  /** What the pattern says, in words. */
  readonly says: string;
}

/** All that keyward knows of one kind of store. */
export interface StoreDefinition<Declared extends Options = Options> {
  /** Equal to the name of its file. */
  readonly id: string;
  readonly name: string;
  /** The documentation of its interface. */
  readonly docs: string;
  /** The day (ISO 8601) on which these facts were last held against their sources. */
  readonly checked: string;
  /** Which real service the tests run against; empty where none can be had, and then only a fake has been. */
  readonly proven: string;
  /** Credentials: variables that are read, or where else they come from. One line, for the documentation. */
  readonly credentials: string;
  /** `guarded`: it has `replace`. `plain`: it has `set` alone, and the last writer wins. `never`: it is read-only. */
  readonly writes: 'guarded' | 'plain' | 'never';
  /** What its user should know beside that. Whole sentences, for the documentation. */
  readonly notes?: readonly string[];
  readonly options: Declared;
  readonly names: NameRule;
  /**
   * Addresses that a file of the project names, and that a credential is shown to. A keyward.toml that leads to such a file
   * counts only if the user agrees to them. Absent: there are none but those of the options.
   */
  addresses?(options: OptionValues<Declared>, context: Context): Promise<readonly string[]>;
  /** Makes the store ready. Nothing is sent yet. Throws `config-invalid`, `tool-missing`. */
  open(options: OptionValues<Declared>, context: Context): Store;
}

/** Declares a store; its file's default export. */
export function defineStore<Declared extends Options>(
  definition: StoreDefinition<Declared>,
): StoreDefinition<Declared> {
  return definition;
}

/**
 * Opens a store with what keyward.toml says of it. Names are checked here, before any call. Throws `config-invalid`
 * for an option that is unknown, missing or of another form.
 */
export function openStore(
  definition: StoreDefinition,
  said: Readonly<Record<string, unknown>>,
  context: Context,
): OpenStore {
  const options = readOptions(`the store ${definition.id}`, definition.options, said, context.env);
  const store = definition.open(options, context);
  const checked = (name: string): string => {
    if (definition.names.pattern.test(name) && name.length <= 1024) return name;
    const what = `${definition.name} takes no such name`;
    throw new KeywardError('name-invalid', what, `names are ${definition.names.says}`);
  };
  return {
    get: async (name) => store.get(checked(name)),
    async getMany(names) {
      const wanted = [...new Set(names.map(checked))];
      return store.getMany === undefined ? oneByOne(store, wanted) : store.getMany(wanted);
    },
    list: async () => (await store.list()).sort(),
    ...(store.set && { set: async (name: string, value: Secret) => store.set?.(checked(name), value) }),
    ...(store.remove && { remove: async (name: string) => store.remove?.(checked(name)) }),
    ...(store.replace && {
      replace: async (name: string, value: Secret, expected: Secret | null) =>
        store.replace?.(checked(name), value, expected),
    }),
  };
}

/** So many questions are asked at once. */
const AT_ONCE = 8;

async function oneByOne(store: Store, names: readonly string[]): Promise<Map<string, Secret>> {
  const values = new Map<string, Secret>();
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const turn = names.slice(at, at + AT_ONCE);
    const found = await Promise.all(turn.map((name) => store.get(name)));
    for (const [index, value] of found.entries()) if (value !== null) values.set(turn[index]!, value);
  }
  return values;
}
