import { KeywardError } from '../core/errors.ts';
import { Secret } from '../core/secret.ts';
import { readEnvFiles, valueOf } from '../project/env-files.ts';
import { KEY_NAMES, keysOfEnvironment, providerById, providerOfName } from '../project/key-names.ts';
import { readProject } from '../project/project.ts';
import type { SecretProject } from '../project/secret-project.ts';
import { firstHolder, isEmpty } from '../project/secret-store.ts';
import { meant } from '../project/suggest.ts';
import { PROVIDERS } from '../providers/_all.ts';
import type { Provider } from '../providers/provider.ts';
import type { CommandInput } from './command.ts';
import type { CommandContext } from './context.ts';
import { progressOf } from './progress.ts';
import { secretProject } from './secret-project.ts';

/** A key that the project uses, with its value. */
export interface OwnKey {
  readonly name: string;
  readonly provider: Provider;
  readonly value: Secret;
}

/** A key that has no value. */
export interface UnsetKey {
  readonly name: string;
  readonly provider: Provider;
  /** True where keyward.toml or the user says that it is needed. */
  readonly needed: boolean;
}

export interface OwnKeys {
  /** The project's folder. */
  readonly root: string;
  readonly keys: readonly OwnKey[];
  readonly unset: readonly UnsetKey[];
  /** What the requests need besides: addresses and accounts, by the name of their variable. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** So many questions are asked of stores at once. */
const AT_ONCE = 8;

/**
 * The keys of a project: the ones that are named; else those of keyward.toml and those that its code or its env files
 * name. Of each the environment's value counts first, then the stores', then the env files'. Throws `usage` for a name
 * that is nobody's, and what a store throws.
 */
export async function ownKeys(context: CommandContext, { arguments: names, options }: CommandInput): Promise<OwnKeys> {
  const project = await secretProject(context, { options });
  const named = names.length > 0;
  const wanted = named ? names.map((name) => wantedKey(name, project)) : await usedKeys(project, context);
  const files = readEnvFiles(project.root).files.filter(({ template }) => !template);
  const mode = context.environment['NODE_ENV'];
  const fromFiles = (name: string): Secret | null => valueOf(name, new Map(), files, mode)?.value ?? null;

  const keys: OwnKey[] = [];
  const unset: UnsetKey[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const turn = wanted.slice(at, at + AT_ONCE);
    const values = await Promise.all(turn.map(({ name }) => valueFrom(name, project, context, fromFiles)));
    for (const [index, key] of turn.entries()) {
      const value = values[index] ?? null;
      const needed = named || project.config?.keys.get(key.name)?.optional === false;
      if (value === null || isEmpty(value)) unset.push({ ...key, needed });
      else keys.push({ ...key, value });
    }
  }
  return { root: project.root, keys, unset, env: surroundings(context, fromFiles) };
}

interface WantedKey {
  readonly name: string;
  readonly provider: Provider;
}

function wantedKey(name: string, project: SecretProject): WantedKey {
  const provider = providerById(project.config?.keys.get(name)?.provider ?? '') ?? providerOfName(name);
  if (provider !== null) return { name, provider };
  const known = [...(project.config?.keys.keys() ?? []), ...KEY_NAMES];
  const hint = meant(name, known, '; or write [keys.NAME] with its provider into keyward.toml');
  throw new KeywardError('usage', `no key of that name is known: ${name}`, hint);
}

async function usedKeys(
  project: SecretProject,
  { environment, signal, terminal }: CommandContext,
): Promise<WantedKey[]> {
  const { keys } = await readProject(project.root, { environment, signal, progress: progressOf(terminal) });
  return keys.map(({ name, provider }) => ({ name, provider }));
}

async function valueFrom(
  name: string,
  project: SecretProject,
  { environment }: CommandContext,
  fromFiles: (name: string) => Secret | null,
): Promise<Secret | null> {
  const given = environment[name];
  if (given) return new Secret(given);
  const held = await firstHolder(name, await Promise.all(project.storesOf(name).map(project.open)));
  return held?.value ?? fromFiles(name);
}

/** Variables that lead a request: they are no keys, and stand in the environment or in the env files. */
function surroundings(
  { environment }: CommandContext,
  fromFiles: (name: string) => Secret | null,
): Record<string, string | undefined> {
  const names = PROVIDERS.flatMap(({ api }) => [
    ...(api.env ?? []),
    ...(api.companions ?? []).flatMap((companion) => companion.env),
  ]);
  const found: Record<string, string | undefined> = {};
  const given = keysOfEnvironment(environment, names);
  for (const name of new Set(names)) found[name] = (given.get(name) ?? fromFiles(name))?.expose();
  return found;
}
