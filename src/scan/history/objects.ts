import type { Git } from '../git/git.ts';
import { outputOf, recordsOf } from './git-output.ts';
import { IdList, type SortedIds } from './ids.ts';

export const OBJECT_TYPES = ['blob', 'commit', 'tag'] as const;

export type ObjectType = (typeof OBJECT_TYPES)[number];

/** Objects to read: contents, and the messages of commits and annotated tags. */
export interface Wanted {
  readonly blob: IdList;
  readonly commit: IdList;
  readonly tag: IdList;
  /** Bytes of all of them; null where they were not counted. */
  readonly bytes: number | null;
}

/** Objects that need not be read, and those that are to be. */
export interface Listing {
  readonly wanted: Wanted;
  readonly known: Wanted;
  /** Objects of which git cannot even tell what they are. */
  readonly broken: readonly string[];
}

export function noObjects(width: number): Wanted {
  return { blob: new IdList(width), commit: new IdList(width), tag: new IdList(width), bytes: null };
}

/**
 * Lists every object of a repository but its trees, reached by anything or not, in the order in which they are packed:
 * that is the order in which they are cheapest to read. https://git-scm.com/docs/git-cat-file, checked 2026-11-24.
 */
export async function listObjects(git: Git, seen: SortedIds, signal: AbortSignal | undefined): Promise<Listing> {
  const wanted = noObjects(seen.width);
  const known = noObjects(seen.width);
  const broken: string[] = [];
  let bytes = 0;
  const args = ['cat-file', '--batch-all-objects', '--batch-check', '--unordered', '--buffer'];
  for await (const lines of recordsOf(outputOf(git, args, { signal }), '\n')) {
    for (const line of lines) {
      const [id = '', type = '', size] = line.split(' ');
      if (type === 'tree') continue;
      if (type !== 'blob' && type !== 'commit' && type !== 'tag') {
        broken.push(id);
        continue;
      }
      const isKnown = seen.length > 0 && seen.has(id);
      (isKnown ? known : wanted)[type].add(id);
      if (!isKnown) bytes += Number(size);
    }
  }
  return { wanted: { ...wanted, bytes }, known, broken };
}
