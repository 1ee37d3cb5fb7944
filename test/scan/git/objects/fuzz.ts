import { setImmediate } from 'node:timers/promises';
import { isKeywardError } from '../../../../src/core/errors.ts';
import type { Random } from '../../../../src/formats/sample.ts';
import { idOf } from '../../../../src/scan/git/objects/entries.ts';
import { FAULT_CHECKSUM, FAULTS, TYPE_NUMBERS } from '../../../../src/scan/git/objects/format.ts';
import { seededRandom } from '../../../support/random.ts';
import { mutated, repair } from './fuzz-mutate.ts';
import { type FuzzFiles, type FuzzSubject, LOOSE_ID, makeFolder, makeSubject, writeFiles } from './fuzz-subject.ts';
import { idOfContent, readAll, type Told } from './read-all.ts';
import { type PackMap, plainContent } from './reference.ts';

const TYPES = ['blob', 'commit', 'tag'] as const;
const MEMORY_BYTES = 64 * 1024;
/** How often one pack is changed before another one is made. */
const ROUNDS_EACH = 500;

/** How the mutations ended, to see that they reach what they are meant to. */
export interface FuzzCounts {
  refused: number;
  visited: number;
  large: number;
  broken: number;
}

/**
 * Changes small packs, indexes, multi-pack-indexes and loose objects at random, `count` times, and reads them. Throws
 * where the reader throws anything but a refusal, loses an object, tells of one twice, or takes a wrong content for
 * right. Half of the time the checksums are made to fit again, so that what lies behind them is reached; then a content
 * must be what a plain reader makes of the same bytes.
 */
export async function fuzz(folder: string, seed: number, count: number): Promise<FuzzCounts> {
  const counts: FuzzCounts = { refused: 0, visited: 0, large: 0, broken: 0 };
  const random = seededRandom(seed);
  const memory = new Uint8Array(MEMORY_BYTES);
  let subject = makeSubject(random);
  for (let round = 0; round < count; round++) {
    if (round % ROUNDS_EACH === 0) {
      await setImmediate();
      subject = makeSubject(random);
      makeFolder(folder);
    }
    try {
      mutateAndRead(folder, subject, random, memory, counts);
    } catch (error) {
      throw new Error(`seed ${seed}, round ${round}`, { cause: error });
    }
  }
  return counts;
}

function mutateAndRead(
  folder: string,
  subject: FuzzSubject,
  random: Random,
  memory: Uint8Array,
  counts: FuzzCounts,
): void {
  const files: FuzzFiles = { ...subject.files };
  const names: (keyof FuzzFiles)[] = ['pack', 'pack', 'index', 'loose'];
  if (files.many !== null) names.push('many', 'many');
  const name = names[random(names.length)]!;
  let bytes: Buffer = Buffer.from(files[name]!);
  for (let times = 1 + random(3); times > 0; times--) bytes = mutated(bytes, subject.offsets, random);
  files[name] = bytes;
  const isRepaired = random(2) === 0;
  if (isRepaired) repair(files, name, subject);
  writeFiles(folder, files);

  let map: PackMap = { pack: files.pack, offsets: [], ids: [], end: 0 };
  let told: Told[];
  try {
    told = readAll(folder, { hash: 'sha1', types: TYPES }, memory, 0, ({ entries, sources }) => {
      const packed = sources.find(({ descriptor }) => descriptor !== null);
      // A multi-pack-index that names another pack leaves this one without any, as for git.
      if (packed === undefined) return;
      const offsets = [...entries.offsets.subarray(0, packed.end)];
      map = { ...map, offsets, ids: offsets.map((_, entry) => idOf(entries, entry, 'sha1')), end: packed.bytes };
    });
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    counts.refused++;
    return;
  }
  for (const one of told) counts[one.state]++;
  const seen = new Map(told.map((one) => [one.id, one]));
  if (seen.size !== told.length) throw new Error('an object that is told twice');
  if (!seen.has(LOOSE_ID)) throw new Error('a loose object that is not told');
  checkPack(map, seen);
  if (!isRepaired && subject.sought.some((id) => !seen.has(id))) throw new Error('an object that is not told');
  for (const { id, state, type, content } of told) {
    if (state !== 'visited' || (isRepaired && id !== LOOSE_ID)) continue;
    if (idOfContent(type!, content, 'sha1') !== id) throw new Error('a wrong content that is taken for right');
  }
}

/** Holds what is told of a pack against what the plain reader makes of it. */
function checkPack(map: PackMap, seen: ReadonlyMap<string, Told>): void {
  // Where an id stands twice, what is read under it and what is made from it may come from either place.
  const isUnique = new Set(map.ids).size === map.ids.length;
  for (const [place, id] of map.ids.entries()) {
    const one = seen.get(id);
    if (one === undefined) {
      const mayBeTree = !isUnique || typeOf(map, place) === TYPE_NUMBERS.tree;
      if (!mayBeTree) throw new Error('an object that is not told');
      continue;
    }
    // What is large to one reader need not be to the other.
    if (one.state === 'large' || !isUnique) continue;
    const content = plainContent(map, place, MEMORY_BYTES);
    if (one.state === 'visited' && content?.equals(one.content) !== true) {
      throw new Error('a content that is not what stands in the pack');
    }
    if (one.state === 'broken' && content !== null && !isChecksum(one)) {
      throw new Error(`an object that can be read and is told as broken: ${one.reason}`);
    }
  }
}

/** Whether an object was given up for its checksum in the index, which the plain reader does not look at. */
function isChecksum({ reason }: Told): boolean {
  return reason === FAULTS[FAULT_CHECKSUM];
}

/** The type of an object's root, by its header; 0 where there is none. */
function typeOf({ pack, offsets: places, ids }: PackMap, place: number): number {
  let at = place;
  for (let step = 0; step <= places.length && at !== -1; step++) {
    const from = places[at]!;
    const type = (pack[from]! >> 4) & 7;
    if (type < 5) return type;
    let next = from;
    while (pack[next++]! >= 128);
    if (type === 7) {
      at = ids.indexOf(pack.toString('hex', next, next + 20));
      continue;
    }
    let distance = -1;
    let byte = 128;
    while (byte >= 128) {
      byte = pack[next++]!;
      distance = (distance + 1) * 128 + (byte & 127);
    }
    at = places.indexOf(from - distance);
  }
  return 0;
}
