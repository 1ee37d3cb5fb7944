import type { KeywardError } from '../core/errors.ts';
import type { Finding } from '../scan/finding.ts';
import { fromSystem } from '../scan/path.ts';
import { scanPaths } from '../scan/scan-paths.ts';
import type { Skipped } from '../scan/skipped.ts';
import { attempt } from './attempt.ts';
import { allowIn, projectTop, readBaseline } from './baseline.ts';
import { type EnvFile, readEnvFiles } from './env-files.ts';
import { SOUGHT } from './_sought.ts';
import { KEY_NAMES, keysOfEnvironment } from './key-names.ts';
import { keysOf, type ProjectKey } from './keys.ts';
import { type Config, readConfig } from './keyward-toml.ts';
import { type Repository, repositoryOf } from './repository.ts';
import { placesOf, profileOf } from './secret-project.ts';
import { type SecretFile, secretFilesOf } from './secret-file-status.ts';

/** A project as it stands in its folder. All paths begin there. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly repository: Repository | null;
  /** Why git could not be asked; null where it could, or where there is no repository. */
  readonly gitProblem: KeywardError | null;
  readonly keys: readonly ProjectKey[];
  /** How many names of keys the code lists rather than uses. */
  readonly listed: number;
  readonly envFiles: readonly EnvFile[];
  readonly config: Config | null;
  /** Why keyward.toml could not be read; null where it could, or where there is none. */
  readonly configProblem: KeywardError | null;
  /** The same of .keyward/baseline; nothing is allowed by it then. */
  readonly baselineProblem: KeywardError | null;
  readonly secretFiles: readonly SecretFile[];
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly scanned: { readonly files: number; readonly bytes: number };
}

export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly progress: (files: number, bytes: number) => void;
}

/** Names of fewer letters are met everywhere by chance. */
const SHORTEST_NAME = 4;

/**
 * Looks at a project: one scan of its folder (absolute path), its env files, its keyward.toml and what git says. Throws
 * `not-a-repository` in a bare repository; what else goes wrong is part of the answer.
 */
export async function readProject(root: string, surroundings: Surroundings): Promise<Project> {
  const { environment } = surroundings;
  const git = attempt(() => repositoryOf(fromSystem(root), environment));
  if (git.problem?.code === 'not-a-repository') throw git.problem;
  const config = attempt(() => readConfig(root)?.config ?? null);
  const baseline = attempt(() => readBaseline(projectTop(root)));
  const names = [...new Set([...KEY_NAMES, ...(config.value?.keys.keys() ?? [])])];

  const report = await scanPaths([root], {
    ...surroundings,
    sought: SOUGHT,
    confidence: 'likely',
    allow: { ...allowIn(root), baselineFor: () => baseline.value },
    all: false,
    names: names.filter(({ length }) => length >= SHORTEST_NAME),
  });
  const front = root === '/' ? '/' : `${root}/`;
  // A root whose own name holds a key is told redacted, and then so is all below it.
  const inside = (path: string): string => (path.startsWith(front) ? path.slice(front.length) : path);
  const env = readEnvFiles(root);
  const local = report.local.map(({ path }) => inside(path));
  const files = attempt(() => secretFilesOf(root, git.value, local, environment));

  return {
    root,
    repository: git.value,
    gitProblem: git.problem ?? files.problem,
    ...keysOf({
      referredTo: new Map(Array.from(report.names, ([name, paths]) => [name, paths.map(inside)])),
      envFiles: env.files,
      config: config.value,
      environment: keysOfEnvironment(environment, names),
      mode: environment['NODE_ENV'],
      closedStoresOf: closedStores(config.value, environment, env.files),
    }),
    envFiles: env.files,
    config: config.value,
    configProblem: config.problem,
    baselineProblem: baseline.problem,
    secretFiles: files.value ?? secretFilesOf(root, null, local, environment),
    findings: report.findings.map((finding) => ({ ...finding, file: inside(finding.file) })),
    skipped: byPath([...report.skipped.map((entry) => ({ ...entry, path: inside(entry.path) })), ...env.skipped]),
    scanned: report.scanned,
  };
}

/** Where a key may rest out of our sight: an overview asks no store, and reads env files alone. */
function closedStores(
  config: Config | null,
  environment: NodeJS.ProcessEnv,
  envFiles: readonly EnvFile[],
): (name: string) => readonly string[] {
  const chosen = config === null ? null : attempt(() => profileOf(config, undefined, environment)).value;
  if (config === null || chosen === null) return () => [];
  const { storesOf } = placesOf(config, chosen);
  const isSeen = (store: string): boolean => {
    const { type, options } = config.stores.get(store) ?? { type: store, options: {} };
    const { path = '.env' } = options;
    return type === 'env-file' && (path === '.env' || envFiles.some(({ name }) => name === path));
  };
  return (name) => storesOf(name).filter((store) => !isSeen(store));
}

/** One entry a path: what could not be read is met by the scan and by the reading of env files. */
function byPath(skipped: readonly Skipped[]): Skipped[] {
  return [...new Map(skipped.map((entry) => [entry.path, entry])).values()];
}
