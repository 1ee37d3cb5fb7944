import { createHash } from 'node:crypto';
import { HASH_BYTES, type HashName } from './format.ts';
import { refusal } from './refusal.ts';

/** Which objects a pack holds and where, in the order of their ids. */
export interface PackIndex {
  readonly count: number;
  /** The ids, one after the other. */
  readonly ids: Uint8Array;
  readonly offsets: Float64Array;
  /** CRC-32 of each object's bytes in the pack; null where the index has none. */
  readonly checksums: Uint32Array | null;
  /** The last bytes of the pack that this index belongs to; null where the index does not tell. */
  readonly trailer: Buffer | null;
}

const SIGNATURE = 0xff744f63;
const FANOUT_BYTES = 1024;
const BEYOND_31_BITS = 0x8000_0000;

/**
 * Reads a pack's index, version 1 or 2 (https://git-scm.com/docs/gitformat-pack, checked 2026-11-24). Throws
 * `unreadable` where its checksum, its size or its order is wrong, or where its version is none of these.
 */
export function readPackIndex(path: string, bytes: Buffer, hash: HashName): PackIndex {
  const width = HASH_BYTES[hash];
  const hasVersion = bytes.length >= 8 && bytes.readUInt32BE(0) === SIGNATURE;
  if (hasVersion && bytes.readUInt32BE(4) !== 2) throw refusal(path, 'an index version that is not known');
  const head = hasVersion ? 8 : 0;
  const body = bytes.length - 2 * width;
  if (body < head + FANOUT_BYTES) throw refusal(path, 'the index is cut short');
  checkTrailer(path, bytes, hash);

  const count = readFanout(path, bytes, head);
  const trailer = bytes.subarray(body, body + width);
  const start = head + FANOUT_BYTES;
  const index = hasVersion
    ? version2(path, bytes, start, body, count, width)
    : version1(path, bytes, start, body, count, width);
  checkOrder(path, index.ids, count, width, bytes, head);
  return { count, trailer, ...index };
}

type Tables = Pick<PackIndex, 'ids' | 'offsets' | 'checksums'>;

function version1(path: string, bytes: Buffer, start: number, end: number, count: number, width: number): Tables {
  if (end - start !== count * (4 + width)) throw refusal(path, 'the index does not have the size that it tells');
  const ids = new Uint8Array(count * width);
  const offsets = new Float64Array(count);
  for (let item = 0, at = start; item < count; item++, at += 4 + width) {
    offsets[item] = bytes.readUInt32BE(at);
    bytes.copy(ids, item * width, at + 4, at + 4 + width);
  }
  return { ids, offsets, checksums: null };
}

function version2(path: string, bytes: Buffer, start: number, end: number, count: number, width: number): Tables {
  const sums = start + count * width;
  const small = sums + 4 * count;
  const large = small + 4 * count;
  const larges = (end - large) / 8;
  if (larges < 0 || larges > count || !Number.isInteger(larges)) {
    throw refusal(path, 'the index does not have the size that it tells');
  }
  const checksums = new Uint32Array(count);
  for (let item = 0; item < count; item++) checksums[item] = bytes.readUInt32BE(sums + 4 * item);
  return {
    ids: bytes.subarray(start, sums),
    offsets: readOffsets(path, bytes, small, 4, count, large, larges),
    checksums,
  };
}

/** Reads offsets of 31 bits that stand `step` bytes apart; the others say which of the 64 bit ones behind is meant. */
export function readOffsets(
  path: string,
  bytes: Buffer,
  from: number,
  step: number,
  count: number,
  large: number,
  larges: number,
): Float64Array {
  const offsets = new Float64Array(count);
  for (let item = 0; item < count; item++) {
    let offset = bytes.readUInt32BE(from + step * item);
    if (offset >= BEYOND_31_BITS && larges > 0) {
      const which = offset - BEYOND_31_BITS;
      if (which >= larges) throw refusal(path, 'an offset that is not in the index');
      offset = bytes.readUInt32BE(large + 8 * which) * 2 ** 32 + bytes.readUInt32BE(large + 8 * which + 4);
    }
    offsets[item] = offset;
  }
  return offsets;
}

/** Throws unless a file ends in the hash of all that stands before. */
export function checkTrailer(path: string, bytes: Buffer, hash: HashName): void {
  const end = bytes.length - HASH_BYTES[hash];
  const actual = createHash(hash).update(bytes.subarray(0, end)).digest();
  if (!actual.equals(bytes.subarray(end))) throw refusal(path, 'the checksum is wrong');
}

/** The number of ids: the last of 256 counts, of which the nth tells how many ids begin with n or less. */
export function readFanout(path: string, bytes: Buffer, at: number): number {
  let last = 0;
  for (let first = 0; first < 256; first++) {
    const count = bytes.readUInt32BE(at + 4 * first);
    if (count < last) throw refusal(path, 'the index is out of order');
    last = count;
  }
  return last;
}

/** Throws unless ids ascend and stand where the counts say: git would not find them, and what then counts is unclear. */
export function checkOrder(
  path: string,
  ids: Uint8Array,
  count: number,
  width: number,
  bytes: Buffer,
  fanout: number,
): void {
  let item = 0;
  for (let first = 0; first < 256; first++) {
    for (const end = bytes.readUInt32BE(fanout + 4 * first); item < end; item++) {
      const at = item * width;
      if (ids[at] !== first || (item > 0 && descends(ids, at - width, at, width))) {
        throw refusal(path, 'the index is out of order');
      }
    }
  }
  if (item !== count) throw refusal(path, 'the index is out of order');
}

function descends(ids: Uint8Array, one: number, other: number, width: number): boolean {
  for (let at = 0; at < width; at++) {
    const difference = ids[other + at]! - ids[one + at]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
}
