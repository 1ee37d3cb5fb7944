import { KeywardError } from '../../core/errors.ts';
import type { Git } from '../git/git.ts';
import type { Skipped } from '../skipped.ts';
import { readChanges } from './changes.ts';
import { type Graph, readGraph } from './commits.ts';
import type { SortedIds } from './ids.ts';
import { listObjects, type Listing, noObjects, type ObjectType } from './objects.ts';
import { OriginMap } from './origin-map.ts';
import { type Placement, placeBlobs } from './placement.ts';
import { checkRevisions } from './range.ts';
import { followRefs } from './reach.ts';
import type { Ref } from './refs.ts';
import type { Repository } from './repository.ts';
import type { Selection } from './selection.ts';
import { listStray, type Stray } from './stray.ts';

/** What is to be read for a selection, and how what is found is placed. */
export interface Work extends Listing {
  /** Waited for after all was read: what is told of objects then. */
  readonly judge: () => Promise<Judgement>;
  /** Where blobs come in. */
  readonly place: (blobs: ReadonlySet<string>) => Promise<Placement>;
}

export interface Judgement {
  /** Commits that were looked at. */
  readonly commits: number;
  /** Whether an object belongs to what was asked for. */
  readonly isAsked: (id: string) => boolean;
  /** Objects that something names and the repository lacks. */
  readonly missing: readonly string[];
  readonly skipped: readonly Skipped[];
}

export interface WorkPlace {
  readonly git: Git;
  readonly repository: Repository;
  readonly refs: readonly Ref[];
  /** Objects that are known to be clean. */
  readonly seen: SortedIds;
  readonly signal: AbortSignal | undefined;
}

/** What is told in the place of a path where the history as a whole is meant. */
export const WHOLE = 'history';

/** Lays out the work of a selection. Throws `nothing-scanned` where it selects nothing. */
export function workOf(selection: Selection, place: WorkPlace): Promise<Work> {
  return selection.type === 'all' ? wholeHistory(place, selection.unreachable) : someCommits(place, selection);
}

async function wholeHistory(place: WorkPlace, unreachable: boolean): Promise<Work> {
  const { git, repository, refs, seen, signal } = place;
  // It goes on while the objects are read.
  const following = followRefs(git, refs, repository.idWidth, signal);
  following.catch(() => undefined);
  const listing = await listObjects(git, seen, signal);
  if (isEmpty(listing)) throw noCommits();
  const stray = async (): Promise<Stray> => {
    const { ids } = await following;
    return listStray(git, (id) => ids?.has(id) === true, signal);
  };

  return {
    ...listing,
    place: (wanted) => placeBlobs(git, { wanted, refs, signal, ...(unreachable ? { stray } : {}) }),
    judge: async () => {
      const { ids, missing, problem } = await following;
      const isAsked = (id: string): boolean => unreachable || ids === null || ids.has(id);
      const reason = `git could not follow every ref to its end: ${problem}`;
      return {
        commits: count(listing, 'commit', isAsked),
        isAsked,
        missing,
        skipped: [
          ...(problem === null ? [] : [{ path: WHOLE, reason, incomplete: true }]),
          ...(repository.boundary.size > 0 ? [beyondBoundary()] : []),
        ],
      };
    },
  };
}

/** What single commits bring in. Where that is is known before it is read. */
async function someCommits(place: WorkPlace, selection: Exclude<Selection, { type: 'all' }>): Promise<Work> {
  const { git, repository, refs, seen, signal } = place;
  const tips = refs.filter(({ type }) => type === 'commit').map(({ target }) => target);
  if (selection.type === 'range') checkRevisions(git, selection.revisions, repository);
  const walked = await readGraph(git, selection.type === 'range' ? selection.revisions : tips, signal);
  const commits = selection.type === 'range' ? walked.ids : since(walked, selection.time);
  if (commits.length === 0) throw noCommitsIn(selection);

  const origins = new OriginMap();
  await readChanges(git, commits, signal, (change) => origins.add(change));
  const listing = { wanted: noObjects(repository.idWidth), known: noObjects(repository.idWidth), broken: [] };
  const add = (type: ObjectType, id: string): void => (seen.has(id) ? listing.known : listing.wanted)[type].add(id);
  for (const id of origins.ids()) add('blob', id);
  for (const id of commits) add('commit', id);

  const isCut = commits.some((id) => repository.boundary.has(id));
  return {
    ...listing,
    place: async () => ({
      origins,
      graph: selection.type === 'since' ? walked : await readGraph(git, [...tips, ...commits], signal),
      problem: null,
    }),
    judge: () =>
      Promise.resolve({
        commits: commits.length,
        isAsked: () => true,
        missing: [],
        skipped: isCut ? [beyondBoundary()] : [],
      }),
  };
}

function isEmpty({ wanted, known, broken }: Listing): boolean {
  return wanted.commit.length + known.commit.length + wanted.blob.length + broken.length === 0;
}

function since({ ids, times }: Graph, time: number): string[] {
  return ids.filter((_, index) => times[index]! >= time);
}

function count({ wanted, known }: Listing, type: ObjectType, counts: (id: string) => boolean): number {
  let number = 0;
  for (const list of [wanted[type], known[type]]) for (const id of list) if (counts(id)) number += 1;
  return number;
}

function beyondBoundary(): Skipped {
  const reason = 'this clone is shallow, and what lies before its first commits is not here (git fetch --unshallow)';
  return { path: WHOLE, reason, incomplete: true };
}

function noCommits(): KeywardError {
  const hint = 'commit something first, or scan the files: keyward scan';
  return new KeywardError('nothing-scanned', 'the repository holds no commit yet, so that nothing was read', hint);
}

function noCommitsIn(selection: Exclude<Selection, { type: 'all' }>): KeywardError {
  const message =
    selection.type === 'since'
      ? 'no commit was made since then, so that nothing was read'
      : `no commit lies in ${selection.revisions.join(' ')}, so that nothing was read`;
  const hint =
    selection.type === 'since' ? 'give an earlier date' : 'check out what is to be scanned, or name another range';
  return new KeywardError('nothing-scanned', message, hint);
}
