import { matchAt } from './match.ts';
import type { Part, Token } from './token.ts';

/** No key is longer, in bytes. */
const LONGEST = 16 * 1024;

/** The shape of the token that a text has as a whole; null where it has none. */
export function wholeShape(token: Token, text: string): readonly Part[] | null {
  const bytes = new TextEncoder().encode(text.slice(0, LONGEST + 1));
  return token.shapes.find((shape) => matchAt(shape, bytes, 0, bytes.length) === bytes.length) ?? null;
}
