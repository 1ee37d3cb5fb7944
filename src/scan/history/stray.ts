import { BatchReader } from '../git/blobs.ts';
import type { Git } from '../git/git.ts';
import { outputOf, recordsOf } from './git-output.ts';

/** Commits and trees that no ref reaches. */
export interface Stray {
  readonly commits: readonly string[];
  readonly trees: readonly string[];
}

/** Lists the commits and trees that are not reached. */
export async function listStray(
  git: Git,
  isReached: (id: string) => boolean,
  signal: AbortSignal | undefined,
): Promise<Stray> {
  const stray = { commits: [] as string[], trees: [] as string[] };
  const args = ['cat-file', '--batch-all-objects', '--batch-check', '--unordered', '--buffer'];
  for await (const lines of recordsOf(outputOf(git, args, { signal }), '\n')) {
    for (const line of lines) {
      const [id = '', type] = line.split(' ');
      if ((type === 'commit' || type === 'tree') && !isReached(id)) {
        stray[type === 'commit' ? 'commits' : 'trees'].push(id);
      }
    }
  }
  return stray;
}

/** Where a tree, or something in it, is named. */
interface Naming {
  readonly tree: string;
  readonly name: string;
}

/** A path that is longer is not looked for to its top. */
const DEEPEST = 100;

/**
 * Looks in trees for blobs, and tells the path of each that is found (Latin-1): from the top of the highest of the trees
 * that leads to it.
 */
export async function placeInTrees(
  git: Git,
  trees: readonly string[],
  wanted: (id: string) => boolean,
  found: (id: string, path: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const above = new Map<string, Naming>();
  const named: [string, Naming][] = [];
  const output = outputOf(git, ['cat-file', '--batch', '--buffer'], { input: trees, signal });
  const reader = new BatchReader(output);
  try {
    for (const tree of trees) {
      const [, size] = / tree (\d+)$/.exec((await reader.line()) ?? '') ?? [];
      if (size === undefined) continue;
      const pieces: Buffer[] = [];
      await reader.body(Number(size), (piece) => void pieces.push(Buffer.from(piece)));
      for (const { id, name } of entriesOf(Buffer.concat(pieces), tree.length / 2)) {
        if (wanted(id)) named.push([id, { tree, name }]);
        else if (!above.has(id)) above.set(id, { tree, name });
      }
    }
  } finally {
    await output.return(undefined);
  }
  for (const [id, naming] of named) found(id, pathOf(naming, above));
}

/** The entries of a tree: `mode SP name NUL` and the id in bytes. https://git-scm.com/docs/gitformat-pack, checked 2026-11-24. */
function* entriesOf(tree: Buffer, width: number): Generator<{ id: string; name: string }> {
  for (let at = 0; at < tree.length;) {
    const space = tree.indexOf(0x20, at);
    const end = tree.indexOf(0, space);
    if (space === -1 || end === -1) return;
    yield { id: tree.toString('hex', end + 1, end + 1 + width), name: tree.toString('latin1', space + 1, end) };
    at = end + 1 + width;
  }
}

function pathOf({ tree, name }: Naming, above: ReadonlyMap<string, Naming>): string {
  let path = name;
  let higher = above.get(tree);
  for (let depth = 0; higher !== undefined && depth < DEEPEST; depth += 1) {
    path = `${higher.name}/${path}`;
    higher = above.get(higher.tree);
  }
  return path;
}
