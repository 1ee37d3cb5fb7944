import type { Secret } from '../core/secret.ts';
import type { SecretProject } from './secret-project.ts';
import { type Held, isEmpty } from './secret-store.ts';

interface Places extends Pick<SecretProject, 'open'> {
  readonly storesOf: (name: string) => readonly string[];
}

/**
 * For each of some names the first of its stores that holds a value; where all values are empty, the first one. A store
 * is asked once for all names that may be in it. A name is absent only where every one of its stores answered.
 */
export async function firstHolders(names: readonly string[], { storesOf, open }: Places): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  let left = names;
  for (let rank = 0; left.length > 0; rank += 1) {
    const byStore = new Map<string, string[]>();
    for (const name of left) {
      const store = storesOf(name)[rank];
      if (store !== undefined) byStore.set(store, [...(byStore.get(store) ?? []), name]);
    }
    await Promise.all(
      Array.from(byStore, async ([store, wanted]) => {
        const place = await open(store);
        for (const [name, value] of await place.store.getMany(wanted)) keep(held, name, { place, value });
      }),
    );
    left = [...byStore.values()].flat().filter((name) => isEmpty(held.get(name)?.value ?? null));
  }
  return held;
}

function keep(held: Map<string, Held>, name: string, found: { place: Held['place']; value: Secret }): void {
  if (!held.has(name) || !isEmpty(found.value)) held.set(name, found);
}
