import type { Finding } from '../scan/finding.ts';
import type { Git } from '../scan/git/git.ts';
import { readAuthors, readGraph } from '../scan/history/commits.ts';
import { refsReaching } from '../scan/history/reaching-refs.ts';
import { readRefs } from '../scan/history/refs.ts';
import { readRepository } from '../scan/history/repository.ts';

const REFS_TOLD = 100;

/**
 * Findings of rules with who made their commits and which refs reach those; all others as they are. Whether a secret
 * still stands in HEAD is not looked for: null.
 */
export async function withOrigins(
  git: Git,
  findings: readonly Finding[],
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const commits = [...new Set(findings.flatMap(({ rule, commit }) => (rule === undefined ? [] : (commit ?? []))))];
  if (commits.length === 0) return [...findings];
  const refs = readRefs(git, readRepository(git));
  const tips = refs.filter(({ type }) => type === 'commit').map(({ target }) => target);
  const graph = await readGraph(git, tips, signal);
  const authors = await readAuthors(git, commits, signal);
  const sets = commits.map((commit) => [commit]);
  const reached = new Map(refsReaching(graph, refs, sets, REFS_TOLD).map((reaching, at) => [commits[at]!, reaching]));
  return findings.map((finding) => {
    const { rule, commit } = finding;
    if (rule === undefined || commit === undefined || commit === null) return finding;
    const { names, count } = reached.get(commit)!;
    const { author = null, date = null } = authors.get(commit) ?? {};
    return { ...finding, author, date, refs: names, refCount: count, inHead: null };
  });
}
