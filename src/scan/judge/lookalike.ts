import type { Stretch } from '../candidates.ts';
import { hasWordAt } from '../surroundings.ts';

const OPENS_CALL = '('.charCodeAt(0);
const OPENS_INDEX = '['.charCodeAt(0);
const DOT = '.'.charCodeAt(0);

/** How far before a token a word for a digest is looked for, in bytes. */
const DIGEST_REACH = 24;
/** Words that say that what follows is a digest or a revision, not a key. Lower case. */
const DIGEST_WORDS = [
  'sha1',
  'sha256',
  'sha512',
  'sha-',
  'md5',
  'digest',
  'checksum',
  'commit',
  'integrity',
  'etag',
  'revision',
  'fingerprint',
  'hash',
  'blob',
  '.git',
  'ref=',
].map((word) => new TextEncoder().encode(word));

/** Of random letters every fourth begins a capital behind a small one; of camelCase one in eight at the most. */
const LETTERS_PER_CAPITAL = 7;
/** Of 32 random letters and digits this much lies in runs of three small letters and more once in 5,000. */
const SHARE_OF_WORDS = 0.75;

/**
 * Whether a token is rather a name of the program, a path or words. Where its alphabet has both cases: most of it lies in
 * words (`Mistral3ForConditionalGeneration`). Where it has no digit: all in one case or in camelCase; a random token of
 * 32 letters and digits has no digit once in 300, and then seldom so few capitals.
 */
export function isIdentifier(text: string, bothCases: boolean): boolean {
  const inWords = text.match(/[A-Z]?[a-z]{3,}/g)?.join('').length ?? 0;
  if (bothCases && inWords > SHARE_OF_WORDS * text.length) return true;
  if (/\d/.test(text)) return false;
  const capitals = text.match(/[a-z][A-Z]/g)?.length ?? 0;
  return capitals * LETTERS_PER_CAPITAL <= text.length;
}

/** Whether a token of a larger alphabet has hex digits alone: a digest or a commit id, as good as never a key. */
export function isHex(text: string): boolean {
  return /^(?:[\da-f]+|[\dA-F]+)$/.test(text);
}

/** Whether what follows the token shows that it is code, `name(`, `name[` or `name.other`, and not a value. */
export function isReference({ bytes, last }: Stretch, end: number): boolean {
  if (end >= last) return false;
  const next = bytes[end]!;
  if (next === OPENS_CALL || next === OPENS_INDEX) return true;
  return next === DOT && end + 1 < last && /[a-z]/i.test(String.fromCharCode(bytes[end + 1]!));
}

/** Whether a word just before the token says that it is a digest or a revision; `#` and `@` as in `name#commit`. */
export function namesDigest({ bytes, first }: Stretch, start: number): boolean {
  const previous = start > first ? String.fromCharCode(bytes[start - 1]!) : '';
  if (previous === '#' || previous === '@') return true;
  for (let at = Math.max(first, start - DIGEST_REACH); at < start; at += 1) {
    if (DIGEST_WORDS.some((word) => at + word.length <= start && hasWordAt(bytes, word, at))) return true;
  }
  return false;
}
