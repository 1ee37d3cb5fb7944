import {
  type Alphabet,
  BASE32_UPPER,
  BASE36_LOWER,
  BASE36_UPPER,
  BASE62,
  BASE62_HYPHEN,
  BASE64,
  BASE64_PADDED,
  BASE64URL,
  BASE64URL_DOT,
  COOKIE_BASE64,
  DIGIT,
  ENTRA,
  HEX,
  HEX_LOWER,
  LOWERCASE,
  PEM_BODY,
  WORD,
} from './alphabet.ts';

/** `min` to `max` characters of one alphabet. */
export interface Run {
  readonly alphabet: Alphabet;
  readonly min: number;
  readonly max: number;
}

/** A literal (ASCII), or a run of characters. */
export type Part = string | Run;

/**
 * The grammar of a credential: the shapes it may have, each a sequence of parts. From it come the anchor that the
 * prefilter seeks, the matcher, the samples of the tests and the description in the documentation.
 */
export interface Token {
  readonly shapes: readonly (readonly Part[])[];
}

/** A token of one shape: `token('gsk_', base62(52))`. A list among the parts is taken as its elements. */
export function token(...parts: (Part | readonly Part[])[]): Token {
  return { shapes: [parts.flat()] };
}

/** A token of several shapes: `either(token('sk-', hex(32)), token('sk-', base62(48)))`. */
export function either(...tokens: Token[]): Token {
  return { shapes: tokens.flatMap(({ shapes }) => shapes) };
}

/** Makes `name(32)`, exactly 32 characters, and `name(20, 40)`, 20 to 40. */
function runOf(alphabet: Alphabet): (min: number, max?: number) => Run {
  return (min, max = min) => ({ alphabet, min, max });
}

export const digits = runOf(DIGIT);
export const lower = runOf(LOWERCASE);
export const hexLower = runOf(HEX_LOWER);
export const hex = runOf(HEX);
export const base32Upper = runOf(BASE32_UPPER);
export const base36Lower = runOf(BASE36_LOWER);
export const base36Upper = runOf(BASE36_UPPER);
export const base62 = runOf(BASE62);
export const word = runOf(WORD);
export const base64 = runOf(BASE64);
export const base64Padded = runOf(BASE64_PADDED);
export const base64url = runOf(BASE64URL);
export const base62Hyphen = runOf(BASE62_HYPHEN);
export const base64urlDot = runOf(BASE64URL_DOT);
export const entra = runOf(ENTRA);
export const cookieBase64 = runOf(COOKIE_BASE64);
export const pemBody = runOf(PEM_BODY);

/** A UUID (RFC 9562) in lower case: 8-4-4-4-12 hex digits, 36 characters. */
export const uuid: readonly Part[] = [
  hexLower(8),
  '-',
  hexLower(4),
  '-',
  hexLower(4),
  '-',
  hexLower(4),
  '-',
  hexLower(12),
];
