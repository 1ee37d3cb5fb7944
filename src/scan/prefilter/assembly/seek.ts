// AssemblyScript, compiled to WebAssembly with SIMD by scripts/generate.mjs; ../simd.ts lays out the memory.
//
// A window is four bytes, masked so that letters match in either case. Every literal stands in the tables with one
// window at an even distance from its beginning and one at an odd distance, so that it is enough to look at every second
// place. Three steps, each on what the one before has let through:
//   1. sixteen bytes at a time: the hash of each of the eight windows picks a byte of the filter, and a bit of it
//   2. the windows whose bit is set: is the very window in the list of entries
//   3. the literals that have this window: do their bytes stand there

/**
 * What is kept of a window. 0x5f makes letters of either case the same and keeps nearly all else apart. Of the two outer
 * bytes five bits are kept: where one lies outside a short literal it may be any byte, which is 32 windows then.
 */
const MASK: u32 = 0x1f5f5f1f;
/** 2^32 divided by the golden ratio: spreads windows over the upper bits (Knuth, volume 3, 6.4). */
const SPREAD: u32 = 0x9e3779b1;
/** Groups are listed for so many bytes at a time; simd.ts reserves the room for the list. */
const STRIDE: u32 = 16384;
/** An entry: the window, its needle and the way to the literal (two bytes each), the next entry of the slot. */
const ENTRY_BYTES: u32 = 12;
const HIT_BYTES: u32 = 8;
/** Before a literal stand its length and whether it matters only where a token may begin, and its two offsets. */
const HEAD: u32 = 8;
const LENGTH: u32 = 0xffff;
const STARTS_TOKEN: u32 = 0x10000;

/** Where the tables lie. */
let filter: u32 = 0;
let filterShift: i32 = 0;
let slots: u32 = 0;
let slotShift: i32 = 0;
let entries: u32 = 0;
/** How many entries there are; the first is none. */
let entryCount: u32 = 1;
/** Where the record of each needle lies. */
let places: u32 = 0;
let groups: u32 = 0;
let hits: u32 = 0;
let hitsEnd: u32 = 0;

/** Where the last run stopped because the room for hits was used up; `to` if it came to its end. */
let stopped: u32 = 0;

export function configure(filterAt: u32, filterBits: i32, slotsAt: u32, slotBits: i32, entriesAt: u32): void {
  filter = filterAt;
  filterShift = 32 - filterBits;
  slots = slotsAt;
  slotShift = 32 - slotBits;
  entries = entriesAt;
}

export function configureRun(placesAt: u32, groupsAt: u32, hitsAt: u32, hitCapacity: u32): void {
  places = placesAt;
  groups = groupsAt;
  hits = hitsAt;
  hitsEnd = hitsAt + hitCapacity * HIT_BYTES;
}

/** Enters needles, whose records (../needles.ts) lie one behind the other. */
export function enter(records: u32, count: u32): void {
  let record = records;
  for (let needle: u32 = 0; needle < count; needle += 1) {
    store<u32>(places + 4 * needle, record);
    enterAt(needle, record, load<i16>(record, 4));
    enterAt(needle, record, load<i16>(record, 6));
    record += HEAD + (load<u32>(record) & LENGTH);
  }
}

/** Enters the window at an offset of a literal; where bytes of it lie outside the literal, each that they may be. */
function enterAt(needle: u32, record: u32, offset: i32): void {
  const literal = record + HEAD;
  const length = <i32>(load<u32>(record) & LENGTH);
  let known: u32 = 0;
  let window: u32 = 0;
  for (let index = 0; index < 4; index += 1) {
    const place = offset + index;
    if (place < 0 || place >= length) continue;
    known |= <u32>0xff << (8 * index);
    window |= <u32>load<u8>(literal + place) << (8 * index);
  }
  const unknown = MASK & ~known;
  // Counts through the unknown bits alone: every subset of them, the empty one last.
  let subset = unknown;
  for (;;) {
    enterWindow((window & MASK) | subset, needle, -offset);
    if (subset == 0) return;
    subset = (subset - 1) & unknown;
  }
}

function enterWindow(window: u32, needle: u32, toLiteral: i32): void {
  const product = window * SPREAD;
  const byte = filter + (product >>> filterShift);
  store<u8>(byte, load<u8>(byte) | ((<u8>1) << <u8>((product >>> 9) & 7)));
  const slot = slots + ((product >>> slotShift) << 2);
  const entry = entries + entryCount * ENTRY_BYTES;
  store<u32>(entry, window);
  store<u16>(entry, <u16>needle, 4);
  store<i16>(entry, <i16>toLiteral, 6);
  store<u32>(entry, load<u32>(slot), 8);
  store<u32>(slot, entryCount);
  entryCount += 1;
}

export function stoppedAt(): u32 {
  return stopped;
}

/** Which of the four windows of a vector have their bit set in the filter: lanes of zero, or not zero. */
// @ts-ignore: decorator
@inline
function sought(windows: v128, filter: u32, shift: i32): v128 {
  const product = i32x4.mul(v128.and(windows, i32x4.splat(MASK)), i32x4.splat(SPREAD));
  const index = i32x4.shr_u(product, shift);
  const low = i64x2.extract_lane(index, 0);
  const high = i64x2.extract_lane(index, 1);
  let bytes = i32x4.splat(0);
  bytes = v128.load8_lane(filter + <u32>low, bytes, 0);
  bytes = v128.load8_lane(filter + <u32>(low >>> 32), bytes, 4);
  bytes = v128.load8_lane(filter + <u32>high, bytes, 8);
  bytes = v128.load8_lane(filter + <u32>(high >>> 32), bytes, 12);
  const bits = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  return v128.and(bytes, i8x16.swizzle(bits, v128.and(i32x4.shr_u(product, 9), i32x4.splat(7))));
}

/**
 * Seeks literals inside [from, to), two numbers a hit, from `first` on. Returns how many hits were written; where their
 * room was used up `stoppedAt` says what `first` is in the next call.
 */
export function seek(from: u32, to: u32, first: u32): u32 {
  const table = filter;
  const shift = filterShift;
  let hit = hits;
  // A window may begin a byte before its literal.
  for (let start = (first - 1) & ~15; start < to; start += STRIDE) {
    const end = min(start + STRIDE, to);
    const last = list(start, end);
    for (let group = groups; group < last; group += 4) {
      const at = load<u32>(group);
      const even = i32x4.ne(sought(v128.load(at), table, shift), i32x4.splat(0));
      const odd = i32x4.ne(sought(v128.load(at, 2), table, shift), i32x4.splat(0));
      // Bit n says that the window at 2n is sought.
      let mask = spread(i32x4.bitmask(even)) | (spread(i32x4.bitmask(odd)) << 1);
      const before = hit;
      for (; mask != 0; mask &= mask - 1) {
        hit = compare(at + 2 * ctz(mask), from, to, hit);
        if (hit > hitsEnd) {
          // Nothing of this group is reported yet: it is the first of the next call.
          stopped = at + 1;
          return (before - hits) / HIT_BYTES;
        }
      }
    }
  }
  stopped = to;
  return (hit - hits) / HIT_BYTES;
}

/** Lists the groups of sixteen bytes in which any window passes the filter; returns the end of the list. */
function list(start: u32, end: u32): u32 {
  // In locals, and four groups a turn: half as fast again.
  const table = filter;
  const shift = filterShift;
  let group = groups;
  for (let at = start; at < end; at += 64) {
    group = add(group, at, table, shift);
    group = add(group, at + 16, table, shift);
    group = add(group, at + 32, table, shift);
    group = add(group, at + 48, table, shift);
  }
  return group;
}

/** Adds the group at `at` to the list if a window of it passes; returns the end of the list. */
// @ts-ignore: decorator
@inline
function add(group: u32, at: u32, table: u32, shift: i32): u32 {
  const found = v128.or(sought(v128.load(at), table, shift), sought(v128.load(at, 2), table, shift));
  // Written in any case, kept only if it counts: a branch here would be mispredicted too often.
  store<u32>(group, at);
  return group + (v128.any_true(found) ? 4 : 0);
}

/** Moves bit n to 2n, of four bits. */
// @ts-ignore: decorator
@inline
function spread(bits: i32): i32 {
  return (bits & 1) | ((bits & 2) << 1) | ((bits & 4) << 2) | ((bits & 8) << 3);
}

/** Writes a hit for each literal that the window at `at` belongs to and that stands there; returns the next place. */
function compare(at: u32, from: u32, to: u32, place: u32): u32 {
  const window = load<u32>(at) & MASK;
  const slot = slots + (((window * SPREAD) >>> slotShift) << 2);
  for (let index = load<u32>(slot); index != 0; ) {
    const entry = entries + index * ENTRY_BYTES;
    index = load<u32>(entry, 8);
    if (load<u32>(entry) != window) continue;
    const needle = <u32>load<u16>(entry, 4);
    const start = at + <u32>(<i32>load<i16>(entry, 6));
    if (!stands(needle, start, from, to)) continue;
    if (place < hitsEnd) {
      store<u32>(place, start);
      store<u32>(place, needle, 4);
    }
    place += HIT_BYTES;
  }
  return place;
}

/** Whether a needle's literal stands at `start`, inside [from, to). */
function stands(needle: u32, start: u32, from: u32, to: u32): bool {
  const record = load<u32>(places + 4 * needle);
  const literal = record + HEAD;
  const shape = load<u32>(record);
  const length = shape & LENGTH;
  if (start < from || start + length > to) return false;
  for (let index: u32 = 0; index < length; index += 1) {
    if (folded(load<u8>(start + index)) != load<u8>(literal + index)) return false;
  }
  return (shape & STARTS_TOKEN) == 0 || mayStartToken(start, from);
}

/** As ../token-start.ts says. */
function mayStartToken(at: u32, first: u32): bool {
  if (at <= first) return true;
  const previous = load<u8>(at - 1);
  if (!isWord(previous)) return true;
  if (previous == 0x6d || (at - first >= 3 && load<u8>(at - 3) == 0x25)) return true;
  if (at - first >= 2 && load<u8>(at - 2) == 0x5c) return true;
  if (at - first >= 4 && load<u8>(at - 4) == 0x5c) return true;
  return at - first >= 6 && load<u8>(at - 6) == 0x5c;
}

// @ts-ignore: decorator
@inline
function isWord(byte: u8): bool {
  return <u8>((byte | 0x20) - 0x61) <= 25 || <u8>(byte - 0x30) <= 9 || byte == 0x5f;
}

// @ts-ignore: decorator
@inline
function folded(byte: u8): u8 {
  return <u8>(byte - 0x41) <= 25 ? byte | 0x20 : byte;
}

/** How many bytes of [from, to) are this one. */
export function count(byte: i32, from: u32, to: u32): u32 {
  const sought = i8x16.splat(<i8>byte);
  let total: u32 = 0;
  let at = from;
  while (at + 16 <= to) {
    // A lane counts up to 255.
    const end = min(at + 16 * 255, to - 15);
    let lanes = i8x16.splat(0);
    for (; at < end; at += 16) lanes = i8x16.sub(lanes, i8x16.eq(v128.load(at), sought));
    const pairs = i16x8.extadd_pairwise_i8x16_u(lanes);
    const sums = i32x4.extadd_pairwise_i16x8_u(pairs);
    total += i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1);
    total += i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
  }
  for (; at < to; at += 1) if (load<u8>(at) == <u8>byte) total += 1;
  return total;
}
