import { LETTER, WORD } from '../formats/alphabet.ts';

const NEWLINE = 0x0a;

/** Words that say that what follows is a credential. Lower case; looked for inside longer names too. */
const CREDENTIAL_WORDS = ['key', 'token', 'secret', 'auth', 'bearer', 'passw', 'credential', 'pwd', 'login'].map(
  (word) => new TextEncoder().encode(word),
);

export function isWordByte(byte: number): boolean {
  return WORD.members[byte] === 1;
}

/** Whether `word` (lower case) stands at `at`, in any case. */
export function hasWordAt(bytes: Uint8Array, word: Uint8Array, at: number): boolean {
  for (let index = 0; index < word.length; index += 1) {
    const byte = bytes[at + index]!;
    const folded = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
    if (folded !== word[index]) return false;
  }
  return true;
}

/**
 * Whether a name or a part of a name begins at `at`: not in the middle of another word, as `ark` in `postmark`. `first`
 * is the lowest readable offset.
 */
export function beginsName(bytes: Uint8Array, at: number, first: number): boolean {
  if (at <= first || !isLetter(bytes[at - 1]!) || !isLetter(bytes[at]!)) return true;
  return isUpperCase(bytes[at]!) && !isUpperCase(bytes[at - 1]!);
}

function isLetter(byte: number): boolean {
  return LETTER.members[byte] === 1;
}

function isUpperCase(byte: number): boolean {
  return isLetter(byte) && (byte & 0x20) === 0;
}

/**
 * Bytes between a word inside `bytes[from, to)` and the token that lies behind it (`before`) or ahead of it (`after`);
 * the closest one, Infinity where there is none.
 */
export function distanceToWord(
  bytes: Uint8Array,
  word: Uint8Array,
  from: number,
  to: number,
  side: 'before' | 'after',
): number {
  const lastStart = to - word.length;
  if (side === 'before') {
    for (let at = lastStart; at >= from; at -= 1) {
      if (hasWordAt(bytes, word, at) && beginsName(bytes, at, 0)) return lastStart - at;
    }
    return Infinity;
  }
  for (let at = from; at <= lastStart; at += 1) {
    if (hasWordAt(bytes, word, at) && beginsName(bytes, at, 0)) return at - from;
  }
  return Infinity;
}

/** Whether a word such as `key` or `token` stands inside `bytes[from, to)`, be it inside a longer one (`apikey`). */
export function hasCredentialWord(bytes: Uint8Array, from: number, to: number): boolean {
  for (const word of CREDENTIAL_WORDS) {
    for (let at = to - word.length; at >= from; at -= 1) if (hasWordAt(bytes, word, at)) return true;
  }
  return false;
}

/** How many line ends lie inside `bytes[from, to)`. */
export function linesBetween(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = Math.max(0, from); at < to; at += 1) if (bytes[at] === NEWLINE) lines += 1;
  return lines;
}
