import { Secret } from '../core/secret.ts';
import { firstHolders } from './secret-holders.ts';
import type { SecretProject } from './secret-project.ts';

/**
 * The values that a program of the project is given under some names: what is set in the environment and not empty, else
 * what the first store has. Throws what the stores throw.
 */
export async function readThrough(
  names: readonly string[],
  project: SecretProject,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Map<string, Secret>> {
  const held = await firstHolders(
    names.filter((name) => !environment[name]),
    project,
  );
  const values = new Map<string, Secret>();
  for (const name of names) {
    const given = environment[name];
    const value = given ? new Secret(given) : held.get(name)?.value;
    if (value !== undefined) values.set(name, value);
  }
  return values;
}
