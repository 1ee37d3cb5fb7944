import { KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';
import type { CommandContext } from './context.ts';
import type { SecretProject } from '../project/secret-project.ts';
import { isEmpty, type NamedStore, writeValue } from '../project/secret-store.ts';
import type { Terminal } from './terminal.ts';

/**
 * What becomes of a name: the target holds none, holds this value already, or another one; or there is no value.
 */
export type Fate = 'new' | 'same' | 'differs' | 'empty';

export interface Item {
  readonly name: string;
  readonly value: Secret;
  /** What the target holds now. */
  readonly there: Secret | null;
  readonly fate: Fate;
}

/** Looks at what a target holds under some names. Nothing is changed. */
export async function planTransfer(values: ReadonlyMap<string, Secret>, target: NamedStore): Promise<Item[]> {
  const wanted = [...values].filter(([, value]) => !isEmpty(value)).map(([name]) => name);
  const held = await target.store.getMany(wanted);
  return Array.from(values, ([name, value]): Item => {
    if (isEmpty(value)) return { name, value, there: null, fate: 'empty' };
    const there = held.get(name) ?? null;
    return { name, value, there, fate: there === null ? 'new' : there.equals(value) ? 'same' : 'differs' };
  });
}

/** Whether a name is to be in the target in the end. */
export function isWanted({ fate }: Item, overwrite: boolean): boolean {
  return fate === 'new' || fate === 'same' || (fate === 'differs' && overwrite);
}

/**
 * Writes what is wanted into the target and reads each of it back. Where something goes wrong, tells what was written
 * before; the source is not touched.
 */
export async function copyInto(
  items: readonly Item[],
  target: NamedStore,
  { signal, terminal }: CommandContext,
): Promise<void> {
  const done: string[] = [];
  try {
    for (const { name, value, there, fate } of items) {
      if (signal.aborted) throw new KeywardError('cancelled', 'stopped before all was copied', 'run it again to go on');
      if (fate !== 'same') await writeValue(target, name, value, there);
      await assertHeld(name, value, target);
      done.push(name);
    }
  } catch (error) {
    const left = items.slice(done.length).map(({ name }) => name);
    terminal.note(
      `in ${target.label}: ${done.join(', ') || 'nothing'}; not: ${left.join(', ')}; the source is as it was`,
    );
    throw error;
  }
}

/** Reads a value back. Throws `answer-invalid` where the store gives another one, or none. */
export async function assertHeld(name: string, value: Secret, { store, label }: NamedStore): Promise<void> {
  const held = await store.get(name);
  if (held?.equals(value) === true) return;
  const what = `${label} took the value of ${name}, and gives back ${held === null ? 'none' : 'another one'}`;
  throw new KeywardError('answer-invalid', what, 'look what it holds; the source still has the value');
}

/** The values of some names, or of all. Throws `not-found` for a name that is not among them. */
export function withNames(
  values: ReadonlyMap<string, Secret>,
  names: readonly string[],
  from: string,
): ReadonlyMap<string, Secret> {
  if (names.length === 0) return values;
  return new Map(
    names.map((name) => {
      const value = values.get(name);
      if (value !== undefined) return [name, value];
      throw new KeywardError('not-found', `${from} holds no ${name}`, 'check the spelling');
    }),
  );
}

/** Says what to write into keyward.toml where keyward would look for the names elsewhere. */
export function noteElsewhere(
  items: readonly Item[],
  target: NamedStore,
  project: SecretProject,
  terminal: Terminal,
): void {
  const isFound = items.every(({ name }) => project.storesOf(name).includes(target.name));
  if (isFound) return;
  terminal.note(`keyward looks for them in ${project.defaultStores.join(', ')}`);
  terminal.hint(`write store = "${target.name}" at the top of keyward.toml`);
}
