import type { Secret } from '../core/secret.ts';
import type { Provider } from '../providers/provider.ts';
import { baseName } from '../scan/path.ts';
import { isEnvFile, isEnvTemplate } from '../scan/secret-files.ts';
import { type EnvFile, valueOf } from './env-files.ts';
import { providerById, providerOfName } from './key-names.ts';
import { judgeShape, type Shape } from './key-shape.ts';
import { type Config, CONFIG_FILE } from './keyward-toml.ts';

/** A key that a project uses. */
export interface ProjectKey {
  readonly name: string;
  readonly provider: Provider;
  /** Where its value comes from: `environment`, or an env file. Null where it has none, not even an empty one. */
  readonly source: string | null;
  readonly set: boolean;
  /** The stores of keyward.toml that may hold it and were not asked; none where it has a value. */
  readonly notAsked: readonly string[];
  /** Null where there is no value, or one that is not judged. */
  readonly shape: Shape | null;
  /** Whose key the value looks like; null but for the shape `other-provider`. */
  readonly otherProvider: string | null;
  /** The first files of code that refer to it, from the project's folder. */
  readonly usedIn: readonly string[];
  /** The env files, templates among them, and keyward.toml, where its name stands. */
  readonly declaredIn: readonly string[];
}

export interface KeySources {
  /** Names that a scan met, and the files in which it met them. */
  readonly referredTo: ReadonlyMap<string, readonly string[]>;
  readonly envFiles: readonly EnvFile[];
  readonly config: Config | null;
  readonly environment: ReadonlyMap<string, Secret>;
  /** NODE_ENV, by which `.env.<mode>` is chosen. */
  readonly mode: string | undefined;
  /** The stores that may hold a key and that nothing else here says anything of. */
  readonly closedStoresOf: (name: string) => readonly string[];
}

export interface ProjectKeys {
  /** By provider and name. */
  readonly keys: ProjectKey[];
  /** How many names the code lists rather than uses: they are not among the keys. */
  readonly listed: number;
}

/** Code that names keys of more providers than this is a catalogue of them; no program uses that many. */
const MOST_PROVIDERS = 30;

/** The keys that a project uses: those that its code, its env files or its keyward.toml name. */
export function keysOf(sources: KeySources): ProjectKeys {
  const { envFiles, config, environment } = sources;
  const usedIn = new Map<string, string[]>();
  for (const [name, paths] of sources.referredTo) {
    const code = paths.filter(isCode);
    if (code.length > 0) usedIn.set(name, code);
  }
  const declared = new Set([...envFiles.flatMap(({ values }) => [...values.keys()]), ...(config?.keys.keys() ?? [])]);
  const isCatalogue = new Set(Array.from(usedIn.keys(), providerOfName)).size > MOST_PROVIDERS;
  const used = [...usedIn.keys()].filter((name) => !isCatalogue || declared.has(name) || environment.has(name));

  const keys = [...new Set([...used, ...declared])].flatMap((name) => {
    // What keyward.toml says of a name counts more than what the catalogue knows of it.
    const provider = providerById(config?.keys.get(name)?.provider ?? '') ?? providerOfName(name);
    return provider === null ? [] : [keyOf(name, provider, usedIn.get(name) ?? [], sources)];
  });
  keys.sort((left, right) => compare(left.provider.name, right.provider.name) || compare(left.name, right.name));
  return { keys, listed: usedIn.size - used.length };
}

function keyOf(name: string, provider: Provider, usedIn: readonly string[], sources: KeySources): ProjectKey {
  const { envFiles, config, environment, mode, closedStoresOf } = sources;
  const found = valueOf(name, environment, envFiles, mode);
  const judged = found === null ? { shape: null, otherProvider: null } : judgeShape(found.value, provider);
  const declaredIn = envFiles.filter(({ values }) => values.has(name)).map((file) => file.name);
  if (config?.keys.has(name) === true) declaredIn.push(CONFIG_FILE);
  const set = found !== null && judged.shape !== 'empty';
  return {
    name,
    provider,
    source: found?.source ?? null,
    set,
    notAsked: set ? [] : closedStoresOf(name),
    ...judged,
    usedIn,
    declaredIn,
  };
}

const TEXT = /\.(?:md|mdx|markdown|rst|adoc|txt)$/i;
const WORKFLOW = /(?:^|\/)\.github\/workflows\//;

/** Templates, documents and the service that runs the tests name keys; they do not use them. */
function isCode(path: string): boolean {
  const name = baseName(path);
  const onlyNames = isEnvFile(name) || isEnvTemplate(name) || name === CONFIG_FILE || TEXT.test(name);
  return !onlyNames && !WORKFLOW.test(path);
}

function compare(left: string, right: string): number {
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  return first === second ? 0 : first < second ? -1 : 1;
}
