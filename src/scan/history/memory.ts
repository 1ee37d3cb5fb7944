import { statSync } from 'node:fs';
import { toDisplay, toSystem } from '../path.ts';
import type { ScanOptions } from '../scan-options.ts';
import { digestOf } from './engine-digest.ts';
import { type IdList, SortedIds } from './ids.ts';
import { OBJECT_TYPES, type Wanted } from './objects.ts';
import type { Repository } from './repository.ts';
import { decodeSeen, encodeSeen, type SeenFile } from './seen.ts';

/** What earlier scans of a repository found clean. */
export interface Memory {
  readonly seen: SortedIds;
  /**
   * Adds what this scan found clean. `known` is what of the seen is still there, where all of it was listed: the rest is
   * forgotten.
   */
  save(clean: IdList, known: Wanted | null): void;
}

export interface MemoryOptions extends Pick<ScanOptions, 'sought' | 'names'> {
  /** The program's version: what another one found clean is read again. */
  readonly version: string;
  /** Where the clean objects of a repository (named by its common folder) are remembered; absent: nowhere. */
  readonly seenFile?: (common: string) => SeenFile;
}

export function openMemory(repository: Repository, options: MemoryOptions): Memory {
  const { seenFile, sought, names = [], version } = options;
  const { idWidth, common } = repository;
  const none = SortedIds.none(idWidth);
  if (seenFile === undefined) return { seen: none, save: () => undefined };
  const file = seenFile(common);
  const use = { repository: identityOf(repository), engine: digestOf(sought, names, version), idWidth };
  const seen = decodeSeen(file.load(), use);
  return {
    seen,
    save(clean, known) {
      const lists = known === null ? [] : OBJECT_TYPES.map((type) => known[type]);
      const isAllThere = known === null || lists.reduce((sum, { length }) => sum + length, 0) === seen.length;
      if (clean.length === 0 && isAllThere) return;
      const kept = isAllThere ? seen : lists.reduce((all, list) => all.with(list), none);
      file.save(encodeSeen(kept.with(clean), use));
    },
  };
}

/** Another repository that comes to stand at the same place is another one. */
function identityOf({ common }: Repository): string {
  const { ino } = statSync(toSystem(common), { bigint: true });
  return `${ino} ${toDisplay(common)}`;
}
