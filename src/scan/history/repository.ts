import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { isKeywardError, KeywardError, systemCodeOf } from '../../core/errors.ts';
import type { Git } from '../git/git.ts';
import { objectFolders } from '../git/objects/alternates.ts';
import { namesIn } from '../git/objects/files.ts';
import { join, toSystem } from '../path.ts';

/** What a repository is, before its objects are looked at. */
export interface Repository {
  /** The folder that all its working trees share (`.git`, or a bare repository itself); a Latin-1 path. */
  readonly common: string;
  /** Bytes of an object id. */
  readonly idWidth: number;
  /** The commits at which a shallow clone ends: their parents are not there. Empty where it is whole. */
  readonly boundary: ReadonlySet<string>;
}

const OBJECT_ID = /^[0-9a-f]{40,64}$/;

/**
 * Asks git what the repository is, a bare one, a worktree and a submodule too. Throws `not-a-repository`.
 * https://git-scm.com/docs/git-rev-parse, https://git-scm.com/docs/shallow, checked 2026-11-24.
 */
export function readRepository(git: Git): Repository {
  const [isShallow, format, ...rest] = revParse(git).split('\n');
  // A folder may have a line end in its name; the answer to the last question has one end more.
  const shallow = rest.findIndex((line) => /(?:^|\/)shallow$/.test(line));
  const file = below(git, rest.slice(0, shallow + 1).join('\n'));
  const common = below(git, rest.slice(shallow + 1, -1).join('\n'));
  return {
    common,
    idWidth: format === 'sha256' ? 32 : 20,
    boundary: new Set(isShallow === 'true' ? linesOf(file) : []),
  };
}

function revParse(git: Git): string {
  const questions = ['--is-shallow-repository', '--show-object-format', '--git-path', 'shallow', '--git-common-dir'];
  try {
    return git.run(['rev-parse', ...questions]).toString('latin1');
  } catch (error) {
    if (!isKeywardError(error) || !error.message.includes('not a git repository')) throw error;
    const hint = 'run it inside one, name one, or scan files: keyward scan';
    throw new KeywardError('not-a-repository', 'not in a git repository, so that there is no history', hint, {
      cause: error,
    });
  }
}

function below({ directory }: Git, path: string): string {
  return isAbsolute(path) ? path : join(directory, path);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(toSystem(file), 'latin1')
      .split('\n')
      .filter((line) => OBJECT_ID.test(line));
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    throw new KeywardError(
      'git-failed',
      'the list of where this shallow clone ends could not be read',
      'see .git/shallow',
      {
        cause: error,
      },
    );
  }
}

/**
 * Whether the repository is a partial clone, or borrows objects from one: some were left out on purpose.
 * https://git-scm.com/docs/partial-clone, checked 2026-11-24.
 */
export function isPartial({ common }: Repository): boolean {
  try {
    const { folders } = objectFolders(join(common, 'objects'));
    return folders.some((folder) => namesIn(join(folder, 'pack')).some((name) => name.endsWith('.promisor')));
  } catch (error) {
    if (isKeywardError(error)) return false;
    throw error;
  }
}
