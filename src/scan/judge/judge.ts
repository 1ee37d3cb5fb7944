import { prefixOf } from '../../formats/anchor.ts';
import { secretIn } from '../../formats/match.ts';
import { isPattern } from '../../formats/pattern.ts';
import { isPlaceholder } from '../../formats/placeholder.ts';
import { hasPassword, type Part } from '../../formats/token.ts';
import type { Candidate, Stretch } from '../candidates.ts';
import type { Confidence } from './confidence.ts';
import {
  isArgument,
  isFingerprintOfOurs,
  isHex,
  isIdentifier,
  isJsonInBase64,
  isPart,
  isRevision,
} from './lookalike.ts';
import { announcedBy, isInDigest } from './name.ts';
import { leadsNowhere, looksGenerated } from './password.ts';
import { isMonotonous } from './randomness.ts';

const SMALL_A = 0x61;
const CAPITAL_Z = 0x5a;

/** A word within this many bytes of a token, and no credential word, still makes it possible. */
export const CLOSE = 40;
/** Of either case together. */
export const HEX_DIGITS = 22;
/** A shape whose literals are this long is told by them alone. */
export const DISTINCTIVE_LITERAL = 3;

/** Says how sure it is that a candidate is a key, or null where it is not one. */
export function judge(candidate: Candidate, stretch: Stretch): Confidence | null {
  const confidence = hasPassword(candidate.shape) ? judgePassword(candidate, stretch) : judgeToken(candidate, stretch);
  return confidence !== null && candidate.kind.doubtful ? 'possible' : confidence;
}

function judgePassword({ shape, start, end }: Candidate, { bytes, last }: Stretch): Confidence | null {
  const [from, to] = secretIn(shape, bytes, start, last);
  const password = textOf(bytes.subarray(from, to));
  if (isPlaceholder(password) || isPattern(bytes.subarray(from, to))) return null;
  return looksGenerated(password) && !leadsNowhere(textOf(bytes.subarray(to, end))) ? 'likely' : 'possible';
}

function judgeToken(candidate: Candidate, stretch: Stretch): Confidence | null {
  const { kind, shape, start, end } = candidate;
  // The literal prefix is no part of what must look random, nor of what may say that it is a placeholder.
  const body = stretch.bytes.subarray(start + prefixOf(shape).length, end);
  const text = textOf(body.subarray(0, LONGEST_READ));
  if (isPlaceholder(text) || isPattern(body) || isMonotonous(body, alphabetSize(shape))) return null;
  if (isInDigest(stretch, start)) return null;
  const { distance, named } = candidate;
  const bothCases = hasBothCases(shape);
  // A shape that tells by itself has no words in it, unless its alphabet could spell them.
  if ((bothCases || distance !== null) && isIdentifier(text, bothCases)) return null;

  if (hasChecksum(shape)) return 'certain';
  if (distance === null) return kind.evidence === 'unconfirmed' ? 'likely' : 'certain';
  if (longestLiteral(shape) < DISTINCTIVE_LITERAL) return judgeBare(candidate, distance, stretch, text);
  return distance !== Infinity || (named && kind.evenAlone) ? 'likely' : 'possible';
}

/** Judges a token that only its surroundings tell. */
function judgeBare(
  { shape, start, end, named }: Candidate,
  distance: number,
  stretch: Stretch,
  text: string,
): Confidence | null {
  if (distance === Infinity || isPart(stretch, start, end) || isRevision(stretch, start, text)) return null;
  if (isFingerprintOfOurs(stretch, start, end, text)) return null;
  if (isJsonInBase64(text) || (alphabetSize(shape) > HEX_DIGITS && isHex(text))) return null;
  const announced = announcedBy(stretch, start);
  if (announced === 'digest' || announced === 'identifier') return null;
  if (named || announced === 'credential' || isArgument(stretch, start, distance)) return 'likely';
  return distance <= CLOSE ? 'possible' : null;
}

/** Enough of a token to read its words in; private keys are longer. */
export const LONGEST_READ = 1024;

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Whether a shape has a checksum. It held, or the shape would not have matched. */
export function hasChecksum(shape: readonly Part[]): boolean {
  return shape.some((part) => typeof part !== 'string' && part.check !== undefined);
}

export function hasBothCases(shape: readonly Part[]): boolean {
  return shape.some(
    (part) =>
      typeof part !== 'string' && part.alphabet.members[SMALL_A] === 1 && part.alphabet.members[CAPITAL_Z] === 1,
  );
}

export function longestLiteral(shape: readonly Part[]): number {
  return Math.max(0, ...shape.map((part) => (typeof part === 'string' ? part.length : 0)));
}

/** The size of the smallest alphabet among the long runs: randomness is measured against what it could be at least. */
export function alphabetSize(shape: readonly Part[]): number {
  const sizes = shape.flatMap((part) => (typeof part === 'string' ? [] : [part.alphabet.characters.length]));
  return Math.max(2, Math.min(...sizes));
}
