import { setImmediate } from 'node:timers/promises';
import { isKeywardError } from '../../core/errors.ts';
import type { ContentScanner } from '../content-scanner.ts';
import { createObjectSearcher } from '../create-scanner.ts';
import { closePlan, type ObjectPlan, planObjects } from '../git/objects/plan.ts';
import { join } from '../path.ts';
import { type ObjectResult, TaskScanner, type TaskResult } from '../workers/objects.ts';
import { type StartWorker, WorkerPool } from '../workers/pool.ts';
import { IdList, type SortedIds } from './ids.ts';
import { noObjects, OBJECT_TYPES, type ObjectType, type Wanted } from './objects.ts';
import type { ObjectReader, ReadBatch } from './read-objects.ts';
import type { Repository } from './repository.ts';
import type { Sought } from '../sought/sought.ts';

/** Fewer objects than this git reads as fast. */
const FEWEST_OBJECTS = 500;
/** A thread takes some 40 ms to start, in which this one does several tasks. */
const FEWEST_TASKS_FOR_THREADS = 12;

export interface PackReaderOptions {
  readonly repository: Repository;
  /** What need not be read. */
  readonly seen: SortedIds;
  readonly sought: Sought;
  readonly scanner: ContentScanner;
  readonly startWorker?: StartWorker;
  /** Reads what the packs do not give: what is large, what is broken, and all of it where a pack is not understood. */
  readonly git: ObjectReader;
}

/**
 * Reads the objects of a whole repository from its packs, in several threads. What an object was copied from another one
 * is not searched twice, so that the work is that of the compressed history.
 */
export function packReader(options: PackReaderOptions): ObjectReader {
  return async function* readObjects(wanted, signal) {
    const plan = lengthOf(wanted) < FEWEST_OBJECTS ? null : planOf(options);
    const rest = plan === null ? wanted : yield* readPlan(plan, wanted, options, signal);
    if (lengthOf(rest) > 0 && signal?.aborted !== true) yield* options.git(rest, signal);
  };
}

/** Null where a pack or an index is not understood: git may know better. */
function planOf({ repository: { common, idWidth }, seen }: PackReaderOptions): ObjectPlan | null {
  try {
    return planObjects(join(common, 'objects'), {
      hash: idWidth === 32 ? 'sha256' : 'sha1',
      types: OBJECT_TYPES,
      ...(seen.length === 0 ? {} : { wanted: (ids, at) => !seen.hasAt(ids, at) }),
    });
  } catch (error) {
    if (isKeywardError(error)) return null;
    throw error;
  }
}

/** Reads what the plan holds; gives what is left to git. */
async function* readPlan(
  plan: ObjectPlan,
  wanted: Wanted,
  { repository, sought, scanner, startWorker }: PackReaderOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadBatch, Wanted> {
  const answered = new Answers(repository.idWidth);
  const done: TaskResult[] = [];
  const isLarge = startWorker !== undefined && plan.taskCount >= FEWEST_TASKS_FOR_THREADS;
  const pool = isLarge
    ? new WorkerPool<number, TaskResult>(startWorker, { plan }, (result) => done.push(result))
    : null;
  try {
    let own: TaskScanner | null = null;
    for (let task = 0; task < plan.taskCount; task += 1) {
      if (pool?.offer(() => task) !== true) {
        own ??= new TaskScanner(plan, createObjectSearcher(sought), scanner);
        done.push(own.read(task));
      }
      for (let result = done.shift(); result !== undefined; result = done.shift()) yield answered.take(result);
      // Signals have their turn, and the git that follows the refs meanwhile: it waits while nobody reads what it writes.
      await setImmediate();
      if (signal?.aborted === true) return noObjects(repository.idWidth);
    }
    await pool?.finish(signal);
    for (const result of done) yield answered.take(result);
  } finally {
    await pool?.close();
    closePlan(plan);
  }
  return answered.rest(wanted);
}

/** Keeps account of what was answered for. */
class Answers {
  /** Objects that were read. */
  readonly #read: IdList;

  constructor(width: number) {
    this.#read = new IdList(width);
  }

  /** What a task has read. What it has not is left for git. */
  take({ clean, blobs, bytes, others }: TaskResult): ReadBatch {
    const ids = Buffer.from(clean.buffer, clean.byteOffset, clean.length);
    const read = others.flatMap(readOf);
    this.#read.addAll(ids);
    for (const { id } of read) this.#read.add(id);
    return { clean: ids, blobs, bytes, others: read };
  }

  /**
   * What of the wanted objects was not read: large ones, broken ones, and such as the plan did not hold. By their ids: as
   * many may have come into the repository meanwhile, so that their number tells nothing.
   */
  rest(wanted: Wanted): Wanted {
    const { width } = this.#read;
    const rest = noObjects(width);
    const read = this.#read.sorted();
    for (const type of OBJECT_TYPES) {
      const { bytes, length } = wanted[type];
      for (let index = 0; index < length; index += 1) {
        const from = index * width;
        if (!read.hasAt(bytes, from)) rest[type].addAll(bytes.subarray(from, from + width));
      }
    }
    return rest;
  }
}

function readOf({ id, type, outcome }: ObjectResult): ReadBatch['others'][number][] {
  return outcome === 'large' || 'reason' in outcome || type === null ? [] : [{ id, type: type as ObjectType, outcome }];
}

function lengthOf(wanted: Wanted): number {
  return OBJECT_TYPES.reduce((sum, type) => sum + wanted[type].length, 0);
}
