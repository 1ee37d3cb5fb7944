import { BASE62 } from '../../formats/alphabet.ts';

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const UNDERSCORE = 0x5f;
const LETTER_M = 0x6d;

/**
 * Whether a token may begin at `at`: at `first`, behind what is no letter, digit or `_`, or behind what may be the end of
 * an escape sequence (`\n`, `%3D`, `\x3d`, `\u003d`, and `m`, which ends those that colour a terminal). It says yes a
 * little too often; `beginsToken` in formats/match.ts knows exactly.
 */
export function mayStartToken(bytes: Uint8Array, at: number, first: number): boolean {
  if (at <= first) return true;
  const previous = bytes[at - 1]!;
  if (BASE62.members[previous] !== 1 && previous !== UNDERSCORE) return true;
  const byteBefore = (distance: number): number => (at - distance >= first ? bytes[at - distance]! : 0);
  if (previous === LETTER_M || byteBefore(3) === PERCENT) return true;
  return byteBefore(2) === BACKSLASH || byteBefore(4) === BACKSLASH || byteBefore(6) === BACKSLASH;
}
