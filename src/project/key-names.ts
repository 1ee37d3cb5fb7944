import { Secret } from '../core/secret.ts';
import { PROVIDERS } from '../providers/_all.ts';
import type { Provider } from '../providers/provider.ts';

const BY_NAME = new Map<string, Provider>();
for (const provider of PROVIDERS) for (const name of provider.env) BY_NAME.set(name, provider);

/** Every name under which a provider of the catalogue is given its key. */
export const KEY_NAMES: readonly string[] = [...BY_NAME.keys()];

/** Whose key a variable of this name holds; null where the catalogue does not know the name. */
export function providerOfName(name: string): Provider | null {
  return BY_NAME.get(name) ?? null;
}

export function providerById(id: string): Provider | null {
  return PROVIDERS.find((provider) => provider.id === id) ?? null;
}

/** What an environment holds under the given names, wrapped. */
export function keysOfEnvironment(environment: NodeJS.ProcessEnv, names: readonly string[]): Map<string, Secret> {
  const keys = new Map<string, Secret>();
  for (const name of names) {
    const value = environment[name];
    if (value !== undefined) keys.set(name, new Secret(value));
  }
  return keys;
}
