import { crc32 } from 'node:zlib';
import { BEYOND_SIZES, type Entries } from './entries.ts';
import { EntryHeader } from './entry-header.ts';
import { readFully } from './files.ts';
import {
  FAULT_CHECKSUM,
  FAULT_HEADER,
  FAULT_NO_BASE,
  HASH_BYTES,
  type HashName,
  LONGEST_NUMBER_BYTES,
  OFFSET_DELTA,
  PACK_HEADER_BYTES,
  REFERENCE_DELTA,
} from './format.ts';
import { offsetOrder } from './offset-order.ts';
import type { PackFile } from './pack-files.ts';
import type { PackIndex } from './pack-index.ts';
import { refusal } from './refusal.ts';

const BUFFER_BYTES = 256 * 1024;

/** What only planning needs to know of the packed entries. */
export interface Links {
  /** The entry that one builds on; -1: none. */
  readonly parents: Int32Array;
  /** Bytes in the pack. */
  readonly lengths: Float64Array;
}

/**
 * Reads a pack once from its first byte to its last and fills in its entries, which begin at `start`, and their links.
 * Bytes that differ from the index's checksum, and headers that are not valid, are noted as faults. Throws `unreadable`
 * where the places that the index tells are not those of a pack.
 */
export function passThrough(pack: PackFile, hash: HashName, entries: Entries, start: number, links: Links): void {
  const { parents, lengths } = links;
  const { index } = pack;
  const width = HASH_BYTES[hash];
  const order = offsetOrder(index.offsets);
  const entryOfItem = placeEntries(index, order, entries, start);
  entries.ids.set(index.ids, start * width);
  checkPlaces(pack, entries.offsets, start);

  const header = new EntryHeader();
  const reader = new PassReader(pack);
  const longest = 2 * LONGEST_NUMBER_BYTES + width;
  for (let place = 0; place < index.count; place++) {
    const entry = start + place;
    const offset = entries.offsets[entry]!;
    const end = place + 1 < index.count ? entries.offsets[entry + 1]! : pack.end;
    parents[entry] = -1;
    lengths[entry] = end - offset;
    const length = Math.min(longest, end - offset);
    const at = reader.at(offset, length);
    const isValid = header.read(reader.buffer, at, at + length, width);
    const { type, baseAt } = header;
    entries.kinds[entry] = type;
    entries.sizes[entry] = Math.min(header.size, BEYOND_SIZES);

    let base = -1;
    if (isValid && type === OFFSET_DELTA) base = entryAt(entries.offsets, start, entry, offset - header.distance);
    if (isValid && type === REFERENCE_DELTA) {
      const item = itemOf(index.ids, index.count, width, reader.buffer, baseAt);
      if (item !== -1) base = entryOfItem[item]!;
    }
    if (index.checksums !== null && reader.checksum(offset, end) !== index.checksums[order[place]!]) {
      entries.faults[entry] = FAULT_CHECKSUM;
    } else if (!isValid) {
      entries.faults[entry] = FAULT_HEADER;
    } else if (base !== -1) {
      parents[entry] = base;
    } else if (type === OFFSET_DELTA || type === REFERENCE_DELTA) {
      entries.faults[entry] = FAULT_NO_BASE;
    }
  }
}

/** Puts offsets in the order of the pack, and gives the entry of each of the index's items. */
function placeEntries(index: PackIndex, order: Uint32Array, entries: Entries, start: number): Int32Array {
  const { items, offsets } = entries;
  const entryOfItem = new Int32Array(index.count);
  for (let place = 0; place < index.count; place++) {
    const item = order[place]!;
    entryOfItem[item] = start + place;
    items[start + place] = start + item;
    offsets[start + place] = index.offsets[item]!;
  }
  return entryOfItem;
}

/** Reads a pack in ascending places. */
class PassReader {
  readonly buffer: Buffer;
  readonly #pack: PackFile;
  #from = 0;
  #to = 0;

  constructor(pack: PackFile) {
    this.#pack = pack;
    this.buffer = Buffer.allocUnsafeSlow(Math.min(BUFFER_BYTES, pack.end));
  }

  /** Where in the buffer the `length` bytes at `offset` stand. */
  at(offset: number, length: number): number {
    if (offset < this.#from || offset + length > this.#to) {
      const size = Math.min(BUFFER_BYTES, this.#pack.end - offset);
      if (!readFully(this.#pack.descriptor, this.buffer, 0, size, offset))
        throw refusal(this.#pack.path, 'ended early');
      this.#from = offset;
      this.#to = offset + size;
    }
    return offset - this.#from;
  }

  /** CRC-32 of a stretch of the pack. */
  checksum(from: number, to: number): number {
    let sum = 0;
    for (let offset = from; offset < to;) {
      const at = this.at(offset, 1);
      const length = Math.min(to, this.#to) - offset;
      sum = crc32(this.buffer.subarray(at, at + length), sum);
      offset += length;
    }
    return sum;
  }
}

/** The objects follow each other from the header to the trailer: no two begin at one place. */
function checkPlaces(pack: PackFile, offsets: Float64Array, start: number): void {
  let last = PACK_HEADER_BYTES;
  for (let entry = start; entry < start + pack.index.count; entry++) {
    const offset = offsets[entry]!;
    if (entry === start ? offset !== last : offset <= last) throw refusal(pack.path, 'the index names wrong places');
    last = offset;
  }
  const isEmpty = pack.index.count === 0;
  if (isEmpty ? pack.end !== last : pack.end <= last) throw refusal(pack.path, 'the index names wrong places');
}

/** The entry from `low` and before `high` that begins at an offset; -1 where none does. */
function entryAt(offsets: Float64Array, low: number, high: number, offset: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (offsets[middle]! < offset) from = middle + 1;
    else to = middle;
  }
  return from < high && offsets[from] === offset ? from : -1;
}

/** The place of an id, which stands in `bytes`, among ascending ones; -1 where it is not among them. */
function itemOf(ids: Uint8Array, count: number, width: number, bytes: Buffer, at: number): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const order = bytes.compare(ids, middle * width, (middle + 1) * width, at, at + width);
    if (order === 0) return middle;
    if (order > 0) from = middle + 1;
    else to = middle;
  }
  return -1;
}
