import type { Git } from '../git/git.ts';
import { outputOf, recordsOf } from './git-output.ts';

/** Commits and how they hang together; each comes after its parents, and otherwise after older ones. */
export interface Graph {
  readonly ids: readonly string[];
  /** Where a commit stands in `ids`. */
  readonly index: ReadonlyMap<string, number>;
  /** By index, the indexes of the parents that are among them. */
  readonly parents: readonly (readonly number[])[];
  /** By index, when it was made by the committer's clock, in seconds of the epoch. */
  readonly times: readonly number[];
}

/** Lists what revisions (one a line, as `git rev-list` reads them) reach. Throws `git-failed` where one is not there. */
export async function readGraph(
  git: Git,
  revisions: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Graph> {
  const ids: string[] = [];
  const index = new Map<string, number>();
  const parents: number[][] = [];
  const times: number[] = [];
  // git takes no revision at all for a mistake.
  if (revisions.length === 0) return { ids, index, parents, times };
  const args = ['rev-list', '--stdin', '--date-order', '--reverse', '--parents', '--timestamp'];
  for await (const lines of recordsOf(outputOf(git, args, { input: revisions, signal }), '\n')) {
    for (const line of lines) {
      const [time, id = '', ...above] = line.split(' ');
      index.set(id, ids.length);
      ids.push(id);
      times.push(Number(time));
      parents.push(above.flatMap((parent) => index.get(parent) ?? []));
    }
  }
  return { ids, index, parents, times };
}

/** Who made a commit, and when. */
export interface Authorship {
  /** `Name <mail>`. */
  readonly author: string;
  /** ISO 8601, with the author's own offset; null where the commit holds no date. */
  readonly date: string | null;
}

/** Reads the authors of commits, in UTF-8 whatever the commits are in. */
export async function readAuthors(
  git: Git,
  commits: Iterable<string>,
  signal: AbortSignal | undefined,
): Promise<Map<string, Authorship>> {
  const authors = new Map<string, Authorship>();
  const args = ['rev-list', '--stdin', '--no-walk=unsorted', '--encoding=UTF-8', '--format=%an%x00%ae%x00%aI'];
  const input = [...commits];
  if (input.length === 0) return authors;
  let commit = '';
  for await (const lines of recordsOf(outputOf(git, args, { input, signal }), '\n')) {
    for (const line of lines) {
      const [, id] = /^commit ([0-9a-f]{40,64})$/.exec(line) ?? [];
      if (id !== undefined && !line.includes('\0')) {
        commit = id;
        continue;
      }
      const [name = '', mail = '', date = ''] = Buffer.from(line, 'latin1').toString('utf8').split('\0');
      authors.set(commit, { author: `${name} <${mail}>`.trim(), date: date === '' ? null : date });
    }
  }
  return authors;
}
