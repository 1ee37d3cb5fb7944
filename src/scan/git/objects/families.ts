import { type Entries, IS_NEEDED, IS_OFFSET_DELTA, IS_REFERENCE_DELTA, IS_SOUGHT, TYPE_BITS } from './entries.ts';
import { FAULT_LOOP, OFFSET_DELTA, REFERENCE_DELTA } from './format.ts';
import type { Links } from './pack-pass.ts';

/** Which entries are to be visited: by type (0 is unknown), and by themselves. */
export interface Sought {
  readonly types: ReadonlySet<number>;
  isSought(entry: number): boolean;
}

/**
 * Makes families of the first `count` entries: finds the type of each by its root, marks what is sought and what is
 * needed to make it, and lists the needed children of each, in ascending order but for the largest family, which comes
 * last: when it is reached, what it builds on is needed no longer. An entry that builds on itself gets a fault. Gives
 * how many packed bytes must be read for each entry and all that hang from it.
 */
export function buildFamilies(entries: Entries, count: number, links: Links, sought: Sought): Float64Array {
  const { parents, lengths: weights } = links;
  const { kinds, faults, firstChild, nextSibling } = entries;
  const order = childrenFirst(count, parents, faults);

  for (let place = count - 1; place >= 0; place--) {
    const entry = order[place]!;
    const parent = parents[entry]!;
    const raw = kinds[entry]!;
    let kind = faults[entry] === 0 ? raw : 0;
    if (parent !== -1) kind = kinds[parent]! & TYPE_BITS;
    const isSought = (kind === 0 || sought.types.has(kind)) && sought.isSought(entry);
    if (raw === OFFSET_DELTA) kind |= IS_OFFSET_DELTA;
    if (raw === REFERENCE_DELTA) kind |= IS_REFERENCE_DELTA;
    kinds[entry] = isSought ? kind | IS_SOUGHT | IS_NEEDED : kind;
  }

  // From here on a length grows into a weight: children come before what they build on.
  const members = new Uint32Array(count);
  const largest = new Int32Array(count).fill(-1);
  for (let place = 0; place < count; place++) {
    const entry = order[place]!;
    if ((kinds[entry]! & IS_NEEDED) === 0) continue;
    members[entry]!++;
    const parent = parents[entry]!;
    if (parent === -1) continue;
    kinds[parent]! |= IS_NEEDED;
    members[parent]! += members[entry]!;
    weights[parent]! += weights[entry]!;
    const before = largest[parent]!;
    if (before === -1 || members[before]! < members[entry]!) largest[parent] = entry;
  }
  for (let entry = 0; entry < count; entry++) if (largest[entry] !== -1) firstChild[entry] = largest[entry]!;
  for (let entry = count - 1; entry >= 0; entry--) {
    const parent = parents[entry]!;
    if (parent === -1 || largest[parent] === entry || (kinds[entry]! & IS_NEEDED) === 0) continue;
    nextSibling[entry] = firstChild[parent]!;
    firstChild[parent] = entry;
  }
  return weights;
}

/** All entries, each after those that build on it. What is left over builds on itself, and loses its parent. */
function childrenFirst(count: number, parents: Int32Array, faults: Uint8Array): Int32Array {
  const waiting = new Int32Array(count);
  for (let entry = 0; entry < count; entry++) if (parents[entry] !== -1) waiting[parents[entry]!]!++;
  const order = new Int32Array(count);
  let length = 0;
  for (let entry = 0; entry < count; entry++) if (waiting[entry] === 0) order[length++] = entry;
  for (let done = 0; done < length; done++) {
    const parent = parents[order[done]!]!;
    if (parent !== -1 && --waiting[parent]! === 0) order[length++] = parent;
  }
  if (length === count) return order;
  for (let entry = 0; entry < count; entry++) {
    if (waiting[entry] === 0) continue;
    parents[entry] = -1;
    faults[entry] = FAULT_LOOP;
    order[length++] = entry;
  }
  return order;
}
