import type { Git } from '../git/git.ts';
import { outputOf, recordsOf } from './git-output.ts';

/** A blob that a commit brings in at a path: one that is there in none of its parents. The path is Latin-1. */
export interface Change {
  readonly commit: string;
  readonly id: string;
  readonly path: string;
}

/** Modes of entries that hold text: a file, an executable, and a link, whose blob is the path it points to. */
const HAS_CONTENT = /^(?:100644|100755|100664|120000)$/;
const OBJECT_ID = /^[0-9a-f]{40,64}$/;

/**
 * Tells what each commit brings in, in the order of the commits, and hands it to `found`. A merge brings in what differs
 * from all its parents; a commit without parents (or whose parents are not there) all that it holds. A file under a new
 * name counts as brought in. Throws `git-failed` where a tree is missing.
 * https://git-scm.com/docs/git-diff-tree, checked 2026-11-24.
 */
export async function readChanges(
  git: Git,
  commits: Iterable<string>,
  signal: AbortSignal | undefined,
  found: (change: Change) => void,
): Promise<void> {
  const format = ['--raw', '-z', '--no-abbrev', '--no-renames'];
  const args = ['diff-tree', '--stdin', '-r', '--root', '-c', ...format];
  let commit = '';
  let entry: string | null = null;
  for await (const records of recordsOf(outputOf(git, args, { input: commits, signal }), '\0')) {
    for (const record of records) {
      if (entry !== null) {
        const id = broughtIn(entry);
        if (id !== null) found({ commit, id, path: record });
        entry = null;
      } else if (OBJECT_ID.test(record)) commit = record;
      else entry = record;
    }
  }
}

/** The new blob of a record `:mode mode id id status`; of a merge, with one more colon, mode and id for each further parent. */
function broughtIn(entry: string): string | null {
  const parents = /^:+/.exec(entry)?.[0].length ?? 1;
  const fields = entry.slice(parents).split(' ');
  return HAS_CONTENT.test(fields[parents] ?? '') ? (fields[2 * parents + 1] ?? null) : null;
}
