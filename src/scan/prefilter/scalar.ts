import { folded, foldedByte } from './folded.ts';
import { BYTE_CLASS, CLASS_BITS, rarity } from './frequency.ts';
import { type Needles, readNeedles } from './needles.ts';
import type { Prefilter } from './prefilter.ts';
import { mayStartToken } from './token-start.ts';

const FIRST_HIT_CAPACITY = 4096;
/** A literal of two bytes is sought as a trigram with any third byte before it. */
const CLASSES = 1 << CLASS_BITS;
const TRIGRAM_MASK = (1 << (3 * CLASS_BITS)) - 1;

interface Place {
  readonly needle: number;
  readonly folded: Uint8Array;
  readonly startsToken: boolean;
  /** From the beginning of the literal to the last byte of the trigram that stands for it. */
  readonly offset: number;
}

/**
 * The prefilter in plain TypeScript: one table look-up per byte tells whether the last three bytes, as classes, are the
 * rarest three of some literal; only there are literals compared.
 */
export class ScalarPrefilter implements Prefilter {
  readonly block: Uint8Array;
  hits: Uint32Array = new Uint32Array(2 * FIRST_HIT_CAPACITY);
  /** 1 for each trigram that stands for a literal. */
  readonly #sought = new Uint8Array(TRIGRAM_MASK + 1);
  readonly #places = new Map<number, Place[]>();

  constructor(needles: Needles, blockSize: number) {
    this.block = new Uint8Array(blockSize);
    for (const [needle, { literal, startsToken }] of readNeedles(needles).entries()) {
      this.#add(needle, literal, startsToken);
    }
  }

  #add(needle: number, literal: string, startsToken: boolean): void {
    const bytes = folded(literal);
    const classes = bytes.map((byte) => BYTE_CLASS[byte]!);
    if (literal.length === 2) {
      const pair = (classes[0]! << CLASS_BITS) | classes[1]!;
      for (let before = 0; before < CLASSES; before += 1) {
        this.#enter((before << (2 * CLASS_BITS)) | pair, { needle, folded: bytes, startsToken, offset: 1 });
      }
      return;
    }
    const at = rarestTrigram(classes);
    const trigram = (classes[at]! << (2 * CLASS_BITS)) | (classes[at + 1]! << CLASS_BITS) | classes[at + 2]!;
    this.#enter(trigram, { needle, folded: bytes, startsToken, offset: at + 2 });
  }

  #enter(trigram: number, place: Place): void {
    this.#sought[trigram] = 1;
    const places = this.#places.get(trigram);
    if (places === undefined) this.#places.set(trigram, [place]);
    else places.push(place);
  }

  run(from: number, to: number): number {
    const block = this.block;
    const sought = this.#sought;
    let count = 0;
    let trigram = 0;
    let index = from;
    // Four bytes a turn: what they begin is looked at only where one of the four trigrams is sought.
    for (; index + 4 <= to; index += 4) {
      const a = BYTE_CLASS[block[index]!]!;
      const b = BYTE_CLASS[block[index + 1]!]!;
      const c = BYTE_CLASS[block[index + 2]!]!;
      const d = BYTE_CLASS[block[index + 3]!]!;
      const first = ((trigram << CLASS_BITS) | a) & TRIGRAM_MASK;
      const second = ((first << CLASS_BITS) | b) & TRIGRAM_MASK;
      const third = (a << (2 * CLASS_BITS)) | (b << CLASS_BITS) | c;
      trigram = (b << (2 * CLASS_BITS)) | (c << CLASS_BITS) | d;
      if ((sought[first]! | sought[second]! | sought[third]! | sought[trigram]!) === 0) continue;
      if (sought[first] === 1) count = this.#compare(first, index, from, to, count);
      if (sought[second] === 1) count = this.#compare(second, index + 1, from, to, count);
      if (sought[third] === 1) count = this.#compare(third, index + 2, from, to, count);
      if (sought[trigram] === 1) count = this.#compare(trigram, index + 3, from, to, count);
    }
    for (; index < to; index += 1) {
      trigram = ((trigram << CLASS_BITS) | BYTE_CLASS[block[index]!]!) & TRIGRAM_MASK;
      if (sought[trigram] === 1) count = this.#compare(trigram, index, from, to, count);
    }
    return count;
  }

  count(byte: number, from: number, to: number): number {
    let total = 0;
    for (let at = from; at < to; at += 1) if (this.block[at] === byte) total += 1;
    return total;
  }

  /** Compares the literals that a trigram stands for, its last byte being at `index`; returns the new count of hits. */
  #compare(trigram: number, index: number, from: number, to: number, count: number): number {
    const places = this.#places.get(trigram)!;
    if (2 * (count + places.length) > this.hits.length) this.#growHits();
    let next = count;
    for (const { needle, folded: bytes, startsToken, offset } of places) {
      const start = index - offset;
      if (start < from || !holds(this.block, start, to, bytes)) continue;
      if (startsToken && !mayStartToken(this.block, start, from)) continue;
      this.hits[2 * next] = start;
      this.hits[2 * next + 1] = needle;
      next += 1;
    }
    return next;
  }

  #growHits(): void {
    const larger = new Uint32Array(2 * this.hits.length);
    larger.set(this.hits);
    this.hits = larger;
  }
}

function holds(block: Uint8Array, start: number, to: number, bytes: Uint8Array): boolean {
  if (start + bytes.length > to) return false;
  for (let index = 0; index < bytes.length; index += 1) {
    if (foldedByte(block[start + index]!) !== bytes[index]) return false;
  }
  return true;
}

/** Where the rarest three of these classes begin; there are at least three. */
function rarestTrigram(classes: Uint8Array): number {
  let best = 0;
  for (let at = 1; at + 3 <= classes.length; at += 1) {
    if (rarity(classes, at, 3) > rarity(classes, best, 3)) best = at;
  }
  return best;
}
