import { type Entries, IS_NEEDED } from './entries.ts';

/** The entries to begin with, task after task; the nth task's begin at `starts[n]` and end before `starts[n + 1]`. */
export interface Tasks {
  readonly roots: Uint32Array;
  readonly starts: Uint32Array;
}

const MOST_TASKS = 400;
const LEAST_BYTES = 64 * 1024;
/** What a loose object weighs, whose size is not known before it is opened. */
const LOOSE_BYTES = 2048;

/**
 * Deals out families to tasks of about the same number of packed bytes. Families follow each other as in their pack, but
 * for those that fill a task of their own: they come first, the largest before the others, so that no thread is left
 * alone with one at the end.
 */
export function dealOut(entries: Entries, packed: number, parents: Int32Array, weights: Float64Array): Tasks {
  const begins = (entry: number): boolean =>
    (entries.kinds[entry]! & IS_NEEDED) !== 0 && (entry >= packed || parents[entry] === -1);
  const weightOf = (entry: number): number => (entry < packed ? weights[entry]! : LOOSE_BYTES);

  let total = 0;
  let count = 0;
  for (let entry = 0; entry < entries.count; entry++) {
    if (!begins(entry)) continue;
    total += weightOf(entry);
    count++;
  }
  const share = Math.max(LEAST_BYTES, total / MOST_TASKS);
  const heavy: number[] = [];
  const light = new Uint32Array(count);
  let lights = 0;
  for (let entry = 0; entry < entries.count; entry++) {
    if (!begins(entry)) continue;
    if (weightOf(entry) > share) heavy.push(entry);
    else light[lights++] = entry;
  }
  heavy.sort((one, other) => weightOf(other) - weightOf(one));

  const roots = new Uint32Array(new SharedArrayBuffer(4 * count));
  roots.set(heavy);
  roots.set(light.subarray(0, lights), heavy.length);
  const starts = heavy.map((_, place) => place);
  for (let place = heavy.length, weight = share; place < count; place++) {
    if (weight >= share) {
      starts.push(place);
      weight = 0;
    }
    weight += weightOf(roots[place]!);
  }
  starts.push(count);
  const shared = new Uint32Array(new SharedArrayBuffer(4 * starts.length));
  shared.set(starts);
  return { roots, starts: shared };
}
