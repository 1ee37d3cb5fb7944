import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { fromBase64, toBase64, toBase64Url } from '../../../src/formats/checksum/base64.ts';
import { bech32 } from '../../../src/formats/checksum/bech32.ts';
import { crc32, crc32Base62, crc32Hex, crc32HexLittleEndian } from '../../../src/formats/checksum/crc32.ts';
import { gitlabRoutable } from '../../../src/formats/checksum/gitlab.ts';
import { jwtHeader } from '../../../src/formats/checksum/json.ts';
import { marvin32 } from '../../../src/formats/checksum/marvin32.ts';

test('CRC-32 is the one of zlib', () => {
  // The check value of the catalogue of CRC algorithms.
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc32('')).toBe(0);
});

test('a CRC-32 is written in base 62, padded, behind what it is made from', () => {
  const token = crc32Base62(4).complete('abc_123456789......');
  expect(token).toMatch(/^abc_123456789[0-9A-Za-z]{6}$/);
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const value = Array.from(token.slice(-6)).reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0);
  expect(value).toBe(0xcbf43926);
  expect(crc32Base62(4).holds(token)).toBe(true);
  expect(crc32Base62(3).holds(token)).toBe(false);
});

test('a CRC-32 is written in hex, without what stands between, and lowest byte first', () => {
  expect(crc32Hex(4).complete('abc_123456789........')).toBe('abc_123456789cbf43926');
  expect(crc32Hex(4, 1).complete('abc_123456789_........')).toBe('abc_123456789_cbf43926');
  expect(crc32HexLittleEndian.complete('123456789_........')).toBe('123456789_2639f4cb');
});

test('Marvin32 gives what Microsoft publishes for its test seed', () => {
  // The two halves of the 64-bit results that .NET's tests hold it to.
  const [low, high] = [0x001bdbcc, 0x004fb61a];
  expect(marvin32(Uint8Array.of(), low, high)).toBe((0x30ed35c1 ^ 0x00cd3c7d) >>> 0);
  expect(marvin32(Uint8Array.of(0xaf), low, high)).toBe((0x48e73fc7 ^ 0x7d75ddc1) >>> 0);
  expect(marvin32(Uint8Array.of(0xe7, 0x0f), low, high)).toBe((0xb5f6e1fc ^ 0x485dbff8) >>> 0);
});

test('bech32 is the one of age', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const identity = await generateX25519Identity();
    expect(bech32.holds(identity)).toBe(true);
    expect(bech32.holds(await identityToRecipient(identity))).toBe(true);
    expect(bech32.complete(`${identity.slice(0, -1)}Q`)).toBe(identity);
  }
});

test('a routable token tells the length of its text and a checksum over all before it', () => {
  const token = gitlabRoutable(6).complete(`glpat-${'a'.repeat(40)}.000000000`);
  expect(token.slice(0, -7)).toBe(`glpat-${'a'.repeat(40)}.14`);
  expect(Number.parseInt(token.slice(-7), 36)).toBe(crc32(token.slice(0, -7)));
});

test.each([
  ['an algorithm', { alg: 'HS256' }, true],
  ['no algorithm', { typ: 'JWT' }, false],
  ['a number for one', { alg: 1 }, false],
])('the head of a token with %s', (_, header, holds) => {
  expect(jwtHeader.holds(toBase64Url(new TextEncoder().encode(JSON.stringify(header))))).toBe(holds);
});

test('the head of a token is JSON', () => {
  expect(jwtHeader.holds('eyJhbGciOiJIUzI1NiJ')).toBe(false);
});

test.each([0, 1, 2, 3, 4, 5, 61, 62, 63])('base64 of %i bytes is that of Node, and back', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + 7) & 0xff);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(fromBase64(toBase64Url(bytes))).toEqual(bytes);
});
