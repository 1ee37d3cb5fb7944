import { beginsToken, matchAt } from '../formats/match.ts';
import type { Part } from '../formats/token.ts';
import type { Kind, Trail } from './kinds.ts';
import { distanceToWord, hasCredentialWord, isWordByte, linesBetween } from './surroundings.ts';

/** How far before and after a token its surroundings are looked at, in bytes. */
export const BEFORE = 240;
export const AFTER = 160;
/** How far before a token a credential word (`api_key`, `token`) must stand. */
const CREDENTIAL_REACH = 64;
/** How many line ends may lie between a word and the token that it stands near. */
const NEAR_LINES = 4;

/** A token that fits a shape; whether it is a key is for the judge to say. */
export interface Candidate {
  readonly kind: Kind;
  readonly shape: readonly Part[];
  readonly start: number;
  readonly end: number;
  /** Bytes to the closest word that the kind is known by; null where it needs none, Infinity where none was found. */
  readonly distance: number | null;
  /** Whether `key`, `token`, `secret` or the like stands just before. */
  readonly named: boolean;
}

/** A stretch of readable bytes. `last` is where they end. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly first: number;
  readonly last: number;
}

/** Follows a trail that leads to tokens from a needle found at `at`, and hands each token that fits to `found`. */
export function follow(
  trail: Exclude<Trail, { type: 'name' | 'mark' }>,
  at: number,
  stretch: Stretch,
  tried: Tried,
  found: (candidate: Candidate) => void,
): void {
  const tryAt = (start: number): void => {
    if (!beginsToken(trail.shape, stretch.bytes, start, stretch.first)) return;
    if (!tried.isFirst(trail.kind, trail.shape, start)) return;
    const candidate = candidateAt(trail.kind, trail.shape, start, stretch);
    if (candidate !== null) found(candidate);
  };
  if (trail.type === 'shape') {
    for (let start = at - trail.before.max; start <= at - trail.before.min; start += 1) {
      if (start >= stretch.first) tryAt(start);
    }
    return;
  }

  const from = Math.max(stretch.first, at - BEFORE);
  const to = Math.min(stretch.last, at + trail.length + BEFORE);
  tried.untried(trail, from, to, (first, end) => {
    for (const start of startsOf(trail.shape[0]!, stretch, first, end)) tryAt(start);
  });
}

/** Places in [from, to) where a literal may begin, or from which a run is long enough. */
function* startsOf(head: Part, { bytes, last }: Stretch, from: number, to: number): Generator<number> {
  if (typeof head === 'string') {
    const first = head.charCodeAt(0);
    for (let start = from; start < to; start += 1) if (bytes[start] === first) yield start;
    return;
  }
  const { min } = head;
  const { members } = head.alphabet;
  for (let start = from; start < to; start += 1) {
    if (members[bytes[start]!] !== 1) continue;
    let end = start + 1;
    while (end < last && members[bytes[end]!] === 1) end += 1;
    for (; start < to && end - start >= min; start += 1) yield start;
    // What is left of the run is too short.
    start = end;
  }
}

/** What was tried at which places: many words may stand near one token. */
export class Tried {
  /** The stretch in which a trail was followed last. */
  readonly #stretches = new Map<Trail, { from: number; to: number }>();
  readonly #starts = new Map<Kind, Map<readonly Part[], Set<number>>>();

  /** Calls `tryAll` with what of [from, to) was not tried with this trail just before. */
  untried(trail: Trail, from: number, to: number, tryAll: (from: number, to: number) => void): void {
    const before = this.#stretches.get(trail);
    if (before === undefined || from < before.from || from > before.to) {
      tryAll(from, to);
      this.#stretches.set(trail, { from, to });
    } else if (to > before.to) {
      tryAll(before.to, to);
      before.to = to;
    }
  }

  isFirst(kind: Kind, shape: readonly Part[], start: number): boolean {
    let shapes = this.#starts.get(kind);
    if (shapes === undefined) this.#starts.set(kind, (shapes = new Map()));
    let starts = shapes.get(shape);
    if (starts === undefined) shapes.set(shape, (starts = new Set()));
    if (starts.has(start)) return false;
    starts.add(start);
    return true;
  }
}

function candidateAt(kind: Kind, shape: readonly Part[], start: number, stretch: Stretch): Candidate | null {
  const { bytes, first, last } = stretch;
  const end = matchAt(shape, bytes, start, last);
  if (end === -1) return null;
  return {
    kind,
    shape,
    start,
    end,
    distance: kind.near.length === 0 ? null : distanceToKind(kind, start, end, stretch),
    named: hasCredentialWord(bytes, Math.max(first, start - CREDENTIAL_REACH), start),
  };
}

/** Bytes between the token and the closest of the kind's words, before it or after it; Infinity if there is none. */
function distanceToKind(kind: Kind, start: number, end: number, { bytes, first, last }: Stretch): number {
  const from = Math.max(first, start - BEFORE);
  const to = Math.min(last, end + AFTER);
  let closest = Infinity;
  for (const word of kind.near) {
    const before = distanceToWord(bytes, word, from, start, 'before');
    const after = distanceToWord(bytes, word, end, to, 'after');
    if (before < closest && linesBetween(bytes, start - before, start) <= NEAR_LINES) closest = before;
    // What stands behind the token tells less than what stands before it.
    if (2 * after < closest && linesBetween(bytes, end, end + after) <= NEAR_LINES) closest = 2 * after;
  }
  return closest;
}

/** Whether `name` stands at `at` as a whole word. */
export function isWholeName(bytes: Uint8Array, at: number, name: string, { first, last }: Stretch): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[at + index] !== name.charCodeAt(index)) return false;
  }
  const startsWord = at <= first || !isWordByte(bytes[at - 1]!);
  const end = at + name.length;
  return startsWord && (end >= last || !isWordByte(bytes[end]!));
}
