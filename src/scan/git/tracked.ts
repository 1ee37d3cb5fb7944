import type { Git } from './git.ts';
import { splitZero } from './git.ts';

/** What git tracks of the files that a walk would pass over. Latin-1 paths, relative to the repository's top. */
export interface TrackedSecrets {
  /** Files that an ignore rule hides although git tracks them: they are pushed all the same. */
  readonly ignored: readonly string[];
  /** Tracked `.env` files: no longer private. */
  readonly envFiles: ReadonlySet<string>;
}

const ENV_FILES = [':(glob,icase)**/.env', ':(glob,icase)**/.env.*', ':(glob,icase)**/.envrc'];

/** Asks git's index; throws `git-failed` where the index cannot be read. */
export function trackedSecrets(git: Git): TrackedSecrets {
  const list = (...args: string[]): string[] =>
    splitZero(git.run(['ls-files', '-z', '--cached', ...args])).map((path) => path.toString('latin1'));
  return { ignored: list('--ignored', '--exclude-standard'), envFiles: new Set(list('--', ...ENV_FILES)) };
}
