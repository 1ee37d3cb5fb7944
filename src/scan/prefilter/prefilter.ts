/** A literal to seek: ASCII, two characters at least, matched without regard to case. */
export interface Needle {
  readonly literal: string;
  /** It matters only where a token may begin: it is not reported inside a word (token-start.ts). */
  readonly startsToken?: boolean;
}

/**
 * Finds where any of many literals may stand, at a cost per byte that does not grow with their number.
 *
 * Content is read straight into `block`, then searched with `run`. An implementation may report a place that holds
 * only the same letters in another case; it may never miss one.
 */
export interface Prefilter {
  /** The memory that content is read into. */
  readonly block: Uint8Array;
  /**
   * What the last run found, two numbers a hit: the offset in `block` at which the literal begins, and the index of
   * its needle. Nearly, but not strictly, sorted by offset. Valid until the next run; may be another array then.
   */
  readonly hits: Uint32Array;
  /** Seeks literals that lie wholly inside `block[from, to)`; returns how many hits were written. */
  run(from: number, to: number): number;
  /** How many bytes of `block[from, to)` have this value. */
  count(byte: number, from: number, to: number): number;
}
