import type { Stretch } from '../candidates.ts';

/** How much before and after a token is looked at for what it is a part of. */
const REACH = 48;

/** Of random letters every fourth begins a capital behind a small one; of camelCase one in eight at the most. */
const LETTERS_PER_CAPITAL = 7;
/** Of 32 random letters and digits this much lies in runs of three small letters and more once in 5,000. */
const SHARE_OF_WORDS = 0.75;

/** Nothing but words of three letters and more: of 24 random letters less than one in 10,000. */
const CAMEL_CASE = /^[A-Za-z]?[a-z]{2,}(?:[A-Z][a-z]{2,})*$/;

/**
 * Whether a token is rather a name of the program, a path or words. Where its alphabet has both cases: most of it lies in
 * words (`Mistral3ForConditionalGeneration`). Where it has no digit: all in one case or in camelCase; a random token of
 * 32 letters and digits has no digit once in 300, and then seldom so few capitals.
 */
export function isIdentifier(text: string, bothCases: boolean): boolean {
  const inWords = text.match(/[A-Z]?[a-z]{3,}/g)?.join('').length ?? 0;
  if (bothCases && inWords > SHARE_OF_WORDS * text.length) return true;
  if (/\d/.test(text)) return false;
  if (CAMEL_CASE.test(text)) return true;
  const capitals = text.match(/[a-z][A-Z]/g)?.length ?? 0;
  return capitals * LETTERS_PER_CAPITAL <= text.length;
}

/** Whether a token is JSON in base64, as the parts of a JSON Web Token are: `{"` begins as `eyJ`. */
export function isJsonInBase64(text: string): boolean {
  return text.startsWith('eyJ');
}

/** Whether a token of a larger alphabet has hex digits alone: a digest or a commit id, as good as never a key. */
export function isHex(text: string): boolean {
  return /^(?:[\da-f]+|[\dA-F]+)$/.test(text);
}

/**
 * Whether what stands around a token without a prefix shows that it is a part of something: of code (`name(`, `name[`,
 * `object.name`), of a path (`/token`, but not `//token`), of longer base64 (`+`, `/`, `=`).
 */
export function isPart(stretch: Stretch, start: number, end: number): boolean {
  const before = textBefore(stretch, start);
  const after = textAfter(stretch, end);
  return /(?:[A-Za-z\d]\.|\+|(?:^|[^/])\/)$/.test(before) || /^(?:[([+/=]|\.[a-z])/.test(after);
}

/** Whether a token in hex follows `#` or `@`, as a revision does (`name#commit`). */
export function isRevision(stretch: Stretch, start: number, text: string): boolean {
  return /[#@]$/.test(textBefore(stretch, start)) && isHex(text);
}

/**
 * Whether a token is a fingerprint of keyward's own, which is 32 hex digits: in a comment that allows it (`keyward:allow`),
 * or in a line of the baseline, which begins with it and goes on with a kind and a reason.
 */
export function isFingerprintOfOurs(stretch: Stretch, start: number, end: number, text: string): boolean {
  if (text.length !== LONGEST_FINGERPRINT || !isHex(text)) return false;
  const before = textBefore(stretch, start);
  if (/keyward:allow(?:-begin)? +$/i.test(before)) return true;
  return /(?:^|\n)$/.test(before) && /^ [a-z\d]+(?:-[a-z\d]+)+(?: (?:until|reason)=|$)/.test(textAfter(stretch, end));
}

const LONGEST_FINGERPRINT = 32;

/** A call up to its first argument, and what it is assigned to: `co = cohere.Client("`. */
const CALL = /(?:[\w.]+\s*:?=\s*(?:await\s+)?(?:new\s+)?)?[\w.]+\(\s*\\?["'`]$/;

/** Whether a token is the first argument of a call whose text begins within `distance` bytes before it. */
export function isArgument(stretch: Stretch, start: number, distance: number): boolean {
  const call = CALL.exec(textBefore(stretch, start))?.[0];
  return call !== undefined && distance <= call.length;
}

function textBefore({ bytes, first }: Stretch, start: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(first, start - REACH), start));
}

function textAfter({ bytes, last }: Stretch, end: number): string {
  return String.fromCharCode(...bytes.subarray(end, Math.min(last, end + REACH)));
}
