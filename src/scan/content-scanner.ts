import { prefixOf } from '../formats/anchor.ts';
import { AFTER, BEFORE, type Candidate, follow, isWholeName, type Stretch, Tried } from './candidates.ts';
import { type Encoding, encodingOf, Transcoder } from './encoding.ts';
import { fingerprintOf, type Match, redact } from './finding.ts';
import { type Confidence, CONFIDENCES, judge } from './judge/judge.ts';
import type { Trails } from './kinds.ts';
import { PositionCounter } from './position.ts';
import type { Prefilter } from './prefilter/prefilter.ts';

/** What one file or blob holds. */
export interface Content {
  /** Bytes read. */
  readonly bytes: number;
  readonly matches: readonly Match[];
  /** Names of environment variables that stand in it, each once. */
  readonly names: ReadonlySet<string>;
}

/** A match with what decides between several on the same bytes. Offsets count from the start of the content. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
  /** The length of the literal that the token starts with. */
  readonly prefix: number;
  readonly match: Match;
}

/**
 * Searches one content after the other in constant memory.
 *
 * Content is pushed in pieces: `space()` gives the memory to write to, `advance(n)` says how much was written, `end()`
 * gives the answer and makes ready for the next content. Blocks overlap by the longest token and its surroundings, so
 * that nothing is lost at an edge.
 */
export class ContentScanner {
  readonly #prefilter: Prefilter;
  readonly #trails: Trails;
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
  #transcoder: Transcoder | null | undefined;
  #scratch: Uint8Array | null = null;

  constructor(prefilter: Prefilter, trails: Trails) {
    this.#prefilter = prefilter;
    this.#trails = trails;
    this.#block = prefilter.block;
    // The longest path from a needle to the end of what is looked at: a word, what lies between, the token, its rear.
    this.#ahead = 2 * BEFORE + trails.longest + AFTER;
    if (this.#block.length < 4 * this.#ahead) throw new RangeError('the block is too small for the longest token');
  }

  /** Memory for the next piece; never empty. */
  space(): Uint8Array {
    return this.#scratch ?? this.#block.subarray(this.#used);
  }

  /** Says that `length` bytes were written to the start of `space()`. */
  advance(length: number): void {
    this.#bytes += length;
    if (this.#scratch !== null && this.#transcoder) {
      this.#copyIn(this.#transcoder.write(this.#scratch.subarray(0, length)));
      return;
    }
    this.#used += length;
    if (this.#used === this.#block.length) this.#process(false);
  }

  /** Gives what the content held, and makes ready for the next. */
  end(): Content {
    if (this.#transcoder) this.#copyIn(this.#transcoder.end());
    this.#process(true);
    const content = { bytes: this.#bytes, matches: withoutOverlaps(this.#placed), names: this.#names };
    this.reset();
    return content;
  }

  /** Forgets a content that could not be read to its end. */
  reset(): void {
    this.#used = 0;
    this.#done = 0;
    this.#base = 0;
    this.#bytes = 0;
    this.#position = new PositionCounter();
    this.#placed = [];
    this.#names = new Set();
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
      const encoding: Encoding | null = encodingOf(this.#block.subarray(0, this.#used));
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

  #search(final: boolean): void {
    const stretch: Stretch = { bytes: this.#block, first: 0, last: this.#used };
    const ready = final ? this.#used : this.#used - this.#ahead;
    const count = this.#prefilter.run(this.#done, this.#used);
    if (count > 0) this.#follow(count, ready, stretch);
    if (!final) this.#shift(ready);
  }

  /** Follows every hit that begins before `ready`; those behind it are found again in the next block. */
  #follow(count: number, ready: number, stretch: Stretch): void {
    const { hits } = this.#prefilter;
    const candidates: Candidate[] = [];
    const tried = new Tried();
    for (let hit = 0; hit < count; hit += 1) {
      const at = hits[2 * hit]!;
      const needle = hits[2 * hit + 1]!;
      if (at >= ready) continue;
      const { length } = this.#trails.needles[needle]!.literal;
      for (const trail of this.#trails.trails[needle]!) {
        if (trail.type === 'name') {
          if (!this.#names.has(trail.name) && isWholeName(stretch.bytes, at, trail.name, stretch)) {
            this.#names.add(trail.name);
          }
        } else {
          follow(trail, at, length, stretch, tried, (candidate) => candidates.push(candidate));
        }
      }
    }
    this.#place(candidates, stretch);
  }

  #place(candidates: Candidate[], stretch: Stretch): void {
    candidates.sort((left, right) => left.start - right.start);
    const counter = this.#position.clone();
    let counted = 0;
    for (const candidate of candidates) {
      const confidence = judge(candidate, stretch);
      if (confidence === null) continue;
      counter.advance(stretch.bytes, counted, candidate.start);
      counted = candidate.start;
      this.#placed.push(this.#placedAt(candidate, confidence, counter, stretch));
    }
  }

  #placedAt(candidate: Candidate, confidence: Confidence, counter: PositionCounter, { bytes }: Stretch): Placed {
    const { kind, shape, start, end } = candidate;
    const token = bytes.subarray(start, end);
    const rear = counter.clone();
    rear.advance(bytes, start, end);
    return {
      start: this.#base + start,
      end: this.#base + end,
      distance: candidate.distance ?? 0,
      prefix: prefixOf(shape).length,
      match: {
        kind: kind.id,
        provider: kind.provider,
        line: counter.position.line,
        column: counter.position.column,
        endLine: rear.position.line,
        endColumn: rear.position.column,
        redacted: redact(shape, token),
        fingerprint: fingerprintOf(kind.id, token),
        confidence,
      },
    };
  }

  /** Keeps what lies around `ready` and gives the rest of the block free. */
  #shift(ready: number): void {
    const keep = Math.max(0, ready - this.#ahead);
    this.#position.advance(this.#block, 0, keep);
    this.#block.copyWithin(0, keep, this.#used);
    this.#base += keep;
    this.#used -= keep;
    this.#done = ready - keep;
  }
}

/** Hands a piece of any length to a scanner. */
export function push(scanner: ContentScanner, bytes: Uint8Array): void {
  let from = 0;
  while (from < bytes.length) {
    const space = scanner.space();
    const length = Math.min(space.length, bytes.length - from);
    space.set(bytes.subarray(from, from + length));
    scanner.advance(length);
    from += length;
  }
}

/**
 * Of tokens that share bytes the surest stays, then the one whose word is closest, then the longest. Of two kinds for the
 * same bytes the one with the longer prefix is meant.
 */
function withoutOverlaps(placed: Placed[]): Match[] {
  const kept: Placed[] = [];
  for (const candidate of placed.toSorted((left, right) => left.start - right.start)) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (isBetter(candidate, last)) kept[kept.length - 1] = candidate;
  }
  return kept.map(({ match }) => match);
}

function isBetter(left: Placed, right: Placed): boolean {
  const isSame = left.start === right.start && left.end === right.end;
  if (isSame && left.prefix !== right.prefix) return left.prefix > right.prefix;
  const surer = CONFIDENCES.indexOf(left.match.confidence) - CONFIDENCES.indexOf(right.match.confidence);
  if (surer !== 0) return surer > 0;
  if (left.distance !== right.distance) return left.distance < right.distance;
  return left.end - left.start > right.end - right.start;
}
