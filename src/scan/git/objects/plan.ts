import { closeSync } from 'node:fs';
import { join } from '../../path.ts';
import { objectFolders } from './alternates.ts';
import { type Entries, IS_NEEDED, IS_SOUGHT, makeEntries } from './entries.ts';
import { buildFamilies } from './families.ts';
import { laterPlaces } from './first-places.ts';
import { HASH_BYTES, type HashName, type ObjectType, TYPE_NUMBERS } from './format.ts';
import { looseIds } from './loose-names.ts';
import { closePacks, openPacks, type PackFile, packNames } from './pack-files.ts';
import { type Links, passThrough } from './pack-pass.ts';
import { refusal, Vanished } from './refusal.ts';
import { dealOut, type Tasks } from './tasks.ts';

export interface PlanOptions {
  readonly hash: HashName;
  /** The types to visit. */
  readonly types: readonly ObjectType[];
  /** Whether an object is to be visited, by its id: the bytes from `at`. Absent: all are. */
  readonly wanted?: (ids: Uint8Array, at: number) => boolean;
}

/** A pack, or the loose objects of one folder. */
export interface Source {
  /** The pack, or the folder of objects; a Latin-1 path. */
  readonly path: string;
  /** The pack, open for all threads; null for loose objects. */
  readonly descriptor: number | null;
  /** Its entries are `start` and those up to before `end`. */
  readonly start: number;
  readonly end: number;
  /** Where its last object ends in the pack. */
  readonly bytes: number;
}

/** All objects of a repository in tasks that threads may do in any order. To be handed to threads as it is. */
export interface ObjectPlan {
  readonly directory: string;
  readonly hash: HashName;
  readonly types: readonly ObjectType[];
  readonly sources: readonly Source[];
  readonly entries: Entries;
  readonly tasks: Tasks;
  readonly taskCount: number;
  /** Objects to visit, with loose ones of any type, and the packed bytes to read for them. */
  readonly objectCount: number;
  readonly packedBytes: number;
  /** What was left out, in words: alternates that are not there. */
  readonly remarks: readonly string[];
}

/** How often the folders are listed again when a repack or a fetch has changed them. */
const MOST_ATTEMPTS = 5;
/** Every pack stays open; a system may allow a process as few as 1024 files. */
const MOST_PACKS = 400;

interface Listing {
  readonly packs: PackFile[];
  readonly loose: readonly Buffer[];
}

/**
 * Plans the reading of all objects in a folder of objects (Latin-1 path) and in its alternates: opens the packs, checks
 * them against their indexes, and makes tasks for a `TaskReader`. To be closed by `closePlan`. Throws `unreadable` where
 * a pack or an index is broken as a whole, or is of a version that is not known: git itself may know better.
 */
export function planObjects(directory: string, options: PlanOptions): ObjectPlan {
  const { hash, types, wanted } = options;
  const width = HASH_BYTES[hash];
  const { folders, remarks } = objectFolders(directory);
  const { packs, loose } = listSteadily(folders, hash);
  try {
    const packed = packs.reduce((sum, { index }) => sum + index.count, 0);
    const entries = makeEntries(
      loose.reduce((sum, ids) => sum + ids.length / width, packed),
      hash,
    );
    const links: Links = { parents: new Int32Array(packed), lengths: new Float64Array(packed) };
    const sources: Source[] = [];
    let start = 0;
    for (const pack of packs) {
      const end = start + pack.index.count;
      passThrough(pack, hash, entries, start, links);
      sources.push({ path: pack.path, descriptor: pack.descriptor, start, end, bytes: pack.end });
      start = end;
    }
    for (const [place, ids] of loose.entries()) {
      const end = start + ids.length / width;
      entries.ids.set(ids, start * width);
      for (let entry = start; entry < end; entry++) entries.items[entry] = entry;
      sources.push({ path: folders[place]!, descriptor: null, start, end, bytes: 0 });
      start = end;
    }

    const later = laterPlaces(entries.ids, entries.count, width);
    const isSought = (entry: number): boolean => {
      const item = entries.items[entry]!;
      return later[item] === 0 && (wanted === undefined || wanted(entries.ids, item * width));
    };
    const numbers = new Set(types.map((type) => TYPE_NUMBERS[type]));
    const weights = buildFamilies(entries, packed, links, { types: numbers, isSought });
    for (let entry = packed; entry < entries.count; entry++) {
      if (isSought(entry)) entries.kinds[entry] = IS_SOUGHT | IS_NEEDED;
    }
    const tasks = dealOut(entries, packed, links.parents, weights);
    return {
      directory,
      hash,
      types,
      sources,
      entries,
      tasks,
      taskCount: tasks.starts.length - 1,
      ...totals(entries, packed, links.parents, weights),
      remarks,
    };
  } catch (error) {
    closePacks(packs);
    throw error;
  }
}

/** Closes the packs; no task may be under way. */
export function closePlan(plan: ObjectPlan): void {
  for (const { descriptor } of plan.sources) if (descriptor !== null) closeSync(descriptor);
}

/**
 * Opens the packs, then lists the loose objects. An object that moves meanwhile from loose to packed brings a new pack,
 * so that the packs are listed again; one that moves the other way is in a pack that is open by then.
 */
function listSteadily(folders: readonly string[], hash: HashName): Listing {
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === MOST_ATTEMPTS;
    const packs: PackFile[] = [];
    try {
      const names = folders.map((folder) => packNames(join(folder, 'pack')));
      if (names.flat().length > MOST_PACKS) throw refusal(folders[0]!, `more than ${MOST_PACKS} packs`);
      for (const [place, folder] of folders.entries()) openPacks(join(folder, 'pack'), names[place]!, hash, packs);
      const loose = folders.map((folder) => looseIds(folder, hash));
      const isSteady = folders.every((folder, place) => sameNames(packNames(join(folder, 'pack')), names[place]!));
      if (isSteady) return { packs, loose };
      if (isLast) throw refusal(folders[0]!, 'the packs change all the time');
    } catch (error) {
      closePacks(packs);
      if (!(error instanceof Vanished)) throw error;
      if (isLast) throw refusal(error.message, 'vanished while it was read');
      continue;
    }
    closePacks(packs);
  }
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, place) => name === others[place]);
}

function totals(
  entries: Entries,
  packed: number,
  parents: Int32Array,
  weights: Float64Array,
): { objectCount: number; packedBytes: number } {
  let objectCount = 0;
  let packedBytes = 0;
  for (let entry = 0; entry < entries.count; entry++) {
    const kind = entries.kinds[entry]!;
    if ((kind & IS_SOUGHT) !== 0) objectCount++;
    if (entry < packed && parents[entry] === -1 && (kind & IS_NEEDED) !== 0) packedBytes += weights[entry]!;
  }
  return { objectCount, packedBytes };
}
