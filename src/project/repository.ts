import { lstatSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { isKeywardError, KeywardError, systemCodeOf } from '../core/errors.ts';
import { type Git, openGit } from '../scan/git/git.ts';
import { join, toDisplay, toSystem } from '../scan/path.ts';

/** The git repository in whose working tree a folder lies. Paths are Latin-1, see ../scan/path.ts. */
export interface Repository {
  readonly top: string;
  /** The folder, from the top: '' or with a `/` at the end. */
  readonly prefix: string;
  /** Works at the top. */
  readonly git: Git;
}

/**
 * Finds the repository of a folder (Latin-1 path). Null where there is none. Throws `not-a-repository` for a bare one
 * and inside of `.git`, where no files of a project are, and `git-missing` or `git-failed` where git cannot tell.
 */
export function repositoryOf(folder: string, environment: NodeJS.ProcessEnv): Repository | null {
  const path = realpathSync(toSystem(folder), 'latin1');
  let top = path;
  while (!exists(join(top, '.git'))) {
    const parent = dirname(top);
    if (parent === top) {
      refuseBare(folder, environment);
      return null;
    }
    top = parent;
  }
  const prefix = path === top ? '' : `${path.slice(top === '/' ? 1 : top.length + 1)}/`;
  if (prefix.startsWith('.git/')) {
    const hint = `run keyward in ${toDisplay(top)}`;
    throw new KeywardError('not-a-repository', `${toDisplay(folder)} is git's own folder, not a project's`, hint);
  }

  // Named outright, so that neither core.worktree nor core.bare of a hostile configuration leads elsewhere.
  const git = openGit(top, environment, { asHook: false, repository: '.git' });
  try {
    git.run(['rev-parse', '--git-dir']);
  } catch (error) {
    if (isKeywardError(error) && error.message.includes('not a git repository')) return null;
    throw error;
  }
  return { top, prefix, git };
}

function refuseBare(folder: string, environment: NodeJS.ProcessEnv): void {
  // The cheap look first: without these no folder is a bare repository, and git need not be there to say so.
  if (!['HEAD', 'objects', 'refs'].every((name) => exists(join(folder, name)))) return;
  const git = openGit(folder, environment, { asHook: false });
  const answer = git.run(['rev-parse', '--is-bare-repository'], { accept: [0, 128] });
  if (answer.toString().trim() === 'true') {
    const hint = 'clone it, and run keyward in the clone';
    throw new KeywardError('not-a-repository', `${toDisplay(folder)} is a bare repository, which holds no files`, hint);
  }
}

/** Whether anything stands at a Latin-1 path, be it a link that leads nowhere; false too where that cannot be seen. */
export function exists(path: string): boolean {
  try {
    lstatSync(toSystem(path));
    return true;
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return false;
  }
}
