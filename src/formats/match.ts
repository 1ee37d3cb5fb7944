import { BASE62, BASE64URL, DIGIT } from './alphabet.ts';
import type { Part } from './token.ts';

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;
const BRACKET = 0x5b;
const LETTER_M = 0x6d;
const LETTER_U = 0x75;
const SEMICOLON = 0x3b;
const LETTER_X = 0x78;

/**
 * Matches a shape at one place of `bytes`.
 *
 * Returns the offset just past the token, or -1. A token is whole: the character after it must not continue it, so
 * that one character more than the grammar allows is no match. `limit` is where the readable bytes end.
 */
export function matchAt(shape: readonly Part[], bytes: Uint8Array, at: number, limit: number): number {
  return matchFrom(shape, 0, bytes, at, { start: at, limit, ends: [] });
}

/** Where the secret part of a token lies, which `matchAt` found at `at`: the run that is marked so, else all of it. */
export function secretIn(
  shape: readonly Part[],
  bytes: Uint8Array,
  at: number,
  limit: number,
): [from: number, to: number] {
  const ends: number[] = [];
  const end = matchFrom(shape, 0, bytes, at, { start: at, limit, ends });
  const index = shape.findIndex((part) => typeof part !== 'string' && part.secret === true);
  return index === -1 ? [at, end] : [ends[index - 1] ?? at, ends[index]!];
}

/** One attempt to match: where it began, where the readable bytes end, and where each part ends in what was matched. */
interface Attempt {
  readonly start: number;
  readonly limit: number;
  readonly ends: number[];
}

function matchFrom(shape: readonly Part[], index: number, bytes: Uint8Array, at: number, attempt: Attempt): number {
  const { start, limit, ends } = attempt;
  const part = shape[index];
  if (part === undefined) return endsToken(shape, bytes, at, limit) ? at : -1;
  if (typeof part === 'string') {
    if (!hasLiteral(part, bytes, at, limit)) return -1;
    ends[index] = at + part.length;
    return matchFrom(shape, index + 1, bytes, at + part.length, attempt);
  }

  const { members } = part.alphabet;
  const furthest = Math.min(limit, at + part.max);
  let end = at;
  while (end < furthest && members[bytes[end]!] === 1) end += 1;
  if (end - at < part.min) return -1;

  // The run is taken as long as it goes. A shorter one can only help where what follows may begin inside it.
  const next = shape[index + 1];
  const giveBack = next !== undefined && canBeginInside(next, members);
  const shortest = giveBack ? at + part.min : end;
  for (; end >= shortest; end -= 1) {
    const result = matchFrom(shape, index + 1, bytes, end, attempt);
    if (result === -1 || (part.check !== undefined && !part.check.holds(textOf(bytes, start, end)))) continue;
    ends[index] = end;
    return result;
  }
  return -1;
}

function hasLiteral(literal: string, bytes: Uint8Array, at: number, limit: number): boolean {
  if (at + literal.length > limit) return false;
  for (let index = 0; index < literal.length; index += 1) {
    if (bytes[at + index] !== literal.charCodeAt(index)) return false;
  }
  return true;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function canBeginInside(next: Part, members: Uint8Array): boolean {
  if (typeof next === 'string') return members[next.charCodeAt(0)] === 1;
  return next.alphabet.members.some((member, byte) => member === 1 && members[byte] === 1);
}

/** A token that ends in a letter or digit is not ended by another one, nor by anything of its last alphabet. */
function endsToken(shape: readonly Part[], bytes: Uint8Array, at: number, limit: number): boolean {
  if (at >= limit) return true;
  const next = bytes[at]!;
  // What may be absent at the end, as padding may, leaves the end to what stands before it.
  for (let index = shape.length - 1; index >= 0; index -= 1) {
    const part = shape[index]!;
    if (typeof part === 'string') break;
    if (part.alphabet.members[next] === 1) return false;
    if (part.min > 0) break;
  }
  const endsInWord = BASE62.members[bytes[at - 1]!] === 1;
  return !endsInWord || !isWord(next);
}

/**
 * Whether a token may begin at `at`: not in the middle of a word. The letter of an escape (`\n` in a JSON string, `%3D`
 * in a URL, `\u003d`, `\x3d`) is not part of the token, though it is a letter. `first` is the lowest readable offset.
 */
export function beginsToken(shape: readonly Part[], bytes: Uint8Array, at: number, first: number): boolean {
  if (at <= first) return true;
  const previous = bytes[at - 1]!;
  const [head] = shape;
  if (typeof head !== 'string') {
    // Without a prefix a token begins only where its alphabet does, and not behind a hyphenated word.
    if (previous === HYPHEN && at - 2 >= first && isWord(bytes[at - 2]!)) return false;
    if (head?.alphabet.members[previous] === 1) return endsEscape(bytes, at, first);
  } else if (previous === HYPHEN && endsInRandom(bytes, at - 1, first)) return false;
  return !isWord(bytes[at]!) || !isWord(previous) || endsEscape(bytes, at, first);
}

const LONGEST_LOOKED_AT = 64;
const SHORTEST_RANDOM = 8;

/** Whether the bytes before `at` are the front of a longer base64url text, which may hold any prefix by chance. */
function endsInRandom(bytes: Uint8Array, at: number, first: number): boolean {
  let start = at;
  const least = Math.max(first, at - LONGEST_LOOKED_AT);
  while (start > least && BASE64URL.members[bytes[start - 1]!] === 1) start -= 1;
  if (at - start < SHORTEST_RANDOM) return false;
  const text = String.fromCharCode(...bytes.subarray(start, at));
  return /\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text));
}

/**
 * Whether the bytes before `at` are an escape sequence: backslash and letter, `%hh`, `\xhh`, `\uhhhh`, or the end of one
 * that colours a terminal (`[0;32m`, ECMA-48).
 */
function endsEscape(bytes: Uint8Array, at: number, first: number): boolean {
  const byteBefore = (distance: number): number => (at - distance >= first ? bytes[at - distance]! : 0);
  if (byteBefore(1) === UNDERSCORE) return false;
  if (endsColour(bytes, at, first)) return true;
  if (byteBefore(2) === BACKSLASH || byteBefore(3) === PERCENT) return true;
  if (byteBefore(4) === BACKSLASH && byteBefore(3) === LETTER_X) return true;
  return byteBefore(6) === BACKSLASH && byteBefore(5) === LETTER_U;
}

/** `38;2;255;255;255` and a few more. */
const LONGEST_COLOUR = 48;

function endsColour(bytes: Uint8Array, at: number, first: number): boolean {
  if (bytes[at - 1] !== LETTER_M) return false;
  let start = at - 1;
  const least = Math.max(first, at - LONGEST_COLOUR);
  while (start > least && (DIGIT.members[bytes[start - 1]!] === 1 || bytes[start - 1] === SEMICOLON)) start -= 1;
  return start > first && bytes[start - 1] === BRACKET;
}

function isWord(byte: number): boolean {
  return BASE62.members[byte] === 1 || byte === UNDERSCORE;
}
