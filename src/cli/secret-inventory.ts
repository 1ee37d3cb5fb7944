import { isKeywardError, type KeywardError } from '../core/errors.ts';
import type { CommandContext } from './context.ts';
import type { SecretProject } from '../project/secret-project.ts';
import { firstHolders } from '../project/secret-holders.ts';
import { isEmpty } from '../project/secret-store.ts';

/** The names that a store holds; null, and why, where it gave no answer. */
export interface StoreNamesHeld {
  readonly name: string;
  readonly type: string | null;
  readonly label: string;
  readonly names: readonly string[] | null;
  readonly problem: KeywardError | null;
}

/** A key of keyward.toml, and the place that has a value for it. */
export interface NeededKey {
  readonly name: string;
  readonly provider: string;
  readonly optional: boolean;
  /** The stores that may hold it, in order. */
  readonly stores: readonly string[];
  /** `environment`, or a store; null where there is none. */
  readonly held: string | null;
  /** False where a store that may hold it gave no answer: it is then not known to be lacking. */
  readonly known: boolean;
}

export interface Inventory {
  readonly stores: readonly StoreNamesHeld[];
  readonly needed: readonly NeededKey[];
}

export const ENVIRONMENT = 'environment';

/** Asks every store of a project for its names. A store that gives no answer is part of the result. */
export async function inventoryOf(project: SecretProject, { environment }: CommandContext): Promise<Inventory> {
  const stores = await Promise.all(project.stores.map((name) => namesIn(name, project)));
  const named = new Map(stores.map(({ name, names }) => [name, names]));
  const keys = [...(project.config?.keys ?? [])];
  // A store is asked for a value only where it holds the name: it may hold it without one.
  const held = await firstHolders(
    keys.map(([name]) => name).filter((name) => !environment[name]),
    {
      open: project.open,
      storesOf: (name) => project.storesOf(name).filter((store) => named.get(store)?.includes(name)),
    },
  );
  const needed = keys.map(([name, { provider, optional }]): NeededKey => {
    const places = project.storesOf(name);
    const found = held.get(name);
    const holder = environment[name] ? ENVIRONMENT : isEmpty(found?.value ?? null) ? null : found!.place.name;
    const known = holder !== null || places.every((store) => named.get(store) !== null);
    return { name, provider, optional, stores: places, held: holder, known };
  });
  return { stores, needed };
}

async function namesIn(name: string, project: SecretProject): Promise<StoreNamesHeld> {
  let label = name;
  let type: string | null = null;
  try {
    const place = await project.open(name);
    ({ label } = place);
    type = place.definition.id;
    return { name, type, label, names: await place.store.list(), problem: null };
  } catch (error) {
    // A command line that makes no sense is no answer to give beside others.
    if (!isKeywardError(error) || error.code === 'usage') throw error;
    return { name, type, label, names: null, problem: error };
  }
}
