import { isKeywardError, KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';

/** What the loader needs of a store. */
export interface ReadableStore {
  /** Null only if the store answered and holds no such name. */
  get(name: string): Promise<Secret | null>;
  /** The values of several names at once, without those that the store does not hold. */
  getMany?(names: readonly string[]): Promise<ReadonlyMap<string, Secret>>;
}

interface Entry {
  readonly value: Promise<Secret | null>;
  /** In milliseconds since 1970; Infinity while the store has not answered. */
  until: number;
}

export interface ReadOptions {
  /** How long a value is used before the store is asked again, in milliseconds. */
  readonly cache: number;
  /** How long one answer is waited for, in milliseconds. */
  readonly timeout: number;
}

const entries = new WeakMap<ReadableStore, Map<string, Entry>>();

/**
 * A value out of a store. Whoever asks while the store has not answered shares the request. Only a value that is there is
 * kept. Throws what the store throws; `store-unavailable` where it gives no answer in time or fails in a way of its own.
 */
export async function read(
  store: ReadableStore,
  name: string,
  { cache, timeout }: ReadOptions,
): Promise<Secret | null> {
  const known = entriesOf(store);
  const kept = known.get(name);
  const entry = kept !== undefined && kept.until > Date.now() ? kept : ask(store, name, known);
  const value = await inTime(entry, name, timeout, known);
  if (entry.until === Infinity) entry.until = Date.now() + cache;
  if ((value === null || cache === 0) && known.get(name) === entry) known.delete(name);
  return value;
}

/** Values out of a store that gives several at once: it is asked one time for all that are not kept. */
export async function readMany(
  store: ReadableStore,
  names: readonly string[],
  options: ReadOptions,
): Promise<Map<string, Secret | null>> {
  const known = entriesOf(store);
  const asked = names.filter((name) => !((known.get(name)?.until ?? 0) > Date.now()));
  if (asked.length > 0) {
    const values = guarded(asked.join(', '), async () => store.getMany?.(asked));
    for (const name of asked) {
      keep(name, known, async () => {
        const found = await values;
        if (found instanceof Map) return (found as Map<string, unknown>).get(name) ?? null;
        throw notSecret(name);
      });
    }
  }
  // In this very turn: `read` finds what was asked for just now.
  return new Map(await Promise.all(names.map(async (name) => [name, await read(store, name, options)] as const)));
}

function entriesOf(store: ReadableStore): Map<string, Entry> {
  let known = entries.get(store);
  if (known === undefined) entries.set(store, (known = new Map()));
  return known;
}

function ask(store: ReadableStore, name: string, known: Map<string, Entry>): Entry {
  return keep(name, known, () => guarded(name, () => store.get(name)));
}

function keep(name: string, known: Map<string, Entry>, work: () => Promise<unknown>): Entry {
  const entry = { value: answer(name, work), until: Infinity };
  known.set(name, entry);
  entry.value.catch(() => {
    if (known.get(name) === entry) known.delete(name);
  });
  return entry;
}

async function answer(name: string, work: () => Promise<unknown>): Promise<Secret | null> {
  const value = await work();
  if (value === null || isSecret(value)) return value;
  throw notSecret(name);
}

async function guarded(name: string, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (isKeywardError(error)) throw error;
    // What a store of another making throws may hold the value, or the credential that it asked with.
    const kind = error instanceof Error ? error.name : typeof error;
    throw new KeywardError('store-unavailable', `the store failed on ${name}: ${kind}`, `try its get('${name}') alone`);
  }
}

function notSecret(name: string): KeywardError {
  const hint = 'get() gives a Secret, or null where there is no such name';
  return new KeywardError('answer-invalid', `the store gave no Secret for ${name}`, hint);
}

/** Also one of another copy of the package. */
function isSecret(value: unknown): value is Secret {
  return typeof value === 'object' && value !== null && 'expose' in value && typeof value.expose === 'function';
}

async function inTime(entry: Entry, name: string, timeout: number, known: Map<string, Entry>): Promise<Secret | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      if (known.get(name) === entry) known.delete(name);
      const hint = 'try again, or wait longer with the option timeout';
      reject(new KeywardError('store-unavailable', `the store gave no answer for ${name} in ${timeout} ms`, hint));
    }, timeout);
  });
  try {
    return await Promise.race([entry.value, late]);
  } finally {
    clearTimeout(timer);
  }
}
