import type { Part } from './token.ts';

/** The literals by which the prefilter finds a shape: every token of the shape has one of them at the same place. */
export interface Anchor {
  readonly literals: readonly string[];
  /** How many characters of the token stand before the literal: at least and at most. */
  readonly before: { readonly min: number; readonly max: number };
}

/** Literals below this length are too frequent to seek. */
const SHORTEST = 2;
/** A character of an alphabet as small as this one is taken into a short literal: `0Q~` to `9Q~` are rarer than `Q~`. */
const SMALL_ALPHABET = 10;

/**
 * The best literal of a shape: the first one of three or more characters, since what stands before it is then short,
 * though not the scheme of a URL where there is another; else one of two. Null where the shape has none, so that only its surroundings can lead to it.
 */
export function anchorOf(shape: readonly Part[]): Anchor | null {
  let scheme: Anchor | null = null;
  let fallback: Anchor | null = null;
  let min = 0;
  let max = 0;
  for (const [index, part] of shape.entries()) {
    if (typeof part === 'string') {
      const anchor = { literals: [part], before: { min, max } };
      if (part.length > SHORTEST && !part.endsWith('://')) return anchor;
      if (part.length > SHORTEST) scheme ??= anchor;
      if (part.length === SHORTEST) fallback ??= widened(anchor, part, shape[index - 1]);
      min += part.length;
      max += part.length;
    } else {
      min += part.min;
      max += part.max;
    }
  }
  return scheme ?? fallback;
}

/** The anchor with the one character before its literal, if that is one of a few. */
function widened(anchor: Anchor, literal: string, previous: Part | undefined): Anchor {
  if (previous === undefined || typeof previous === 'string') return anchor;
  const { alphabet, min, max } = previous;
  if (min !== 1 || max !== 1 || alphabet.characters.length > SMALL_ALPHABET) return anchor;
  return {
    literals: Array.from(alphabet.characters, (character) => character + literal),
    before: { min: anchor.before.min - 1, max: anchor.before.max - 1 },
  };
}

/** The literal that a shape starts with: what may be shown of a key. Empty where it starts with a run. */
export function prefixOf(shape: readonly Part[]): string {
  const [first] = shape;
  return typeof first === 'string' ? first : '';
}

/** How many characters a shape has at the most. */
export function longest(shape: readonly Part[]): number {
  return shape.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part.max), 0);
}
