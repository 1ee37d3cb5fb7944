import { atTheEnd, type Check } from './check.ts';

/** The characters of bech32 in the order of their values. */
export const BECH32_CHARACTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const LENGTH = 6;

/**
 * The checksum of bech32 (BIP 173): six characters behind the human-readable part, a `1` and the data. All small or all
 * capitals, as age writes its recipients and identities.
 */
export const bech32: Check = atTheEnd(['bech32'], 'bech32', LENGTH, (before) => {
  const lower = before.toLowerCase();
  const sum = checksumOf(lower);
  return lower === before ? sum : sum.toUpperCase();
});

function checksumOf(text: string): string {
  const split = text.lastIndexOf('1');
  const codes = Array.from(text.slice(0, split), (character) => character.charCodeAt(0));
  const data = Array.from(text.slice(split + 1), (character) => BECH32_CHARACTERS.indexOf(character));
  const values = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...data];
  const rest = remainder([...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  return Array.from({ length: LENGTH }, (_, index) => BECH32_CHARACTERS[(rest >> (5 * (5 - index))) & 31]).join('');
}

function remainder(values: readonly number[]): number {
  let rest = 1;
  for (const value of values) {
    const top = rest >>> 25;
    rest = ((rest & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of GENERATOR.entries()) if ((top >> bit) & 1) rest ^= term;
  }
  return rest;
}
