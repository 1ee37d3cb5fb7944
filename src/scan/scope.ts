import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf, systemCodeOf } from '../core/errors.ts';
import { type Git, hasHung, openGit } from './git/git.ts';
import { NOTHING_TRACKED, type TrackedFiles, trackedFiles } from './git/tracked.ts';
import { Effort } from './effort.ts';
import { globalExcludes, type IgnoreLevel, isIgnored, withIgnoreFile } from './ignore-rules.ts';
import { baseName, join, toDisplay, toSystem } from './path.ts';
import type { Skipped } from './skipped.ts';

/** What holds in a folder: the rules that stand above it, and what git tracks. All paths are Latin-1. */
export interface Scope {
  /** From the repository's top (or the root of the walk, outside of one): '' or with a `/` at the end. */
  readonly relative: string;
  readonly level: IgnoreLevel | null;
  /** True in an ignored folder: nothing in it can be taken out again. */
  readonly hidden: boolean;
  readonly tracked: TrackedFiles;
  /** What holds here of the repository around this one, which may track files here too. */
  readonly outer: Scope | null;
}

/** The scope of something in the folder of a scope. */
export function below(scope: Scope, name: string): Scope {
  const outer = scope.outer === null ? null : below(scope.outer, name);
  return { ...scope, relative: `${scope.relative}${name}/`, outer };
}

/** Whether git tracks a file of the scope's folder. */
export function isTracked(scope: Scope, name: string): boolean {
  return scope.tracked.has(scope.relative + name) || (scope.outer !== null && isTracked(scope.outer, name));
}

/** Whether git tracks a folder of the scope's folder (a submodule), or anything below it. */
export function hasTracked(scope: Scope, name: string): boolean {
  const path = scope.relative + name;
  if (scope.tracked.has(path) || scope.tracked.hasBelow(path)) return true;
  return scope.outer !== null && hasTracked(scope.outer, name);
}

/** Makes the scopes of one walk, and gathers what went wrong meanwhile. */
export class Scopes {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #effort = new Effort();
  #global: IgnoreLevel | null | undefined;
  #gitHung = false;
  #problems: Skipped[] = [];

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
  }

  /** What has gone wrong since this was last asked. */
  takeProblems(): readonly Skipped[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  /** True from the moment on when the ignore rules had cost too much to be honoured any longer. */
  get gaveUp(): boolean {
    return this.#effort.isSpent;
  }

  isIgnored(scope: Scope, name: string, isFolder: boolean): boolean {
    return scope.hidden || isIgnored(scope.level, scope.relative + name, isFolder, this.#effort);
  }

  /**
   * The scope above something that was named (a path without links): what the folders above it say. Whether it is the
   * top of a repository itself is not looked at. Hidden, where a folder above it is ignored.
   */
  above(path: string): Scope {
    const names: string[] = [];
    let top = path;
    let scope: Scope | null = null;
    while (scope === null) {
      const parent = dirname(top);
      if (parent === top) return this.#outside();
      names.unshift(baseName(top));
      top = parent;
      if (exists(join(top, '.git'))) scope = this.ofTop(top, top, () => below(this.above(top), baseName(top)));
    }

    for (const [index, name] of names.entries()) {
      if (!scope.hidden) scope = this.withRulesIn(scope, top, top);
      if (index === names.length - 1) return scope;
      const hidden = this.isIgnored(scope, name, true);
      scope = { ...below(scope, name), hidden };
      top = join(top, name);
    }
    return scope;
  }

  /** The scope at the top of a repository, its own .gitignore not yet read; null where git would see none here. */
  ofTop(top: string, shown: string, outer: () => Scope): Scope | null {
    const marker = join(top, '.git');
    const type = repositoryType(marker);
    if (type === null) return null;
    // Named outright, so that neither core.worktree nor a repository further up can take its place.
    const git = openGit(top, this.#environment, { asHook: false, repository: '.git' });
    const answer = this.#ask(git, top, type, join(shown, '.git'));
    const exclude = answer?.exclude ?? join(marker, 'info/exclude');
    const level = this.#withFile(this.#globalLevel(), exclude, '', exclude, { follow: true });
    return { relative: '', level, hidden: false, tracked: answer?.tracked ?? NOTHING_TRACKED, outer: outer() };
  }

  /** The scope with the rules of the .gitignore that stands in its folder. */
  withRulesIn(scope: Scope, path: string, shown: string): Scope {
    const file = '.gitignore';
    const level = this.#withFile(scope.level, join(path, file), scope.relative, join(shown, file), { follow: false });
    return { ...scope, level };
  }

  #outside(): Scope {
    return { relative: '', level: this.#globalLevel(), hidden: false, tracked: NOTHING_TRACKED, outer: null };
  }

  #globalLevel(): IgnoreLevel | null {
    if (this.#global === undefined) this.#global = globalExcludes(this.#environment);
    return this.#global;
  }

  #withFile(
    level: IgnoreLevel | null,
    file: string,
    base: string,
    shown: string,
    options: { follow: boolean },
  ): IgnoreLevel | null {
    const loaded = withIgnoreFile(level, file, base, options);
    if (loaded.refused) {
      const reason = 'too large to be honoured as ignore rules';
      this.#problems.push({ path: toDisplay(shown), reason, incomplete: false });
    }
    return loaded.level;
  }

  /** Asks git what a repository knows; null, and a problem more, where it cannot tell. */
  #ask(git: Git, top: string, type: RepositoryType, shown: string): Answer | null {
    try {
      // A repository that makes git hang once would do so in each of a thousand folders.
      if (this.#gitHung) throw new Error('git gave no answer before and was not asked again');
      const tracked = trackedFiles(git);
      if (type === 'folder') return { tracked, exclude: join(top, '.git/info/exclude') };
      const place = git.run(['rev-parse', '--git-path', 'info/exclude']).toString('latin1').replace(/\n$/, '');
      return { tracked, exclude: place.startsWith('/') ? place : join(top, place) };
    } catch (error) {
      this.#gitHung ||= hasHung(error);
      const reason = `${messageOf(error)}; files that git tracks although they are ignored were not looked for`;
      this.#problems.push({ path: toDisplay(shown), reason, incomplete: true });
      return null;
    }
  }
}

/** What git says of a repository: its files, and where the rules stand that are the user's own. */
interface Answer {
  readonly tracked: TrackedFiles;
  readonly exclude: string;
}

/** A working tree's `.git`: the repository, or a file that says where it is (a worktree, a submodule). */
type RepositoryType = 'folder' | 'file';

/** What git would take for a repository, sound or not; an empty folder is none. */
function repositoryType(marker: string): RepositoryType | null {
  try {
    const stats = statSync(toSystem(marker));
    if (stats.isFile()) return 'file';
    const parts = ['HEAD', 'config', 'index', 'objects', 'refs'];
    return stats.isDirectory() && parts.some((part) => exists(join(marker, part))) ? 'folder' : null;
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return null;
  }
}

function exists(path: string): boolean {
  try {
    lstatSync(toSystem(path));
    return true;
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return code !== 'ENOENT' && code !== 'ENOTDIR';
  }
}

/** The path without links, Latin-1. */
export function realPath(path: string): string {
  return realpathSync(toSystem(path), 'latin1');
}
