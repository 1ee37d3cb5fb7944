import { readFileSync } from 'node:fs';
import { isAbsolute, posix } from 'node:path';
import { isKeywardError, KeywardError, systemCodeOf } from '../../core/errors.ts';
import type { BlobEntry } from './blobs.ts';
import { join, toDisplay, toSystem } from '../path.ts';
import type { Git } from './git.ts';
import { readRaw } from './raw.ts';

const DIFF = ['diff-index', '--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--ita-invisible-in-index'];

const QUESTIONS = [
  '--is-bare-repository',
  '--show-object-format',
  '--git-path',
  'MERGE_HEAD',
  '--show-prefix',
  '--revs-only',
  'HEAD',
];

/** git knows it without having it: the digest of `tree 0` and a zero byte. */
const EMPTY_TREE_SHA1 = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const EMPTY_TREE_SHA256 = '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321';

/**
 * What the next commit brings in, read from the index: not the working tree, and not what stays as it was. Paths are
 * relative to the folder that git works in.
 *
 * The index is held against HEAD; in a repository without a commit against nothing. A commit that ends a merge brings in
 * only what is in none of its parents. An amended commit brings in what it adds to the one it replaces: git does not
 * tell its hooks that it amends, and that other commit went through the hook itself. A file under a new name counts as
 * new. What is only intended to be added, a submodule, and a path with a conflict (which git will not commit) have
 * nothing staged to read.
 *
 * Throws `not-a-repository` where there is no index, `git-failed` where it cannot be read.
 */
export function stagedBlobs(git: Git): BlobEntry[] {
  const { head, emptyTree, prefix, merged } = stateOf(git);
  const [first, ...others] = [head ?? emptyTree, ...merged].map((parent) =>
    readRaw(git.run([...DIFF, parent])).flatMap((record) => record.entries),
  );
  const inOthers = others.map((entries) => new Set(entries.map(keyOf)));
  return first!
    .filter((entry) => inOthers.every((keys) => keys.has(keyOf(entry))))
    .map(({ id, path }) => ({ id, path: relativeTo(prefix, path) }));
}

/** Whether anything is staged at all, be it only that files are taken away. */
export function isAnythingStaged(git: Git): boolean {
  const { head, emptyTree } = stateOf(git);
  return git.run([...DIFF, head ?? emptyTree]).length > 0;
}

/** Whether there is no commit yet, so that the next one is the first. */
export function isFirstCommit(git: Git): boolean {
  return stateOf(git).head === null;
}

interface State {
  /** The commit that the next one is put upon; null before the first. */
  readonly head: string | null;
  /** The id of the tree that holds nothing, in the hash of the repository. */
  readonly emptyTree: string;
  /** The folder that git works in, from the top: '' or with a `/` at the end. */
  readonly prefix: string;
  /** The commits that are being merged into HEAD. */
  readonly merged: readonly string[];
}

/** One git for all questions: a hook is waited for. */
function stateOf(git: Git): State {
  const answer = revParse(git);
  const [isBare, format, ...rest] = answer.split('\n');
  if (isBare !== 'false') {
    throw new KeywardError(
      'not-a-repository',
      'a bare repository has no index, so that nothing is staged in it',
      'run keyward in a clone that has a working tree',
    );
  }
  // A folder may have a line end in its name: the file's own name tells where its path ends.
  const end = rest.findIndex((line) => /(?:^|\/)MERGE_HEAD$/.test(line));
  const mergeHead = rest.slice(0, end + 1).join('\n');
  const behind = rest.slice(end + 1, -1);
  const head = /^[0-9a-f]{40,64}$/.test(behind.at(-1) ?? '') ? behind.pop()! : null;
  const emptyTree = format === 'sha256' ? EMPTY_TREE_SHA256 : EMPTY_TREE_SHA1;
  return { head, emptyTree, prefix: toDisplay(behind.join('\n')), merged: commitsIn(mergeHead, git) };
}

function revParse(git: Git): string {
  try {
    return git.run(['rev-parse', ...QUESTIONS]).toString('latin1');
  } catch (error) {
    if (!isKeywardError(error) || !error.message.includes('not a git repository')) throw error;
    throw new KeywardError('not-a-repository', 'not in a git repository', 'run it inside one, or name files to scan', {
      cause: error,
    });
  }
}

/** The lines of MERGE_HEAD: more than one in an octopus merge. None where no merge is going on. */
function commitsIn(mergeHead: string, git: Git): string[] {
  try {
    return readFileSync(toSystem(isAbsolute(mergeHead) ? mergeHead : join(git.directory, mergeHead)), 'latin1')
      .split('\n')
      .filter((line) => /^[0-9a-f]{40,64}$/.test(line));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw new KeywardError('git-failed', 'MERGE_HEAD could not be read', 'run `git status` by hand', { cause: error });
  }
}

function keyOf({ id, path }: BlobEntry): string {
  return `${id} ${path}`;
}

function relativeTo(prefix: string, path: string): string {
  return prefix === '' ? path : posix.relative(prefix, path);
}
