import { isKeywardError } from '../../core/errors.ts';
import type { Git } from '../git/git.ts';
import { outputOf, recordsOf } from './git-output.ts';
import { IdList, type SortedIds } from './ids.ts';
import type { Ref } from './refs.ts';

/** What refs reach, and whether all of it is there. */
export interface Reach {
  /** Every object that a ref reaches; null where git could not follow them to the end. */
  readonly ids: SortedIds | null;
  /** Objects that something names and the repository lacks. */
  readonly missing: readonly string[];
  /** Why git could not follow them; null where it could. */
  readonly problem: string | null;
}

/**
 * Follows every ref to its last object. It reads no blob, so that it takes little beside the scan, and is the only way to
 * know that nothing is missing. A missing object is never fetched.
 * https://git-scm.com/docs/git-rev-list, checked 2026-11-24.
 */
export async function followRefs(
  git: Git,
  refs: readonly Ref[],
  width: number,
  signal: AbortSignal | undefined,
): Promise<Reach> {
  const ids = new IdList(width);
  const missing: string[] = [];
  // git takes no revision at all for a mistake.
  if (refs.length === 0) return { ids: ids.sorted(), missing, problem: null };
  try {
    const args = ['rev-list', '--stdin', '--objects', '--no-object-names', '--missing=print'];
    const input = refs.map(({ object }) => object);
    for await (const lines of recordsOf(outputOf(git, args, { input, signal }), '\n')) {
      for (const line of lines) {
        if (line.startsWith('?')) missing.push(line.slice(1));
        else ids.add(line);
      }
    }
    return { ids: ids.sorted(), missing, problem: null };
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    return { ids: null, missing, problem: error.message };
  }
}
