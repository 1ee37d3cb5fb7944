import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { systemCodeOf } from '../core/errors.ts';
import { fromSystem, join, toDisplay, toSystem } from '../scan/path.ts';
import { isSecretFile } from '../scan/secret-files.ts';
import { attempt } from './attempt.ts';
import { holdsSecret } from './credential-content.ts';
import { exposedSecretFiles, type Rule, rulesFor, stagedSecretFiles, trackedSecretFiles } from './git-files.ts';
import { type Repository, repositoryOf } from './repository.ts';

/** What is wrong with a secret file: git has it, git would take it, others of this machine may read it. */
export type FileProblem = 'tracked' | 'not-ignored' | 'mode';

/** How well a file of keys is kept. */
export interface SecretFile {
  /** From the project's folder. */
  readonly path: string;
  /** Null outside of a repository. */
  readonly ignored: boolean | null;
  readonly tracked: boolean | null;
  /** True where a folder below decides, by a rule or a repository of its own: the project's .gitignore changes nothing. */
  readonly decidedBelow: boolean;
  /** True where the last commit has it. */
  readonly committed: boolean;
  /** True where the next commit would add or change it. */
  readonly staged: boolean;
  /** As chmod writes it, `0600`; null on Windows, and where the file is not there. */
  readonly mode: string | null;
  readonly problems: readonly FileProblem[];
}

/**
 * Looks at the env files and credential files of a project: those in its folder, those that git tracks or would take,
 * and `found`, the private ones that a scan came across. Throws `git-failed`.
 */
export function secretFilesOf(
  folder: string,
  repository: Repository | null,
  found: readonly string[],
  environment: NodeJS.ProcessEnv,
): SecretFile[] {
  const root = fromSystem(folder);
  const tracked = repository === null ? new Set<string>() : belowPrefix(trackedSecretFiles(repository), repository);
  const staged = repository === null ? new Map<string, string>() : stagedSecretFiles(repository);
  const exposed = repository === null ? [] : belowPrefix(exposedSecretFiles(repository), repository);
  const paths = new Set([...tracked, ...exposed, ...found.map(fromSystem), ...secretFilesIn(root)]);

  const present = [...paths].filter((path) => {
    const there = statsOf(join(root, path)) !== null;
    return (there || tracked.has(path)) && holdsSecret(join(root, path));
  });
  const rules = rulesAmong(root, repository, present, environment);
  return present.sort().map((path) => {
    const change = staged.get((repository?.prefix ?? '') + path);
    const git = {
      ignored: rules.get(path)?.ignored ?? null,
      tracked: repository === null ? null : tracked.has(path),
      decidedBelow: rules.get(path)?.decidedBelow ?? false,
      committed: tracked.has(path) && change !== 'added',
      staged: change !== undefined,
    };
    return statusOf(toDisplay(path), statsOf(join(root, path)), git);
  });
}

type GitStatus = Omit<SecretFile, 'path' | 'mode' | 'problems'>;

function statusOf(path: string, stats: Stats | null, git: GitStatus): SecretFile {
  const bits = stats === null || process.platform === 'win32' ? null : stats.mode & 0o7777;
  const problems: FileProblem[] = [];
  if (git.tracked === true) problems.push('tracked');
  if (git.ignored === false) problems.push('not-ignored');
  if (bits !== null && (bits & 0o077) !== 0) problems.push('mode');
  return { path, ...git, mode: bits === null ? null : bits.toString(8).padStart(4, '0'), problems };
}

function belowPrefix(paths: Iterable<string>, { prefix }: Repository): Set<string> {
  return new Set(Array.from(paths).flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : [])));
}

function secretFilesIn(root: string): string[] {
  return readdirSync(toSystem(root), { encoding: 'latin1' }).filter(
    (name) => isSecretFile(name) && statsOf(join(root, name))?.isFile() === true,
  );
}

/** Of a link: what it leads to, since that is what is read. Null where nothing can be seen. */
function statsOf(path: string): Stats | null {
  return look(() => statSync(toSystem(path)));
}

/** Of a link: the link. */
function entryOf(path: string): Stats | null {
  return look(() => lstatSync(toSystem(path)));
}

function look(at: () => Stats): Stats | null {
  try {
    return at();
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return null;
  }
}

/** Asks the repository of each file: a folder below may be one of its own. Behind a link no rule counts. */
function rulesAmong(
  root: string,
  repository: Repository | null,
  paths: readonly string[],
  environment: NodeJS.ProcessEnv,
): Map<string, Pick<SecretFile, 'ignored' | 'decidedBelow'>> {
  const answers = new Map<string, Pick<SecretFile, 'ignored' | 'decidedBelow'>>();
  const reached = paths.filter((path) => !isBehindLink(root, path));
  const tops = new Map(reached.map((path) => [path, innerTop(root, path)]));
  for (const top of new Set(tops.values())) {
    // Whether an inner repository can be asked is that one's affair.
    const owner = top === '' ? repository : attempt(() => repositoryOf(join(root, top), environment)).value;
    if (owner === null) continue;
    const group = reached.filter((path) => tops.get(path) === top);
    const inOwner = (path: string): string => owner.prefix + path.slice(top === '' ? 0 : top.length + 1);
    const rules = rulesFor(owner, group.map(inOwner));
    for (const path of group) {
      const rule = rules.get(inOwner(path));
      const decidedBelow = top !== '' || (rule !== undefined && standsBelow(rule, owner));
      answers.set(path, { ignored: rule?.ignores === true, decidedBelow });
    }
  }
  return answers;
}

/** Whether a rule stands in the .gitignore of a folder below the project's own. */
function standsBelow({ source }: Rule, { prefix }: Repository): boolean {
  const isShared = source.endsWith('/.gitignore') && !isAbsolute(source);
  return isShared && source.startsWith(prefix) && source !== `${prefix}.gitignore`;
}

/** The folder below `root` that holds the file and is a repository of its own; '' where none is. */
function innerTop(root: string, path: string): string {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (entryOf(join(root, `${folder}/.git`)) !== null) return folder;
  }
  return '';
}

/** Whether a folder on the way from `root` to the file is a link by now: git refuses to look behind it. */
function isBehindLink(root: string, path: string): boolean {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (entryOf(join(root, folder))?.isSymbolicLink() === true) return true;
  }
  return false;
}
