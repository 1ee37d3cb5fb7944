import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { KeywardError, systemCodeOf } from '../../core/errors.ts';
import { fromSystem, toDisplay } from '../../scan/path.ts';
import { repositoryOf } from '../repository.ts';
import type { HookOptions } from './plan.ts';

/** Where the hooks of a repository lie. All paths are absolute. */
export interface Places {
  /** Top of the working tree. */
  readonly top: string;
  /** The .git folder that all working trees share. */
  readonly common: string;
  /** The folder in which git looks for hooks. */
  readonly hooks: string;
  /** core.hooksPath where the repository's own configuration sets it; null where nobody does or the user does for all. */
  readonly ownHooksPath: string | null;
  /** True where the user's own configuration names one folder of hooks for all repositories. */
  readonly shared: boolean;
  /** The command that lets git call hooks again, where core.hooksPath is empty and it calls none; null where it does. */
  readonly silenced: string | null;
  readonly environment: NodeJS.ProcessEnv;
}

/** Finds them. Throws `not-a-repository` outside of a working tree. */
export function placesOf({ cwd, environment }: HookOptions): Places {
  const repository = repositoryOf(fromSystem(cwd), environment);
  if (repository === null) {
    throw new KeywardError('not-a-repository', `${cwd} is not in a git repository`, 'run `git init` first');
  }
  const top = toDisplay(repository.top);
  const ask = (...args: string[]): string => repository.git.run(args).toString().replace(/\n$/, '');
  const common = resolve(top, ask('rev-parse', '--git-common-dir'));
  const output = repository.git.run(['config', '--show-scope', '-z', '--type=path', '--get', 'core.hooksPath'], {
    accept: [0, 1],
  });
  const [scope, path] = output.toString().split('\0');
  const own = scope === 'local' || scope === 'worktree';
  const places = { top, common, hooks: join(common, 'hooks'), ownHooksPath: null, shared: false, environment };
  if (scope === undefined || path === undefined) return { ...places, silenced: null };
  if (path === '') {
    const level = scope === 'local' ? '' : `--${scope} `;
    return { ...places, silenced: `git config ${level}--unset core.hooksPath` };
  }
  return { ...places, hooks: resolve(top, path), ownHooksPath: own ? path : null, shared: !own, silenced: null };
}

/**
 * Whether a path lies in the repository, links followed: what a repository's own configuration and links name elsewhere
 * is not written to.
 */
export function isInside({ top, common }: Places, path: string): boolean {
  const real = realPath(path);
  const roots = [top, common, ...(basename(common) === '.git' ? [dirname(common)] : [])];
  return roots.some((root) => {
    const way = relative(realPath(root), real);
    return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
  });
}

/** The path with all links followed, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const parent = dirname(path);
    if (systemCodeOf(error) !== 'ENOENT' || parent === path) throw unresolved(path, error);
    return join(realPath(parent), basename(path));
  }
}

function unresolved(path: string, cause: unknown): KeywardError {
  return new KeywardError('unreadable', `${path} leads nowhere`, 'mend the link, then run it again', { cause });
}

/** Whether a program of this name is on PATH. */
export function isOnPath(name: string, environment: NodeJS.ProcessEnv): boolean {
  const endings = process.platform === 'win32' ? ['', '.cmd', '.exe'] : [''];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => endings.some((ending) => canRun(join(folder, name + ending))));
}

/** Whether a file is there and may be run. */
export function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return false;
  }
}
