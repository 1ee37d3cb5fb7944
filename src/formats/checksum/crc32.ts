import { atTheEnd, type Check } from './check.ts';

/** The polynomial of IEEE 802.3, bits in reverse. */
const POLYNOMIAL = 0xedb88320;

let table: Uint32Array | undefined;

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
    return rest;
  });
}

/** The CRC-32 of an ASCII text, as zlib counts it: 0 to 2^32 - 1. */
export function crc32(text: string): number {
  table ??= makeTable();
  let rest = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) rest = (rest >>> 8) ^ table[(rest ^ text.charCodeAt(at)) & 0xff]!;
  return (rest ^ 0xffffffff) >>> 0;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function base62Of(value: number, length: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / DIGITS.length)) text = DIGITS[rest % DIGITS.length]! + text;
  return text.padStart(length, '0');
}

function hexOf(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function bytesReversed(hex: string): string {
  return hex.replace(/(..)(..)(..)(..)/, '$4$3$2$1');
}

/**
 * The last six characters are the CRC-32 of what stands between the prefix, `skip` characters long, and them: in base 62,
 * digits before capitals before small letters.
 *
 * GitHub (its changelog of 2021-04-05 tells of the checksum) and npm; held against public test values, 2026-11-24.
 */
export function crc32Base62(skip: number): Check {
  return atTheEnd(['crc32Base62', skip], 'CRC-32 in base 62', 6, (before) => base62Of(crc32(before.slice(skip)), 6));
}

/** The last eight characters are the CRC-32 in hex of what lies between the first `skip` characters and them, less `gap`. */
export function crc32Hex(skip = 0, gap = 0): Check {
  return atTheEnd(['crc32Hex', skip, gap], 'CRC-32 in hex', 8, (before) =>
    hexOf(crc32(before.slice(skip, before.length - gap))),
  );
}

/** The same in capitals: Atlassian, over all that stands before it. */
export const crc32HexUpper: Check = atTheEnd(['crc32HexUpper'], 'CRC-32 in hex', 8, (before) =>
  hexOf(crc32(before)).toUpperCase(),
);

/** Grafana: over all before the last underscore, in hex, the lowest byte first. */
export const crc32HexLittleEndian: Check = atTheEnd(
  ['crc32HexLittleEndian'],
  'CRC-32 in hex, lowest byte first',
  8,
  (before) => bytesReversed(hexOf(crc32(before.slice(0, -1)))),
);
