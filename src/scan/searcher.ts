import { AFTER, BEFORE, type Candidate, follow, isWholeName, type Stretch, Tried } from './candidates.ts';
import type { Trails } from './kinds.ts';
import type { Prefilter } from './prefilter/prefilter.ts';

/** Tokens longer than this are rare, and what leads to them is told apart: see `isLong`. */
const LONG = 600;

/**
 * Whether a place holds a token of no more than `LONG` bytes, and how sure it is, depends on no byte that is further from
 * it than this.
 */
export const REACH = 2 * BEFORE + LONG + AFTER;

/** What was met in a content. */
export class Met {
  readonly candidates: Candidate[] = [];
  readonly names = new Set<string>();
  /** Where the word stands that an allowance begins with. */
  readonly marks: number[] = [];
  readonly tried = new Tried();
  /** Whether something was met that may lead to a token of more than `LONG` bytes. */
  isLong = false;
}

/** Seeks tokens in what stands in a prefilter's memory. */
export class Searcher {
  /** Where content is to stand. */
  readonly memory: Uint8Array;
  readonly #prefilter: Prefilter;
  readonly #trails: Trails;

  constructor(prefilter: Prefilter, trails: Trails) {
    this.memory = prefilter.block;
    this.#prefilter = prefilter;
    this.#trails = trails;
  }

  /**
   * Follows every needle that lies wholly in `memory[from, to)` and begins before `ready`; `stretch` is what can be read
   * around it. Adds what is met to `met`, or to a new one; null as long as nothing is met.
   */
  seek(from: number, to: number, ready: number, stretch: Stretch, met: Met | null): Met | null {
    const count = this.#prefilter.run(from, to);
    if (count === 0) return met;
    const all = met ?? new Met();
    const { hits } = this.#prefilter;
    for (let hit = 0; hit < count; hit += 1) {
      const at = hits[2 * hit]!;
      if (at < ready) this.#follow(hits[2 * hit + 1]!, at, stretch, all);
    }
    return all;
  }

  /** How many bytes of `memory[from, to)` have this value. */
  count(byte: number, from: number, to: number): number {
    return this.#prefilter.count(byte, from, to);
  }

  #follow(needle: number, at: number, stretch: Stretch, met: Met): void {
    for (const trail of this.#trails.at(needle)) {
      if (trail.type === 'mark') met.marks.push(at);
      else if (trail.type !== 'name') {
        if (trail.longest > LONG) met.isLong = true;
        follow(trail, at, stretch, met.tried, (found) => met.candidates.push(found));
      } else if (!met.names.has(trail.name) && isWholeName(stretch.bytes, at, trail.name, stretch)) {
        met.names.add(trail.name);
      }
    }
  }
}
