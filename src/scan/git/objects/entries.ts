import { HASH_BYTES, type HashName } from './format.ts';

/**
 * What is known of each object, a number for each place where one stands: all of one pack in the order of the pack,
 * then the next pack, then the loose ones. In shared memory, so that threads are handed it without a copy.
 */
export interface Entries {
  readonly count: number;
  /** Ids, one after the other: of each source in ascending order. */
  readonly ids: Uint8Array;
  /** Which of the ids is that of an entry. */
  readonly items: Uint32Array;
  /** Where it begins in its pack; 0 for a loose one. */
  readonly offsets: Float64Array;
  /** Bytes of the inflated stream, at most `BEYOND_SIZES`. */
  readonly sizes: Uint32Array;
  /** First what the header tells; then the type of its root and the marks below. */
  readonly kinds: Uint8Array;
  /** A place in `FAULTS`; 0 is none. */
  readonly faults: Uint8Array;
  /** Among those that build on it, the ones to read; -1 ends a list. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
}

export const BEYOND_SIZES = 0xffff_ffff;

export const TYPE_BITS = 7;
export const IS_OFFSET_DELTA = 8;
export const IS_REFERENCE_DELTA = 16;
/** To be visited. */
export const IS_SOUGHT = 32;
/** To be visited, or something that builds on it is. */
export const IS_NEEDED = 64;

export function makeEntries(count: number, hash: HashName): Entries {
  const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(count * bytes);
  return {
    count,
    ids: new Uint8Array(shared(HASH_BYTES[hash])),
    items: new Uint32Array(shared(4)),
    offsets: new Float64Array(shared(8)),
    sizes: new Uint32Array(shared(4)),
    kinds: new Uint8Array(shared(1)),
    faults: new Uint8Array(shared(1)),
    firstChild: new Int32Array(shared(4)).fill(-1),
    nextSibling: new Int32Array(shared(4)).fill(-1),
  };
}

/** The id of an entry, in hexadecimal. */
export function idOf(entries: Entries, entry: number, hash: HashName): string {
  const width = HASH_BYTES[hash];
  return Buffer.from(entries.ids.buffer, entries.items[entry]! * width, width).toString('hex');
}
