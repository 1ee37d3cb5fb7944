import { KeywardError } from '../../core/errors.ts';
import type { BlobEntry } from './blobs.ts';
import type { Git } from './git.ts';
import { type Message, type MessageSource, readMessages } from './messages.ts';
import { readRaw, readTree } from './raw.ts';

/** One line of what git tells a pre-push hook: a ref and what it is to point to, here and there. */
export interface PushUpdate {
  readonly localRef: string;
  /** An object's id, or a revision; zeros where the ref is deleted. */
  readonly local: string;
  /** What the remote has; zeros where the ref is new. */
  readonly remote: string;
}

/** What a push would publish. */
export interface Pushed {
  readonly commits: number;
  readonly blobs: readonly BlobEntry[];
  readonly messages: readonly Message[];
}

export const ZEROS = '0'.repeat(40);
const NOTHING = /^0+$/;
/** git reads these in the name of a remote as a pattern, which might leave out too much. */
const PATTERN = /[*?[\\]/;

/** Reads `<local ref> SP <local id> SP <remote ref> SP <remote id>` lines. Throws `usage` for any other. */
export function readUpdates(text: string): PushUpdate[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      // What was pushed may be given as `HEAD@{1 day ago}`: the line is read from its end.
      const [, localRef, local, remote] = /^(.+) (\S+) \S+ (\S+)$/.exec(line) ?? [];
      if (localRef === undefined || local === undefined || remote === undefined) {
        throw new KeywardError(
          'usage',
          'standard input does not hold what git tells a pre-push hook',
          'this is for git to call: use `git push`, or `keyward scan` on files',
        );
      }
      return { localRef, local, remote };
    });
}

/**
 * Every blob that the pushed commits bring in, each once, under the path and the commit that first had it, even if a
 * later commit takes it away again. What the remote has already is left out: what its refs are known to point to and
 * what it said of itself. A merge brings in what is in none of its parents. The messages of commits and annotated tags
 * are pushed too.
 *
 * `remote` is its name, null where that is not known. Throws `git-failed`, also where a pushed object is not there.
 */
export function pushedBlobs(git: Git, updates: readonly PushUpdate[], remote: string | null): Pushed {
  const published = updates.filter(({ local }) => !NOTHING.test(local));
  const known = updates.filter((update) => !NOTHING.test(update.remote));
  const [here, there] = splitAt(
    objectsOf(git, [...published.map(({ local }) => local), ...known.map((update) => update.remote)]),
    published.length,
  );
  const tips: string[] = [];
  const blobs = new Map<string, BlobEntry>();
  const messages: MessageSource[] = [];
  const add = (entry: BlobEntry): void => {
    if (!blobs.has(entry.id)) blobs.set(entry.id, entry);
  };

  for (const [index, { localRef }] of published.entries()) {
    const object = here[index] ?? null;
    if (object === null) {
      throw new KeywardError('git-failed', `${localRef} names an object that is not there`, 'run `git fsck` by hand');
    }
    if (object.tag !== null) messages.push({ id: object.tag, path: `message of ${localRef}` });
    // A tag may be put on anything.
    if (object.type === 'commit') tips.push(object.id);
    else if (object.type === 'blob') add({ id: object.id, path: localRef });
    else for (const entry of readTree(git.run(['ls-tree', '-r', '-z', object.id]))) add(entry);
  }
  const commits = commitsBetween(
    git,
    tips,
    there.flatMap((object) => (object?.type === 'commit' ? [object.id] : [])),
    remote,
  );
  for (const { commit, entries } of changesIn(git, commits)) {
    for (const entry of entries) add(commit === null ? entry : { ...entry, commit });
  }
  for (const id of commits) messages.push({ id, commit: id, path: 'commit message' });
  return { commits: commits.length, blobs: [...blobs.values()], messages: readMessages(git, messages) };
}

interface GitObject {
  readonly id: string;
  readonly type: string;
  /** The annotated tag that led to it, the outermost one; null where it was named itself. */
  readonly tag: string | null;
}

/** What each name stands for, annotated tags followed to their end; null where the repository does not have it. */
function objectsOf(git: Git, names: readonly string[]): (GitObject | null)[] {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n${name}^{}\n`).join('');
  const lines = git.run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], { input }).toString().split('\n');
  return names.map((_, index) => {
    const [, tag = null] = /^([0-9a-f]{40,64}) tag$/.exec(lines[2 * index] ?? '') ?? [];
    const match = /^([0-9a-f]{40,64}) (commit|tree|blob)$/.exec(lines[2 * index + 1] ?? '');
    return match === null ? null : { id: match[1]!, type: match[2]!, tag };
  });
}

/** The commits from `tips` that the remote does not have, the oldest first. */
function commitsBetween(git: Git, tips: readonly string[], known: readonly string[], remote: string | null): string[] {
  if (tips.length === 0) return [];
  const name = remote ?? onlyRemote(git);
  const tracked = name === null || PATTERN.test(name) ? [] : ['--not', `--remotes=${name}`];
  const input = [...tips, ...known.map((id) => `^${id}`)].map((line) => `${line}\n`).join('');
  const output = git.run(['rev-list', '--reverse', '--topo-order', '--stdin', ...tracked], { input }).toString();
  return output.split('\n').filter((line) => line !== '');
}

/** lefthook does not hand on the remote's name. Where there is but one it can be told; else nothing is taken as known. */
function onlyRemote(git: Git): string | null {
  const names = git.run(['remote']).toString().trim().split('\n');
  return names.length === 1 && names[0] !== '' ? names[0]! : null;
}

function changesIn(git: Git, commits: readonly string[]): ReturnType<typeof readRaw> {
  if (commits.length === 0) return [];
  const input = commits.map((commit) => `${commit}\n`).join('');
  const format = ['--raw', '-z', '--no-abbrev', '--no-renames'];
  return readRaw(git.run(['diff-tree', '--stdin', '-r', '--root', '-c', ...format], { input }));
}

function splitAt<Item>(items: readonly Item[], index: number): [Item[], Item[]] {
  return [items.slice(0, index), items.slice(index)];
}
