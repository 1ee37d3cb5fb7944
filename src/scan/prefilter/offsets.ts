import { BYTE_CLASS, rarity, rarityOfFour } from './frequency.ts';

/** Bytes of a window (assembly/seek.ts). */
const WIDTH = 4;

/**
 * Where in a literal, given in lower case, the two windows begin by which it is sought: the rarest at an even distance
 * from its beginning, and the rarest at an odd one. A literal of fewer than five bytes lacks one or both; then a window
 * begins a byte before it, or ends behind it.
 */
export function offsetsOf(literal: Uint8Array): [even: number, odd: number] {
  if (literal.length < WIDTH) return [0, -1];
  const classes = literal.map((byte) => BYTE_CLASS[byte]!);
  if (literal.length === WIDTH) return [0, rarity(classes, 0, WIDTH - 1) > rarity(classes, 1, WIDTH - 1) ? -1 : 1];
  const best: [number, number] = [0, 1];
  const most = [-1, -1];
  for (let offset = 0; offset + WIDTH <= literal.length; offset += 1) {
    const found = rarityOfFour(literal, classes, offset);
    if (found > most[offset & 1]!) [best[offset & 1], most[offset & 1]] = [offset, found];
  }
  return best;
}
