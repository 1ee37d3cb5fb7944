import { MODULE } from './module.ts';
import type { Needles } from './needles.ts';
import type { Prefilter } from './prefilter.ts';

/** What assembly/seek.ts exports; places are offsets in its memory. */
interface Exports {
  configure(filter: number, filterBits: number, slots: number, slotBits: number, entries: number): void;
  configureRun(places: number, groups: number, hits: number, hitCapacity: number): void;
  enter(records: number, count: number): void;
  seek(from: number, to: number, first: number): number;
  stoppedAt(): number;
  count(byte: number, from: number, to: number): number;
}

const PAGE = 65_536;
const HIT_BYTES = 8;
const ENTRY_BYTES = 12;
/** Bytes of the list of groups that seek.ts makes of one stride: four for each sixteen bytes, and a few more. */
const GROUP_LIST_BYTES = 4 * (16_384 / 16 + 8);
/** What seek.ts may read before and behind the block. */
const MARGIN = 128;
/** Of the bits of the filter at most one in so many is set. */
const BITS_PER_WINDOW = 128;
/** The filter has 2^15 bytes at least, and at most 2^18: more would not stay in the processor's second cache. */
const LEAST_FILTER_BITS = 15;
const MOST_FILTER_BITS = 18;
const LEAST_HIT_CAPACITY = 4096;

/** The prefilter in WebAssembly SIMD (assembly/seek.ts): the scalar one's answers, several times as fast. */
export class SimdPrefilter implements Prefilter {
  readonly block: Uint8Array;
  hits: Uint32Array;
  readonly #exports: Exports;
  /** Where the module writes hits. */
  readonly #found: Uint32Array;
  /** Where the block lies in the module's memory. */
  readonly #base: number;

  /** Throws where WebAssembly or its SIMD is missing (a `--jitless` Node, a processor of before 2008). */
  constructor(needles: Needles, blockSize: number) {
    const { filter, filterBits, slots, slotBits, entries, ...layout } = layOut(needles, blockSize);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(layout.end / PAGE) });
    const module = new WebAssembly.Module(Buffer.from(MODULE, 'base64'));
    this.#exports = new WebAssembly.Instance(module, { env: { memory } }).exports as Exports;
    this.#exports.configure(filter, filterBits, slots, slotBits, entries);
    this.#exports.configureRun(layout.places, layout.groups, layout.hits, layout.hitCapacity);
    new Uint8Array(memory.buffer).set(needles.records, layout.records);
    this.#exports.enter(layout.records, needles.count);
    this.#base = layout.block;
    this.block = new Uint8Array(memory.buffer, layout.block, blockSize);
    this.#found = new Uint32Array(memory.buffer, layout.hits, 2 * layout.hitCapacity);
    this.hits = new Uint32Array(2 * layout.hitCapacity);
  }

  run(from: number, to: number): number {
    const first = this.#base + from;
    const last = this.#base + to;
    let count = 0;
    for (let at = first; at < last; at = this.#exports.stoppedAt()) {
      count = this.#take(this.#exports.seek(first, last, at), count);
    }
    return count;
  }

  count(byte: number, from: number, to: number): number {
    return this.#exports.count(byte, this.#base + from, this.#base + to);
  }

  /** Appends what the module has found to `hits`, offsets counted from the block; returns the new count. */
  #take(found: number, count: number): number {
    if (2 * (count + found) > this.hits.length) {
      const larger = new Uint32Array(2 * this.hits.length + 2 * found);
      larger.set(this.hits);
      this.hits = larger;
    }
    for (let hit = 0; hit < found; hit += 1) {
      this.hits[2 * (count + hit)] = this.#found[2 * hit]! - this.#base;
      this.hits[2 * (count + hit) + 1] = this.#found[2 * hit + 1]!;
    }
    return count + found;
  }
}

interface Layout {
  readonly filter: number;
  readonly filterBits: number;
  readonly slots: number;
  readonly slotBits: number;
  readonly entries: number;
  /** Where the record of each needle lies, and these records. */
  readonly places: number;
  readonly records: number;
  readonly groups: number;
  readonly hits: number;
  readonly hitCapacity: number;
  readonly block: number;
  readonly end: number;
}

function layOut({ count, records, windows }: Needles, blockSize: number): Layout {
  const filterBits = clamp(bitsFor(windows * BITS_PER_WINDOW) - 3, LEAST_FILTER_BITS, MOST_FILTER_BITS);
  const slotBits = clamp(bitsFor(2 * windows), 8, 16);
  // One group of sixteen bytes has eight windows, each of which may stand for every literal.
  const hitCapacity = Math.max(LEAST_HIT_CAPACITY, 16 * count);
  let end = 16;
  const take = (bytes: number): number => {
    const place = end;
    end = (end + bytes + 15) & ~15;
    return place;
  };
  return {
    filter: take(2 ** filterBits),
    filterBits,
    slots: take(4 * 2 ** slotBits),
    slotBits,
    // The first entry is none: an index of zero ends a list.
    entries: take(ENTRY_BYTES * (windows + 1)),
    places: take(4 * count),
    records: take(records.length),
    groups: take(GROUP_LIST_BYTES),
    hits: take(HIT_BYTES * hitCapacity),
    hitCapacity,
    block: take(MARGIN) + MARGIN,
    end: end + blockSize + MARGIN,
  };
}

function bitsFor(count: number): number {
  return Math.ceil(Math.log2(count + 1));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
