import type { Part } from './token.ts';

/** The literal by which the prefilter finds a shape. */
export interface Anchor {
  readonly literal: string;
  /** How many characters of the token stand before the literal: at least and at most. */
  readonly before: { readonly min: number; readonly max: number };
}

/** Literals below this length are too frequent to seek. */
const SHORTEST = 2;

/**
 * The best literal of a shape: the first one of three or more characters, since what stands before it is then short;
 * else one of two. Null where the shape has none, so that only its surroundings can lead to it.
 */
export function anchorOf(shape: readonly Part[]): Anchor | null {
  let fallback: Anchor | null = null;
  let min = 0;
  let max = 0;
  for (const part of shape) {
    if (typeof part === 'string') {
      const anchor = { literal: part, before: { min, max } };
      if (part.length > SHORTEST) return anchor;
      if (part.length === SHORTEST) fallback ??= anchor;
      min += part.length;
      max += part.length;
    } else {
      min += part.min;
      max += part.max;
    }
  }
  return fallback;
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
