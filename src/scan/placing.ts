import { prefixOf } from '../formats/anchor.ts';
import type { Candidate, Stretch } from './candidates.ts';
import { fingerprintOf, type Match, redact } from './finding.ts';
import { type Confidence, CONFIDENCES } from './judge/confidence.ts';
import { judge } from './judge/judge.ts';
import type { PositionCounter } from './position.ts';

/** A match with what decides between several on the same bytes. Offsets count from the start of the content. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
  /** The length of the literal that the token starts with. */
  readonly prefix: number;
  /** Whether the kind does not tell whose the token is. */
  readonly generic: boolean;
  readonly match: Match;
}

/**
 * Judges candidates, and says where those stand that may be keys. `position` is that of the stretch's first byte, and
 * `base` its offset in the content.
 */
export function place(candidates: Candidate[], stretch: Stretch, base: number, position: PositionCounter): Placed[] {
  const placed: Placed[] = [];
  const counter = position.clone();
  let counted = stretch.first;
  candidates.sort((left, right) => left.start - right.start);
  for (const candidate of candidates) {
    const confidence = judge(candidate, stretch);
    if (confidence === null) continue;
    counter.advance(stretch.bytes, counted, candidate.start);
    counted = candidate.start;
    placed.push(placedAt(candidate, confidence, counter, base - stretch.first, stretch));
  }
  return placed;
}

function placedAt(
  { kind, shape, start, end, distance }: Candidate,
  confidence: Confidence,
  counter: PositionCounter,
  shift: number,
  { bytes }: Stretch,
): Placed {
  const token = bytes.subarray(start, end);
  const rear = counter.clone();
  rear.advance(bytes, start, end);
  return {
    start: start + shift,
    end: end + shift,
    distance: distance ?? 0,
    prefix: prefixOf(shape).length,
    generic: kind.generic,
    match: {
      kind: kind.id,
      provider: kind.provider,
      line: counter.position.line,
      column: counter.position.column,
      endLine: rear.position.line,
      endColumn: rear.position.column,
      redacted: redact(shape, token),
      fingerprint: fingerprintOf(kind.id, shape, token),
      confidence,
    },
  };
}

/**
 * Of tokens that share bytes the surest stays, then the one whose word is closest, then the longest. Of two that begin at
 * the same place the one with the longer prefix is meant; but one that does not tell whose it is only where no other is
 * likely.
 */
export function withoutOverlaps(placed: readonly Placed[]): Match[] {
  const kept: Placed[] = [];
  for (const candidate of placed.toSorted((left, right) => left.start - right.start)) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (isBetter(candidate, last)) kept[kept.length - 1] = candidate;
  }
  return kept.map(({ match }) => match);
}

function isBetter(left: Placed, right: Placed): boolean {
  if (left.start === right.start) {
    if (left.generic !== right.generic) return left.generic ? !isReported(right) : isReported(left);
    const longer = left.prefix > right.prefix ? left : right;
    if (left.prefix !== right.prefix && (left.end === right.end || isReported(longer))) return left === longer;
  }
  const surer = CONFIDENCES.indexOf(left.match.confidence) - CONFIDENCES.indexOf(right.match.confidence);
  if (surer !== 0) return surer > 0;
  if (left.distance !== right.distance) return left.distance < right.distance;
  return left.end - left.start > right.end - right.start;
}

function isReported({ match }: Placed): boolean {
  return match.confidence !== 'possible';
}
