import { isKeywardError, KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';

/** What the loader needs of a store. */
export interface ReadableStore {
  /** Null only if the store answered and holds no such name. */
  get(name: string): Promise<Secret | null>;
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

function entriesOf(store: ReadableStore): Map<string, Entry> {
  let known = entries.get(store);
  if (known === undefined) entries.set(store, (known = new Map()));
  return known;
}

function ask(store: ReadableStore, name: string, known: Map<string, Entry>): Entry {
  const entry = { value: answer(store, name), until: Infinity };
  known.set(name, entry);
  entry.value.catch(() => {
    if (known.get(name) === entry) known.delete(name);
  });
  return entry;
}

async function answer(store: ReadableStore, name: string): Promise<Secret | null> {
  let value: unknown;
  try {
    value = await store.get(name);
  } catch (error) {
    if (isKeywardError(error)) throw error;
    // What a store of another making throws may hold the value, or the credential that it asked with.
    const kind = error instanceof Error ? error.name : typeof error;
    throw new KeywardError('store-unavailable', `the store failed on ${name}: ${kind}`, `try its get('${name}') alone`);
  }
  if (value === null || isSecret(value)) return value;
  const hint = 'get() gives a Secret, or null where there is no such name';
  throw new KeywardError('answer-invalid', `the store gave no Secret for ${name}`, hint);
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
