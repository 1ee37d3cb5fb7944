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

/** Of a to z, as below. */
const FREQUENCY_OF_LETTERS = [
  40, 12, 28, 28, 65, 18, 13, 14, 42, 3, 7, 27, 18, 42, 37, 22, 2, 42, 42, 54, 19, 8, 7, 8, 8, 2,
];

/**
 * A rough frequency of each class in source text, in parts per thousand. It only decides which three bytes of a literal
 * are sought, so its errors cost time, never findings. Counted over C, JavaScript, Python and Markdown, rounded.
 */
const FREQUENCY: readonly number[] = [
  350, // all others: blanks, brackets, quotes
  ...FREQUENCY_OF_LETTERS,
  25, // 0 to 4
  12, // 5 to 9
  9, // -
  20, // _
  10, // .
];

/** Where the rarest three bytes of a literal begin. The literal has at least three. */
export function rarestTrigram(literal: string): number {
  let best = 0;
  let lowest = Infinity;
  for (let at = 0; at + 3 <= literal.length; at += 1) {
    const cost = [0, 1, 2].reduce((product, next) => product * FREQUENCY[classAt(literal, at + next)]!, 1);
    if (cost < lowest) [best, lowest] = [at, cost];
  }
  return best;
}

function classAt(literal: string, at: number): number {
  return BYTE_CLASS[literal.charCodeAt(at)]!;
}
