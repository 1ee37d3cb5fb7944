import { isKeywardError, type KeywardError } from '../core/errors.ts';
import type { CommandContext } from './context.ts';
import type { SecretProject } from './secret-project.ts';
import { firstHolder, isEmpty } from './secret-store.ts';

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
  const needed: NeededKey[] = [];
  for (const [name, { provider, optional }] of project.config?.keys ?? []) {
    const places = project.storesOf(name);
    const found = environment[name]
      ? { held: ENVIRONMENT, known: true }
      : await holderAmong(
          name,
          places.flatMap((place) => stores.filter((store) => store.name === place)),
          project,
        );
    needed.push({ name, provider, optional, stores: places, ...found });
  }
  return { stores, needed };
}

/** The store that has a value for a name: one that only holds the name does not. */
async function holderAmong(
  name: string,
  stores: readonly StoreNamesHeld[],
  { open }: SecretProject,
): Promise<Pick<NeededKey, 'held' | 'known'>> {
  const holders = stores.filter(({ names }) => names?.includes(name) === true);
  const held = await firstHolder(name, await Promise.all(holders.map((store) => open(store.name))));
  if (held !== null && !isEmpty(held.value)) return { held: held.place.name, known: true };
  return { held: null, known: stores.every(({ names }) => names !== null) };
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
