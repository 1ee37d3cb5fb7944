import { type Mark, marksAt, MOST_MARKS, NO_MARKS } from './allow/mark.ts';
import { AFTER, BEFORE, type Stretch } from './candidates.ts';
import { type Encoding, encodingOf, SAMPLE, Transcoder } from './encoding.ts';
import type { Match } from './finding.ts';
import type { Trails } from './kinds.ts';
import { place, type Placed, withoutOverlaps } from './placing.ts';
import { NEWLINE, PositionCounter } from './position.ts';
import type { Prefilter } from './prefilter/prefilter.ts';
import { Searcher } from './searcher.ts';
import type { Sink } from './sink.ts';

/** What one file or blob holds. */
export interface Content {
  /** Bytes read. */
  readonly bytes: number;
  readonly matches: readonly Match[];
  /** Names of environment variables that stand in it, each once. */
  readonly names: ReadonlySet<string>;
  /** Where something is said to be allowed, in order; of very many the first ones. */
  readonly marks: readonly Mark[];
}

/** Shared by the many contents that hold nothing. */
export const NO_MATCHES: readonly Match[] = [];
export const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Searches one content after the other in constant memory.
 *
 * Content is pushed in pieces: `space()` gives the memory to write to, `advance(n)` says how much was written, `end()`
 * gives the answer and makes ready for the next content. Blocks overlap by the longest token and its surroundings, so
 * that nothing is lost at an edge.
 */
export class ContentScanner implements Sink<Content> {
  readonly #searcher: Searcher;
  readonly #block: Uint8Array;
  readonly #ahead: number;

  /** How far the block is filled, and from where on it has not been searched. */
  #used = 0;
  #done = 0;
  /** Offset of the block's first byte in the content. */
  #base = 0;
  #bytes = 0;
  #position = new PositionCounter();
  #placed: Placed[] = [];
  #names = new Set<string>();
  #marks: Mark[] = [];
  #transcoder: Transcoder | null | undefined;
  #scratch: Uint8Array | null = null;

  constructor(prefilter: Prefilter, trails: Trails) {
    this.#searcher = new Searcher(prefilter, trails);
    this.#block = prefilter.block;
    // The longest path from a needle to the end of what is looked at: a word, what lies between, the token, its rear.
    this.#ahead = 2 * BEFORE + trails.longest + AFTER;
    if (this.#block.length < 4 * this.#ahead) throw new RangeError('the block is too small for the longest token');
  }

  space(): Uint8Array {
    return this.#scratch ?? this.#block.subarray(this.#used);
  }

  advance(length: number): void {
    this.#bytes += length;
    if (this.#scratch !== null && this.#transcoder) {
      this.#copyIn(this.#transcoder.write(this.#scratch.subarray(0, length)));
      return;
    }
    this.#used += length;
    if (this.#used === this.#block.length) this.#process(false);
  }

  end(): Content {
    if (this.#transcoder) this.#copyIn(this.#transcoder.end());
    this.#process(true);
    const matches = this.#placed.length === 0 ? NO_MATCHES : withoutOverlaps(this.#placed);
    // An empty set goes on being filled with the names of the next content.
    const names = this.#names.size === 0 ? NO_NAMES : this.#names;
    const marks = this.#marks.length === 0 ? NO_MARKS : this.#marks;
    const content = { bytes: this.#bytes, matches, names, marks };
    this.reset();
    return content;
  }

  reset(): void {
    this.#used = 0;
    this.#done = 0;
    // Of nearly every content nothing is left: it fitted into the block, and held nothing.
    if (this.#base > 0) this.#position = new PositionCounter();
    if (this.#placed.length > 0) this.#placed = [];
    if (this.#names.size > 0) this.#names = new Set();
    if (this.#marks.length > 0) this.#marks = [];
    this.#base = 0;
    this.#bytes = 0;
    this.#transcoder = undefined;
    this.#scratch = null;
  }

  #copyIn(bytes: Uint8Array): void {
    let from = 0;
    while (from < bytes.length) {
      const piece = bytes.subarray(from, from + this.#block.length - this.#used);
      this.#block.set(piece, this.#used);
      this.#used += piece.length;
      from += piece.length;
      if (this.#used === this.#block.length) this.#search(false);
    }
  }

  /** The first block tells the encoding; UTF-16 is from then on turned into UTF-8 before it is searched. */
  #process(final: boolean): void {
    if (this.#transcoder === undefined) {
      const encoding = this.#encoding();
      this.#transcoder = encoding === null ? null : new Transcoder(encoding);
      if (this.#transcoder !== null) {
        const raw = this.#block.slice(0, this.#used);
        this.#scratch = new Uint8Array(this.#block.length >> 2);
        this.#used = 0;
        this.#copyIn(this.#transcoder.write(raw));
        if (final) this.#copyIn(this.#transcoder.end());
        if (!final) return;
      }
    }
    this.#search(final);
  }

  #encoding(): Encoding | null {
    const head = Math.min(this.#used, SAMPLE);
    // Nearly no text holds a zero byte or begins with a mark, and this is the fastest way to see that.
    if (this.#block[0]! < 0xfe && this.#searcher.count(0, 0, head) === 0) return null;
    return encodingOf(this.#block.subarray(0, head));
  }

  /** Needles that begin behind `ready` are found again in the next block. */
  #search(final: boolean): void {
    const stretch: Stretch = { bytes: this.#block, first: 0, last: this.#used };
    const ready = final ? this.#used : this.#used - this.#ahead;
    const met = this.#searcher.seek(this.#done, this.#used, ready, stretch, null);
    if (met !== null) {
      for (const name of met.names) this.#names.add(name);
      if (met.marks.length > 0 && this.#marks.length <= MOST_MARKS) {
        for (const mark of marksAt(met.marks, stretch, this.#position)) this.#marks.push(mark);
      }
      this.#placed.push(...place(met.candidates, stretch, this.#base, this.#position));
    }
    if (!final) this.#shift(ready);
  }

  /** Keeps what lies around `ready` and gives the rest of the block free. */
  #shift(ready: number): void {
    const keep = Math.max(0, ready - this.#ahead);
    this.#position.advance(this.#block, 0, keep, this.#searcher.count(NEWLINE, 0, keep));
    this.#block.copyWithin(0, keep, this.#used);
    this.#base += keep;
    this.#used -= keep;
    this.#done = ready - keep;
  }
}
