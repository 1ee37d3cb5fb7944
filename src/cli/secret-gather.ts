import { KeywardError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';
import { readThrough } from '../project/read-through.ts';
import type { CommandContext } from './context.ts';
import type { SecretProject } from '../project/secret-project.ts';
import { isEmpty, type NamedStore } from '../project/secret-store.ts';

/** What a program can be given; another name stays where it is. */
const VARIABLE = /^[A-Za-z_]\w*$/;

/**
 * The keys that a program is to be given: those of keyward.toml; every name that the default stores hold where it names
 * none, or with `all`. Of a name that is set in the environment the value there is taken, and no store is asked.
 *
 * Throws one `keys-unusable` that names every key that is lacking. A store that gives no answer is its own error.
 */
export async function gatherKeys(
  project: SecretProject,
  { environment, terminal }: CommandContext,
  { all }: { all: boolean },
): Promise<Map<string, Secret>> {
  const declared = [...(project.config?.keys ?? [])];
  const others = all || declared.length === 0 ? await namesIn(project) : [];
  const left = others.filter((name) => !VARIABLE.test(name));
  if (left.length > 0) terminal.note(`not given, since no variable has such a name: ${left.join(', ')}`);
  const names = [...new Set([...declared.map(([name]) => name), ...others.filter((name) => VARIABLE.test(name))])];

  const keys = await readThrough(names, project, environment);
  const lacking = names.filter(
    (name) => isEmpty(keys.get(name) ?? null) && project.config?.keys.get(name)?.optional === false,
  );
  if (lacking.length > 0) throw await missing(lacking.sort(), project);
  return keys;
}

async function namesIn({ defaultStores, open }: SecretProject): Promise<string[]> {
  const places = await Promise.all(defaultStores.map(open));
  return (await Promise.all(places.map(({ store }: NamedStore) => store.list()))).flat();
}

async function missing(names: readonly string[], project: SecretProject): Promise<KeywardError> {
  const told = await Promise.all(
    names.map(async (name) => {
      const places = await Promise.all(project.storesOf(name).map(project.open));
      return `${name} (not in the environment, nor in ${places.map(({ label }) => label).join(', ')})`;
    }),
  );
  const hint = names.map((name) => `\`keyward set ${name}\``).join(', ');
  const what = `${names.length === 1 ? 'a key is' : `${names.length} keys are`} lacking: ${told.join('; ')}`;
  return new KeywardError('keys-unusable', what, `${hint}; or write optional = true below it in keyward.toml`);
}
