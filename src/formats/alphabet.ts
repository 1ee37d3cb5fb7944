import { BECH32_CHARACTERS } from './checksum/bech32.ts';

/** A set of ASCII characters that a part of a token is drawn from. */
export interface Alphabet {
  /** As the documentation calls it. */
  readonly name: string;
  /** Every member once, in ASCII order. */
  readonly characters: string;
  /** `members[byte]` is 1 for a member, 0 for any other byte. Length 256. */
  readonly members: Uint8Array;
}

const DIGITS = '0123456789';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';

/** Builds an alphabet; characters beyond ASCII are not supported, since no known token has them. */
export function alphabet(name: string, characters: string): Alphabet {
  return new Made(name, characters);
}

/** An alphabet whose parts are made when first asked for: a program that starts with every commit needs few of them. */
class Made implements Alphabet {
  readonly name: string;
  readonly #given: string;
  #sorted: string | undefined;
  #members: Uint8Array | undefined;

  constructor(name: string, given: string) {
    this.name = name;
    this.#given = given;
  }

  get characters(): string {
    return (this.#sorted ??= [...new Set(this.#given)].sort().join(''));
  }

  get members(): Uint8Array {
    return (this.#members ??= membersOf(this.#given));
  }
}

function membersOf(characters: string): Uint8Array {
  const members = new Uint8Array(256);
  for (const character of characters) members[character.charCodeAt(0)] = 1;
  return members;
}

export const DIGIT = alphabet('digits', DIGITS);
export const LOWERCASE = alphabet('lower-case letters', LOWER);
export const LETTER = alphabet('letters', UPPER + LOWER);
export const HEX_LOWER = alphabet('lower-case hex', DIGITS + 'abcdef');
export const HEX_UPPER = alphabet('upper-case hex', DIGITS + 'ABCDEF');
export const HEX = alphabet('hex', DIGITS + 'abcdefABCDEF');
/** RFC 4648, section 6. */
export const BASE32_UPPER = alphabet('base32', UPPER + '234567');
export const BASE32_LOWER = alphabet('lower-case base32', LOWER + '234567');
export const BASE36_LOWER = alphabet('lower-case letters and digits', DIGITS + LOWER);
export const BASE36_UPPER = alphabet('upper-case letters and digits', DIGITS + UPPER);
export const BASE62 = alphabet('letters and digits', DIGITS + UPPER + LOWER);
export const WORD = alphabet('letters, digits and _', DIGITS + UPPER + LOWER + '_');
/** RFC 4648, section 4, without padding. */
export const BASE64 = alphabet('base64', DIGITS + UPPER + LOWER + '+/');
export const BASE64_PADDED = alphabet('base64 with padding', DIGITS + UPPER + LOWER + '+/=');
/** RFC 4648, section 5, without padding. */
export const BASE64URL = alphabet('base64url', DIGITS + UPPER + LOWER + '-_');
/** Of either base64, padded or not. */
export const BASE64_ANY = alphabet('base64 or base64url with padding', DIGITS + UPPER + LOWER + '+/-_=');
/** What a base64 text of 64 bytes ends in before its padding. */
export const BASE64_LAST = alphabet('of `AQgw`', 'AQgw');
export const BASE64URL_PADDED = alphabet('base64url with padding', DIGITS + UPPER + LOWER + '-_=');
export const PADDING = alphabet('`=`', '=');
export const BASE62_HYPHEN = alphabet('letters, digits and -', DIGITS + UPPER + LOWER + '-');
export const BASE36_HYPHEN = alphabet('lower-case letters, digits, - and _', DIGITS + LOWER + '-_');
export const BASE64URL_DOT = alphabet('base64url and .', DIGITS + UPPER + LOWER + '-_.');
export const BASE64URL_DOT_PADDED = alphabet('base64url, . and =', DIGITS + UPPER + LOWER + '-_.=');
export const BASE62_DOT = alphabet('letters, digits and .', DIGITS + UPPER + LOWER + '.');
/** What crypt(3) writes salts and hashes in. */
export const CRYPT = alphabet('letters, digits, . and /', DIGITS + UPPER + LOWER + './');
/** BIP 173. */
export const BECH32_LOWER = alphabet('bech32', BECH32_CHARACTERS);
export const BECH32_UPPER = alphabet('upper-case bech32', BECH32_CHARACTERS.toUpperCase());
export const HOST = alphabet('letters, digits, . and -', DIGITS + UPPER + LOWER + '.-');
/** Where a URL leads: a host, a port, or several of them. */
export const AUTHORITY = alphabet('of a host', DIGITS + UPPER + LOWER + '.-:,_');
/** RFC 3986, section 3.2.1, without what templates and quotes are written with. */
export const USERINFO = alphabet('of a user or password in a URL', DIGITS + UPPER + LOWER + '-._~%!*+,;=&');
/** A name in a connection string. */
export const POLICY_NAME = alphabet('letters, digits, space, . - and _', DIGITS + UPPER + LOWER + ' .-_');
/** What Microsoft Entra draws client secrets from. */
export const ENTRA = alphabet('letters, digits and _~.-', DIGITS + UPPER + LOWER + '_~.-');
/** Base64 as it stands in a cookie, percent-encoded or not. */
export const COOKIE_BASE64 = alphabet('cookie base64', DIGITS + UPPER + LOWER + '+/%_=-.');
/** The body of a PEM block (RFC 7468), its line ends real or escaped as in a JSON string. */
export const PEM_BODY = alphabet('PEM body', DIGITS + UPPER + LOWER + '+/=\\ \t\r\n"\',');
/** The same with the headers of RFC 9580, section 6.2. */
export const PGP_BODY = alphabet('PGP body', PEM_BODY.characters + ':.()');
