import { lstatSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf, systemCodeOf } from '../core/errors.ts';
import { openGit } from './git/git.ts';
import { type TrackedSecrets, trackedSecrets } from './git/tracked.ts';
import { type IgnoreLevel, isIgnored, withGlobalExcludes, withIgnoreFile } from './ignore-rules.ts';
import { baseName, join, toSystem } from './path.ts';

/** What holds in a folder: the rules that stand above it, and what git tracks. All paths are Latin-1. */
export interface Scope {
  /** From the repository's top (or the root of the walk, outside of one): '' or with a `/` at the end. */
  readonly relative: string;
  readonly level: IgnoreLevel | null;
  readonly tracked: TrackedSecrets;
  /** Why git could not say what is tracked; null where it did, or where there is no repository. */
  readonly problem: string | null;
}

const NOTHING_TRACKED: TrackedSecrets = { ignored: [], envFiles: new Set() };

/** The scope at the top of a repository, its own .gitignore not yet read. */
export function scopeOfTop(top: string, environment: NodeJS.ProcessEnv): Scope {
  const exclude = join(top, '.git/info/exclude');
  const level = withIgnoreFile(withGlobalExcludes(environment), exclude, '');
  try {
    // Named outright, so that neither core.worktree nor a repository further up can take its place.
    const git = openGit(top, environment, { asHook: false, repository: '.git' });
    return { relative: '', level, tracked: trackedSecrets(git), problem: null };
  } catch (error) {
    const message = messageOf(error);
    const problem = message.includes('not a git repository') ? null : message;
    return { relative: '', level, tracked: NOTHING_TRACKED, problem };
  }
}

/** The scope in which a walk of `folder` begins: what the folders above it say. The folder itself is not looked at. */
export function scopeAbove(folder: string, environment: NodeJS.ProcessEnv): Scope {
  const names: string[] = [];
  let top = realpathSync(toSystem(folder), 'latin1');
  while (!exists(join(top, '.git')) || names.length === 0) {
    const parent = dirname(top);
    if (parent === top) {
      const level = withGlobalExcludes(environment);
      return { relative: '', level, tracked: NOTHING_TRACKED, problem: null };
    }
    names.unshift(baseName(top));
    top = parent;
  }

  let scope = scopeOfTop(top, environment);
  let path = top;
  for (const name of names) {
    const inner = withRulesIn(scope, path);
    scope = below(inner, name);
    path = join(path, name);
    // A folder that is named although it is ignored is scanned by its own rules.
    if (isIgnored(inner.level, scope.relative.slice(0, -1), true)) scope = { ...scope, level: null };
  }
  return scope;
}

/** The scope with the rules of the .gitignore that stands in its folder. */
export function withRulesIn(scope: Scope, path: string): Scope {
  return { ...scope, level: withIgnoreFile(scope.level, join(path, '.gitignore'), scope.relative) };
}

export function below(scope: Scope, name: string): Scope {
  return { ...scope, relative: `${scope.relative}${name}/` };
}

function exists(path: string): boolean {
  try {
    lstatSync(toSystem(path));
    return true;
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return false;
  }
}
