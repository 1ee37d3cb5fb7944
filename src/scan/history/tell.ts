import type { Gatherer } from '../gatherer.ts';
import type { Origin } from '../finding.ts';
import type { Git } from '../git/git.ts';
import { toDisplay } from '../path.ts';
import { type Authorship, readAuthors } from './commits.ts';
import type { HeadSecrets } from './head.ts';
import type { Placement } from './placement.ts';
import type { FoundObject } from './read-all.ts';
import { type Reaching, refsReaching } from './reaching-refs.ts';
import type { Ref } from './refs.ts';

/** A finding of one place need not tell the ten thousand refs of pull requests that reach it. */
const REFS_TOLD = 100;
const ID_SHOWN = 10;

/** Where an object of a history stands. */
interface Place {
  readonly found: FoundObject;
  readonly files: readonly string[];
  readonly commit: string | null;
  /** Whoever reaches one of them has the object. */
  readonly commits: readonly string[];
  /** Refs that name it without a commit between. */
  readonly refs: readonly string[];
}

/** Tells what was found to the gatherer, the oldest first. */
export async function tellFindings(
  git: Git,
  found: readonly FoundObject[],
  { origins, graph }: Placement,
  refs: readonly Ref[],
  head: HeadSecrets,
  gatherer: Gatherer,
  signal: AbortSignal | undefined,
): Promise<void> {
  const rank = ({ commit }: Place): number => (commit === null ? Infinity : (graph.index.get(commit) ?? Infinity));
  const places = found
    .map((object) => placeOf(object, origins, refs))
    .toSorted((left, right) => compare(rank(left), rank(right)) || compare(left.files[0]!, right.files[0]!));
  const sets = places.map(({ commits }) => commits);
  const reached = refsReaching(graph, refs, sets, REFS_TOLD);
  const authors = await readAuthors(git, new Set(places.flatMap(({ commit }) => commit ?? [])), signal);
  for (const [index, place] of places.entries()) {
    const origin = originOf(place, reached[index]!, authors);
    gatherer.placed(place.files, place.found.content, origin, (fingerprint) => head.has(fingerprint));
  }
}

function placeOf(found: FoundObject, origins: Placement['origins'], refs: readonly Ref[]): Place {
  const { type, id } = found;
  const nowhere = { found, commit: null, commits: [], refs: [] };
  if (type === 'commit') return { ...nowhere, files: ['commit message'], commit: id, commits: [id] };
  if (type === 'tag') {
    const names = refs.filter(({ object }) => object === id).map(({ name }) => name);
    return { ...nowhere, files: [names[0] === undefined ? 'tag message' : `message of ${names[0]}`], refs: names };
  }
  const origin = origins.get(id);
  if (origin === null) return { ...nowhere, files: [nameless(id)] };
  return { ...origin, found, files: origin.paths.map(toDisplay) };
}

function originOf(place: Place, reaching: Reaching, authors: ReadonlyMap<string, Authorship>): Origin {
  const authorship = place.commit === null ? undefined : authors.get(place.commit);
  const outside = place.refs.filter((name) => !reaching.names.includes(name));
  return {
    commit: place.commit,
    author: authorship?.author ?? null,
    date: authorship?.date ?? null,
    refs: [...outside, ...reaching.names].slice(0, REFS_TOLD),
    refCount: outside.length + reaching.count,
  };
}

/** What a blob is called that has no path. */
export function nameless(id: string): string {
  return `blob ${id.slice(0, ID_SHOWN)}`;
}

function compare<Value extends number | string>(left: Value, right: Value): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
