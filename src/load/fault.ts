import { jwtExpiry } from '../core/expiry.ts';
import { catalogue } from './catalogue.ts';

/** What stands where a key is to be put. No word is so short that a random key of 100 characters may hold it by chance. */
const STAND_IN =
  /^(\W+|([<[]|\$[{(]|op:).*|todo|null|undefined)$|^your|[-_ ]here$|change.?me|placeholder|example|x{8}|\.{3}/i;

/** Why a value cannot be a key of the provider, in words that do not hold it; undefined where nothing speaks against it. */
export function faultOf(value: string, id: string): string | undefined {
  // The text of a private key may end with its line.
  if (/^[\s"'`]|["'`\t\r ]$|[^-]\n$/.test(value)) return 'has quotes or white space around it';
  if (STAND_IN.test(value)) return 'is a placeholder';
  const owner = catalogue.ownerOf(value, id);
  if (owner && owner !== id) return `is a key of ${owner}`;
  if (jwtExpiry(value)! < Date.now()) return 'has expired';
  return undefined;
}
