import {
  type Alphabet,
  AUTHORITY,
  BASE32_LOWER,
  BASE32_UPPER,
  BASE36_HYPHEN,
  BASE36_LOWER,
  BASE36_UPPER,
  BASE62,
  BASE62_DOT,
  BASE62_HYPHEN,
  BASE64,
  BASE64_ANY,
  BASE64_LAST,
  BASE64_PADDED,
  BASE64URL,
  BASE64URL_DOT,
  BASE64URL_DOT_PADDED,
  BASE64URL_PADDED,
  BECH32_LOWER,
  BECH32_UPPER,
  COOKIE_BASE64,
  CRYPT,
  DIGIT,
  ENTRA,
  HEX,
  HEX_LOWER,
  HEX_UPPER,
  HOST,
  LOWERCASE,
  PADDING,
  PEM_BODY,
  PGP_BODY,
  POLICY_NAME,
  USERINFO,
  WORD,
} from './alphabet.ts';
import type { Check } from './checksum/check.ts';

/** `min` to `max` characters of one alphabet. */
export interface Run {
  readonly alphabet: Alphabet;
  readonly min: number;
  readonly max: number;
  /** What must hold for the token up to the end of this run. */
  readonly check?: Check;
  /** True for the one run that is secret where the others tell (the password in a URL); absent: all of the token is. */
  readonly secret?: true;
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

/** The same parts behind each of several literals: `oneOf(['vca_', 'vci_'], base64url(56))`. */
export function oneOf(literals: readonly string[], ...parts: (Part | readonly Part[])[]): Token {
  return { shapes: literals.map((literal) => [literal, ...parts.flat()]) };
}

/** A run for which a checksum or a structure must hold. */
export function checked(run: Run, check: Check): Run {
  return { ...run, check };
}

/** The run that is the secret of a token whose other parts are not. */
export function secret(run: Run): Run {
  return { ...run, secret: true };
}

/** Whether one run of a shape is a password, which people may have made up. */
export function hasPassword(shape: readonly Part[]): boolean {
  return shape.some((part) => typeof part !== 'string' && part.secret === true);
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
export const pgpBody = runOf(PGP_BODY);
export const hexUpper = runOf(HEX_UPPER);
export const base32Lower = runOf(BASE32_LOWER);
export const base64Any = runOf(BASE64_ANY);
export const base64Last = runOf(BASE64_LAST);
export const base64urlPadded = runOf(BASE64URL_PADDED);
export const padding = runOf(PADDING);
export const base36Hyphen = runOf(BASE36_HYPHEN);
export const base64urlDotPadded = runOf(BASE64URL_DOT_PADDED);
export const base62Dot = runOf(BASE62_DOT);
export const crypt = runOf(CRYPT);
export const bech32Lower = runOf(BECH32_LOWER);
export const bech32Upper = runOf(BECH32_UPPER);
export const host = runOf(HOST);
export const authority = runOf(AUTHORITY);
export const userinfo = runOf(USERINFO);
export const policyName = runOf(POLICY_NAME);

/** A UUID (RFC 9562) in lower case: 8-4-4-4-12 hex digits, 36 characters. */
export const uuid: readonly Part[] = uuidOf(hexLower);
/** A UUID in either case. */
export const uuidAnyCase: readonly Part[] = uuidOf(hex);

function uuidOf(digit: (length: number) => Run): readonly Part[] {
  return [digit(8), '-', digit(4), '-', digit(4), '-', digit(4), '-', digit(12)];
}
