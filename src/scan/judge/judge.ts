import type { Part } from '../../formats/token.ts';
import type { Candidate, Stretch } from '../candidates.ts';
import { isIdentifier, isReference, namesDigest } from './lookalike.ts';
import { isPlaceholder } from './placeholder.ts';
import { isMonotonous, isPattern } from './randomness.ts';

/** How sure a finding is. `certain`: shape and randomness leave no doubt; `possible`: more often wrong than right. */
export const CONFIDENCES = ['possible', 'likely', 'certain'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A word within this many bytes of a token, and no credential word, still makes it possible. */
const CLOSE = 40;
/** A shape whose literals are this long is told by them alone. */
const DISTINCTIVE_LITERAL = 3;

/** Says how sure it is that a candidate is a key, or null where it is not one. */
export function judge(candidate: Candidate, stretch: Stretch): Confidence | null {
  const { kind, shape, start, end } = candidate;
  if (kind.publishable) return null;
  const token = stretch.bytes.subarray(start, end);
  const body = bodyOf(shape, token);
  const text = String.fromCharCode(...token.subarray(0, LONGEST_READ));
  if (isPlaceholder(text) || isPattern(body) || isMonotonous(body, alphabetSize(shape))) return null;

  if (candidate.distance === null) return kind.evidence === 'unconfirmed' ? 'likely' : 'certain';

  if (literalLength(shape) < DISTINCTIVE_LITERAL) {
    if (isIdentifier(text) || isReference(stretch, end) || namesDigest(stretch, start)) return null;
    if (candidate.distance === Infinity) return null;
    if (candidate.named) return 'likely';
    return candidate.distance <= CLOSE ? 'possible' : null;
  }
  if (isIdentifier(text.slice(literalPrefixLength(shape)))) return null;
  if (candidate.distance !== Infinity) return 'likely';
  return candidate.named ? 'likely' : 'possible';
}

/** Enough of a token to read its words in; private keys are longer. */
const LONGEST_READ = 1024;

/** The token without its literal prefix: what must look random. */
function bodyOf(shape: readonly Part[], token: Uint8Array): Uint8Array {
  return token.subarray(literalPrefixLength(shape));
}

function literalPrefixLength(shape: readonly Part[]): number {
  const [first] = shape;
  return typeof first === 'string' ? first.length : 0;
}

function literalLength(shape: readonly Part[]): number {
  return Math.max(0, ...shape.map((part) => (typeof part === 'string' ? part.length : 0)));
}

/** The size of the smallest alphabet among the long runs: randomness is measured against what it could be at least. */
function alphabetSize(shape: readonly Part[]): number {
  const sizes = shape.flatMap((part) => (typeof part === 'string' ? [] : [part.alphabet.characters.length]));
  return Math.max(2, Math.min(...sizes));
}
