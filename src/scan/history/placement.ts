import { isKeywardError } from '../../core/errors.ts';
import type { Git } from '../git/git.ts';
import { readTree } from '../git/raw.ts';
import { fromSystem } from '../path.ts';
import { readChanges } from './changes.ts';
import { type Graph, readGraph } from './commits.ts';
import { OriginMap } from './origin-map.ts';
import type { Ref } from './refs.ts';
import { placeInTrees, type Stray } from './stray.ts';

/** Where blobs come in. */
export interface Placement {
  readonly origins: OriginMap;
  /** The commits that refs reach. */
  readonly graph: Graph;
  /** Why not all could be placed; null where git could read all commits and their trees. */
  readonly problem: string | null;
}

export interface PlacementOptions {
  /** The blobs to place. */
  readonly wanted: ReadonlySet<string>;
  readonly refs: readonly Ref[];
  /** Gives what no ref reaches, for blobs that are named there alone; absent where those are not asked for. */
  readonly stray?: () => Promise<Stray>;
  readonly signal: AbortSignal | undefined;
}

const NO_COMMITS: Graph = { ids: [], index: new Map(), parents: [], times: [] };

/**
 * Looks for where blobs come in: the commits that refs reach, then those that nothing reaches, trees and blobs that a tag
 * is put on, the index.
 */
export async function placeBlobs(git: Git, options: PlacementOptions): Promise<Placement> {
  const { wanted, refs, stray, signal } = options;
  const origins = new OriginMap();
  let graph = NO_COMMITS;
  try {
    graph = await readGraph(git, tipsOf(refs), signal);
    if (wanted.size > 0) await placeIn(git, graph, options, origins);
    placeTagged(git, options, origins);
    if (origins.size < wanted.size) {
      placeStaged(git, wanted, origins);
      if (stray !== undefined) await placeUnreached(git, await stray(), graph, options, origins);
    }
    return { origins, graph, problem: null };
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    return { origins, graph, problem: error.message };
  }
}

function tipsOf(refs: readonly Ref[]): string[] {
  return refs.filter(({ type }) => type === 'commit').map(({ target }) => target);
}

function placeIn(git: Git, graph: Graph, { wanted, signal }: PlacementOptions, origins: OriginMap): Promise<void> {
  return readChanges(git, graph.ids, signal, (change) => {
    if (wanted.has(change.id)) origins.add(change);
  });
}

/** What nothing reaches may have lost its parents: what cannot be read then has no place. */
async function placeUnreached(
  git: Git,
  stray: Stray,
  { index }: Graph,
  options: PlacementOptions,
  origins: OriginMap,
): Promise<void> {
  const { wanted, refs, signal } = options;
  const commits = stray.commits.filter((id) => !index.has(id));
  try {
    if (commits.length > 0) {
      const revisions = [...commits, ...tipsOf(refs).map((tip) => `^${tip}`)];
      await placeIn(git, await readGraph(git, revisions, signal), options, origins);
    }
    const isLost = (id: string): boolean => wanted.has(id) && !origins.has(id);
    if (origins.size < wanted.size && stray.trees.length > 0) {
      await placeInTrees(git, stray.trees, isLost, (id, path) => origins.addOutside(id, path), signal);
    }
  } catch (error) {
    if (!isKeywardError(error)) throw error;
  }
}

/** A tag may be put on anything. */
function placeTagged(git: Git, { wanted, refs }: PlacementOptions, origins: OriginMap): void {
  for (const { type, target, name } of refs) {
    if (type === 'blob' && wanted.has(target)) origins.addOutside(target, fromSystem(name), name);
    if (type !== 'tree') continue;
    for (const { id, path } of readTree(git.run(['ls-tree', '-r', '-z', '--full-tree', target]))) {
      if (wanted.has(id)) origins.addOutside(id, fromSystem(path), name);
    }
  }
}

/** What stands in the index alone, where there is one. */
function placeStaged(git: Git, wanted: ReadonlySet<string>, origins: OriginMap): void {
  const output = git.run(['ls-files', '-z', '--stage', '--full-name'], { accept: [0, 128] }).toString('latin1');
  for (const [, id = '', path = ''] of output.matchAll(/\d+ ([0-9a-f]{40,64}) \d\t([^\0]+)\0/g)) {
    if (wanted.has(id) && !origins.has(id)) origins.addOutside(id, path);
  }
}
