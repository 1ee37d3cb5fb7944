import type { Git } from './git.ts';

/** What git tracks in one repository. Latin-1 paths from its top; a submodule is one of them. */
export class TrackedFiles {
  /** In the order of their bytes, as a sound index has them anyway. */
  readonly #paths: readonly string[];

  constructor(paths: readonly string[]) {
    this.#paths = paths.toSorted();
  }

  has(path: string): boolean {
    return this.#paths[this.#place(path)] === path;
  }

  /** Whether anything below a folder is tracked. */
  hasBelow(folder: string): boolean {
    const first = this.#paths[this.#place(`${folder}/`)];
    return first !== undefined && first.startsWith(`${folder}/`);
  }

  /** Where the first path stands that does not come before the given one. */
  #place(path: string): number {
    let from = 0;
    let to = this.#paths.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#paths[middle]! < path) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

export const NOTHING_TRACKED = new TrackedFiles([]);

/** Asks git's index; throws `git-failed` where the index cannot be read. */
export function trackedFiles(git: Git): TrackedFiles {
  // No ignore file is read here: git would wait for one that is a named pipe.
  return new TrackedFiles(git.run(['ls-files', '-z', '--cached']).toString('latin1').split('\0').slice(0, -1));
}
