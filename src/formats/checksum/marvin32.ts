import { fromBase64, toBase64 } from './base64.ts';
import type { Check } from './check.ts';

/** Bytes of the checksum at the end of the key. */
const LENGTH = 4;

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Marvin32 of some bytes. `low` and `high` are the halves of the 64-bit seed; the result is an unsigned 32-bit number. */
export function marvin32(bytes: Uint8Array, low: number, high: number): number {
  let left = low | 0;
  let right = high | 0;
  const mix = (word: number): void => {
    left = (left + word) | 0;
    right ^= left;
    left = (rotated(left, 20) + right) | 0;
    right = rotated(right, 9) ^ left;
    left = (rotated(left, 27) + right) | 0;
    right = rotated(right, 19);
  };
  const padded = new Uint8Array((bytes.length & ~3) + 4);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += 4) mix(view.getUint32(at, true));
  mix(0);
  return (left ^ right) >>> 0;
}

/**
 * The checksum of Azure's identifiable keys: base64 whose last four bytes are the Marvin32 of the others, with a seed that
 * tells the service. `seeds` are those that such a key may have, as eight ASCII characters each.
 *
 * From Microsoft's security-utilities; held against public test values of storage and Cosmos DB keys, 2026-11-24.
 */
export function marvin32Of(...seeds: readonly [string, ...string[]]): Check {
  return {
    recipe: ['marvin32', seeds],
    name: 'Marvin32',
    holds: (token) => {
      const bytes = fromBase64(token);
      const found = new DataView(bytes.buffer).getUint32(bytes.length - LENGTH, true);
      return seeds.some((seed) => sumOf(bytes.subarray(0, -LENGTH), seed) === found);
    },
    complete: (token) => {
      const bytes = fromBase64(token);
      const sum = sumOf(bytes.subarray(0, -LENGTH), seeds[0]);
      new DataView(bytes.buffer).setUint32(bytes.length - LENGTH, sum, true);
      return toBase64(bytes).slice(0, token.length);
    },
  };
}

function sumOf(bytes: Uint8Array, seed: string): number {
  return marvin32(bytes, wordOf(seed.slice(4)), wordOf(seed.slice(0, 4)));
}

/** Four ASCII characters as a number, the first one highest. */
function wordOf(text: string): number {
  return Array.from(text).reduce((word, character) => (word << 8) | character.charCodeAt(0), 0);
}
