import type { Needle, Prefilter } from './prefilter.ts';
import { BYTE_CLASS, CLASS_BITS, rarestTrigram, TRIGRAM_MASK } from './trigram.ts';

const FIRST_HIT_CAPACITY = 4096;
/** A literal of two bytes is sought as a trigram with any third byte before it. */
const CLASSES = 1 << CLASS_BITS;

interface Place {
  readonly needle: number;
  readonly folded: Uint8Array;
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
  readonly #table = new Uint16Array(TRIGRAM_MASK + 1);
  readonly #places: Place[][] = [[]];

  constructor(needles: readonly Needle[], blockSize: number) {
    this.block = new Uint8Array(blockSize);
    for (const [needle, { literal }] of needles.entries()) this.#add(needle, literal);
  }

  #add(needle: number, literal: string): void {
    const folded = Uint8Array.from(literal, (character) => foldedByte(character.charCodeAt(0)));
    if (literal.length < 2) throw new RangeError('a needle has two characters at least');
    const classes = Array.from(folded, (byte) => BYTE_CLASS[byte]!);
    if (literal.length === 2) {
      const pair = (classes[0]! << CLASS_BITS) | classes[1]!;
      for (let before = 0; before < CLASSES; before += 1) {
        this.#enter((before << (2 * CLASS_BITS)) | pair, { needle, folded, offset: 1 });
      }
      return;
    }
    const at = rarestTrigram(String.fromCharCode(...folded));
    const trigram = (classes[at]! << (2 * CLASS_BITS)) | (classes[at + 1]! << CLASS_BITS) | classes[at + 2]!;
    this.#enter(trigram, { needle, folded, offset: at + 2 });
  }

  #enter(trigram: number, place: Place): void {
    const bucket = this.#table[trigram]!;
    if (bucket === 0) {
      this.#table[trigram] = this.#places.length;
      this.#places.push([place]);
    } else {
      this.#places[bucket]!.push(place);
    }
  }

  run(from: number, to: number): number {
    const block = this.block;
    const table = this.#table;
    let count = 0;
    let trigram = 0;
    for (let index = from; index < to; index += 1) {
      trigram = ((trigram << CLASS_BITS) | BYTE_CLASS[block[index]!]!) & TRIGRAM_MASK;
      const bucket = table[trigram]!;
      if (bucket === 0) continue;
      const places = this.#places[bucket]!;
      if (2 * (count + places.length) > this.hits.length) this.#growHits();
      for (const place of places) {
        const start = index - place.offset;
        if (start < from || !holds(block, start, to, place.folded)) continue;
        this.hits[2 * count] = start;
        this.hits[2 * count + 1] = place.needle;
        count += 1;
      }
    }
    return count;
  }

  #growHits(): void {
    const larger = new Uint32Array(2 * this.hits.length);
    larger.set(this.hits);
    this.hits = larger;
  }
}

function holds(block: Uint8Array, start: number, to: number, folded: Uint8Array): boolean {
  if (start + folded.length > to) return false;
  for (let index = 0; index < folded.length; index += 1) {
    if (foldedByte(block[start + index]!) !== folded[index]) return false;
  }
  return true;
}

function foldedByte(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}
