/**
 * A rough frequency of each byte in source text, letters in either case, in parts per thousand. It only decides which
 * three bytes of a literal are sought, so its errors cost time, never findings. Counted once over a mixed tree of C,
 * JavaScript, Python and Markdown, rounded.
 */
const FREQUENCY: Readonly<Record<string, number>> = {
  ' ': 150,
  e: 80,
  t: 65,
  i: 50,
  r: 50,
  n: 50,
  s: 50,
  a: 48,
  o: 45,
  c: 32,
  d: 32,
  l: 32,
  p: 25,
  u: 22,
  m: 20,
  f: 20,
  _: 25,
  h: 15,
  g: 15,
  b: 12,
  y: 9,
  v: 9,
  x: 9,
  k: 8,
  w: 8,
  '0': 14,
  '1': 9,
  '2': 7,
  '-': 9,
  '.': 12,
  '/': 10,
  ':': 6,
  '"': 8,
  "'": 8,
  '(': 10,
  ')': 10,
  '3': 4,
  '4': 4,
  '5': 3,
  '6': 3,
  '7': 2,
  '8': 3,
  '9': 2,
  j: 3,
  q: 2,
  z: 2,
};
const RARE = 2;

/** Where the rarest three bytes of a literal begin. The literal has at least three. */
export function rarestTrigram(literal: string): number {
  let best = 0;
  let lowest = Infinity;
  for (let at = 0; at + 3 <= literal.length; at += 1) {
    const cost = [...literal.slice(at, at + 3)].reduce((product, byte) => product * (FREQUENCY[byte] ?? RARE), 1);
    if (cost < lowest) [best, lowest] = [at, cost];
  }
  return best;
}

const OTHER = 0;
const DIGIT_CLASS = 27;
const UPPER_DIGIT_CLASS = 28;
const HYPHEN_CLASS = 29;
const UNDERSCORE_CLASS = 30;
const DOT_CLASS = 31;

/** Bits of a byte class, and of a trigram of them. */
export const CLASS_BITS = 5;
export const TRIGRAM_MASK = (1 << (3 * CLASS_BITS)) - 1;

/** The class of each byte, 0 to 31: a letter in either case, two halves of the digits, `-`, `_`, `.`, all others. */
export const BYTE_CLASS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte).toLowerCase();
  if (character >= 'a' && character <= 'z' && byte < 128) return character.charCodeAt(0) - 96;
  if (character >= '0' && character <= '4') return DIGIT_CLASS;
  if (character >= '5' && character <= '9') return UPPER_DIGIT_CLASS;
  if (character === '-') return HYPHEN_CLASS;
  if (character === '_') return UNDERSCORE_CLASS;
  return character === '.' ? DOT_CLASS : OTHER;
});
