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

/**
 * Whether a token without a prefix is rather a name of the program: letters in words, no digit. A random token of 32
 * letters and digits has no digit once in 300, one of 40 once in 1,200.
 */
export function isIdentifier(text: string): boolean {
  return !/\d/.test(text);
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
