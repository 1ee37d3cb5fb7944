import { marksAt, NO_MARKS } from './allow/mark.ts';
import type { Stretch } from './candidates.ts';
import { type Content, type ContentScanner, NO_MATCHES, NO_NAMES } from './content-scanner.ts';
import { encodingOf, SAMPLE } from './encoding.ts';
import { place, withoutOverlaps } from './placing.ts';
import { PositionCounter } from './position.ts';
import { type Met, REACH, type Searcher } from './searcher.ts';
import { push } from './sink.ts';

/** Stretches of a content: pairs of places, ascending, of which the first `length` count. */
export interface Stretches {
  readonly values: ArrayLike<number>;
  readonly length: number;
}

/**
 * Scans contents that stand whole in the searcher's memory, and of a content that was made from another one only what is
 * new in it: what was copied unbroken, surroundings and all, was searched where it was copied from.
 */
export class ObjectScanner {
  readonly #searcher: Searcher;
  /** For contents that have to be turned into UTF-8 first. */
  readonly #other: ContentScanner;

  /**
   * Whether what is made from the content that was scanned last is to be scanned whole: there was something in it, or
   * something that may lead to a token longer than what is looked at around a change.
   */
  needsWhole = false;

  constructor(searcher: Searcher, other: ContentScanner) {
    this.#searcher = searcher;
    this.#other = other;
  }

  /** Where contents are to stand. */
  get memory(): Uint8Array {
    return this.#searcher.memory;
  }

  /** Scans `memory[from, to)` whole. */
  scan(from: number, to: number): Content {
    const { memory } = this;
    if (this.#isEncoded(from, to)) {
      this.needsWhole = true;
      push(this.#other, memory.subarray(from, to));
      return this.#other.end();
    }
    const stretch: Stretch = { bytes: memory, first: from, last: to };
    const met = this.#searcher.seek(from, to, to, stretch, null);
    return this.#contentOf(met, stretch);
  }

  /**
   * Scans `memory[from, to)`, of which only the bytes in `fresh` were not copied from a content that has been scanned and
   * did not need this one to be scanned whole. An empty stretch is a seam: bytes that did not stand side by side.
   */
  scanFresh(from: number, to: number, fresh: Stretches): Content {
    if (this.#isEncoded(from, to)) return this.scan(from, to);
    const stretch: Stretch = { bytes: this.memory, first: from, last: to };
    let met: Met | null = null;
    for (let pair = 0; pair < fresh.length;) {
      const start = Math.max(from, fresh.values[pair]! - REACH);
      let end = fresh.values[pair + 1]! + REACH;
      pair += 2;
      for (; pair < fresh.length && fresh.values[pair]! - REACH <= end; pair += 2) {
        end = fresh.values[pair + 1]! + REACH;
      }
      end = Math.min(end, to);
      met = this.#searcher.seek(start, end, end, stretch, met);
    }
    const isNothing = met === null || (met.candidates.length + met.marks.length === 0 && !met.isLong);
    return isNothing ? this.#contentOf(null, stretch) : this.scan(from, to);
  }

  #contentOf(met: Met | null, stretch: Stretch): Content {
    const bytes = stretch.last - stretch.first;
    this.needsWhole = false;
    if (met === null) return { bytes, matches: NO_MATCHES, names: NO_NAMES, marks: NO_MARKS };
    const placed = met.candidates.length === 0 ? [] : place(met.candidates, stretch, 0, new PositionCounter());
    const marks = met.marks.length === 0 ? NO_MARKS : marksAt(met.marks, stretch, new PositionCounter());
    this.needsWhole = met.isLong || placed.length + marks.length > 0;
    return { bytes, matches: withoutOverlaps(placed), names: met.names, marks };
  }

  #isEncoded(from: number, to: number): boolean {
    const head = Math.min(to, from + SAMPLE);
    if (to === from || (this.memory[from]! < 0xfe && this.#searcher.count(0, from, head) === 0)) return false;
    return encodingOf(this.memory.subarray(from, head)) !== null;
  }
}
