import type { Change } from './changes.ts';

/** Where a blob came in. */
export interface Origin {
  /** The first commit that has it; null where no commit does. */
  readonly commit: string | null;
  /** The paths that it has there, Latin-1, in order. */
  readonly paths: readonly string[];
  /** Every commit that brings it in at some path: whoever reaches one of them has it. */
  readonly commits: readonly string[];
  /** Refs that name it, or its tree, without a commit between. */
  readonly refs: readonly string[];
}

interface Gathered {
  commit: string | null;
  readonly paths: Set<string>;
  readonly commits: string[];
  readonly refs: string[];
}

/** Gathers where blobs come in, from changes that are told in the order of their commits. */
export class OriginMap {
  readonly #origins = new Map<string, Gathered>();

  get size(): number {
    return this.#origins.size;
  }

  has(id: string): boolean {
    return this.#origins.has(id);
  }

  ids(): IterableIterator<string> {
    return this.#origins.keys();
  }

  add({ commit, id, path }: Change): void {
    const known = this.#origins.get(id);
    if (known === undefined) {
      this.#origins.set(id, { commit, paths: new Set([path]), commits: [commit], refs: [] });
      return;
    }
    if (known.commit === commit) known.paths.add(path);
    if (known.commits.at(-1) !== commit) known.commits.push(commit);
  }

  /** A blob that is named by no commit: a tag is put on it or on its tree, or it is only staged (no ref). */
  addOutside(id: string, path: string, ref?: string): void {
    let known = this.#origins.get(id);
    if (known === undefined) this.#origins.set(id, (known = { commit: null, paths: new Set(), commits: [], refs: [] }));
    if (known.commit === null) known.paths.add(path);
    if (ref !== undefined) known.refs.push(ref);
  }

  get(id: string): Origin | null {
    const origin = this.#origins.get(id);
    return origin === undefined ? null : { ...origin, paths: [...origin.paths].toSorted() };
  }
}
