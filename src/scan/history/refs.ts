import { existsSync } from 'node:fs';
import type { Git } from '../git/git.ts';
import { baseName, join, toDisplay, toSystem } from '../path.ts';
import type { Repository } from './repository.ts';

/** A name that keeps objects alive. */
export interface Ref {
  /** As people call it: `main`, `origin/main`, `v1.0`, `stash@{1}`. */
  readonly name: string;
  /** The object that it names. */
  readonly object: string;
  /** What that leads to, annotated tags followed to their end. */
  readonly target: string;
  readonly type: 'commit' | 'tree' | 'blob';
}

/** In this order refs are told: the branch that HEAD is on, branches, remote branches, tags, all others. */
const GROUPS = [/^refs\/heads\//, /^refs\/remotes\//, /^refs\/tags\//];

const OBJECT_ID = /^[0-9a-f]{40,64}$/;
const FRONT = /^refs\/(?:heads|tags|remotes)\//;
const STASH = 'refs/stash';

interface Named {
  readonly name: string;
  readonly object: string;
}

/**
 * All refs of a repository in the order in which they are told, every entry of the stash, and a HEAD that is on no branch, here or in another worktree. One
 * that leads to an object that is not there is left out.
 */
export function readRefs(git: Git, repository: Repository): Ref[] {
  const output = git.run(['for-each-ref', '--format=%(objectname) %(objecttype) %(symref) %(refname)']);
  const named: Named[] = toDisplay(output.toString('latin1'))
    .split('\n')
    .map((line) => line.split(' '))
    // A symbolic ref (origin/HEAD) is another one's second name.
    .filter(([object = '', , symref]) => OBJECT_ID.test(object) && symref === '')
    .map(([object = '', , , name = '']) => ({ object, name }));
  const head = git.run(['rev-parse', '--revs-only', '--symbolic-full-name', 'HEAD'], { accept: [0, 128] });
  const branch = toDisplay(head.toString('latin1').trim());
  const names = shortNames(named.map(({ name }) => name));
  const plain = named
    .filter(({ name }) => name !== STASH)
    .toSorted((left, right) => groupOf(left.name, branch) - groupOf(right.name, branch))
    .map(({ object, name }) => ({ object, name: names.get(name) ?? name }));
  const stash = named.filter(({ name }) => name === STASH);
  return followed(git, [
    ...(branch === 'HEAD' ? [{ name: 'HEAD', object: 'HEAD' }] : []),
    ...plain,
    ...(stash.length > 0 ? stashEntries(git, stash) : []),
    ...otherHeads(git, repository),
  ]);
}

function groupOf(name: string, branch: string): number {
  if (name === branch) return -1;
  const group = GROUPS.findIndex((pattern) => pattern.test(name));
  return group === -1 ? GROUPS.length : group;
}

function short(name: string): string {
  return name.replace(FRONT, '');
}

/** `main` for refs/heads/main; `heads/main` where a tag has the same name. */
function shortNames(names: readonly string[]): Map<string, string> {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(short(name), (uses.get(short(name)) ?? 0) + 1);
  return new Map(
    names.map((name) => {
      const isAlone = FRONT.test(name) && uses.get(short(name)) === 1;
      return [name, isAlone ? short(name) : name.replace(/^refs\//, '')];
    }),
  );
}

/** The stash is one ref; its older entries stand in the ref's reflog alone. */
function stashEntries(git: Git, stash: readonly Named[]): Named[] {
  const output = git.run(['rev-list', '--walk-reflogs', STASH, '--'], { accept: [0, 128] }).toString('latin1');
  const ids = output.split('\n').filter((line) => OBJECT_ID.test(line));
  if (ids.length === 0) return stash.map(({ object }) => ({ object, name: 'stash' }));
  return ids.map((object, index) => ({ object, name: `stash@{${index}}` }));
}

/** The HEADs of other worktrees that are on no branch. */
function otherHeads(git: Git, { common }: Repository): Named[] {
  if (!existsSync(toSystem(join(common, 'worktrees')))) return [];
  const listed = toDisplay(git.run(['worktree', 'list', '--porcelain'], { accept: [0, 128] }).toString('latin1'));
  const detached = /^worktree (.*)\nHEAD ([0-9a-f]{40,64})\ndetached$/gm;
  return Array.from(listed.matchAll(detached), ([, path = '', object = '']) => ({
    name: `HEAD of ${baseName(path)}`,
    object,
  }));
}

/** Follows tags to what they are put on. */
function followed(git: Git, named: readonly Named[]): Ref[] {
  if (named.length === 0) return [];
  const input = named.map(({ object }) => `${object}\n${object}^{}\n`).join('');
  const lines = git
    .run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], { input })
    .toString('latin1')
    .split('\n');
  return named.flatMap(({ name }, index) => {
    const [object = ''] = lines[2 * index]!.split(' ');
    const [target = '', type] = lines[2 * index + 1]!.split(' ');
    if (!OBJECT_ID.test(object) || (type !== 'commit' && type !== 'tree' && type !== 'blob')) return [];
    return [{ name, object, target, type }];
  });
}
