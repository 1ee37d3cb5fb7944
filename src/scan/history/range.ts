import { KeywardError } from '../../core/errors.ts';
import type { Git } from '../git/git.ts';
import type { Repository } from './repository.ts';

const PARENTS = /\^(?:[@!]|-\d*)$/;

/**
 * Splits what was given to `--range` at its blanks. Throws `usage` for nothing, and for what git would take for an option.
 */
export function readRange(text: string): string[] {
  const revisions = text.split(/\s+/).filter((word) => word !== '');
  const hint = 'give one as git does: --range origin/main..HEAD';
  if (revisions.length === 0) throw new KeywardError('usage', '--range names no revision', hint);
  const option = revisions.find((word) => word.startsWith('-'));
  if (option !== undefined) throw new KeywardError('usage', `--range: no revision begins with -: '${option}'`, hint);
  return revisions;
}

/** Throws `not-found` where one of the revisions is not there: in a shallow clone the usual thing. */
export function checkRevisions(git: Git, revisions: readonly string[], { boundary }: Repository): void {
  const names = revisions.flatMap((revision) =>
    revision
      .replace(/^\^/, '')
      .replace(PARENTS, '')
      .split(/\.{2,3}/)
      .map((name) => (name === '' ? 'HEAD' : name)),
  );
  const input = names.map((name) => `${name}^{commit}\n`).join('');
  const lines = git.run(['cat-file', '--batch-check=%(objectname)'], { input }).toString('latin1').split('\n');
  const missing = names.find((_, index) => !/^[0-9a-f]{40,64}$/.test(lines[index] ?? ''));
  if (missing === undefined) return;
  const hint =
    boundary.size > 0
      ? 'this clone is shallow: get all of it with `git fetch --unshallow`; in GitHub Actions give checkout `fetch-depth: 0`'
      : 'check the spelling, or fetch it first: git fetch origin';
  throw new KeywardError('not-found', `no such commit here: ${missing}`, hint);
}
