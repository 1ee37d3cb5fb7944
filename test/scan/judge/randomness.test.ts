import { describe, expect, test } from 'vitest';
import * as alphabets from '../../../src/formats/alphabet.ts';
import { isPattern } from '../../../src/formats/pattern.ts';
import { isMonotonous } from '../../../src/scan/judge/randomness.ts';
import { seededRandom } from '../../support/random.ts';

// No token is drawn from digits alone.
const DRAWN = Object.values(alphabets).filter(
  (value): value is alphabets.Alphabet => typeof value === 'object' && value.characters.length >= 16,
);
const LENGTHS = [16, 20, 32, 48, 64, 93, 160];
const TRIES = 1000;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('what is drawn at random looks random', () => {
  test.each(DRAWN.map((alphabet) => [alphabet.name, alphabet] as const))('%s', (_, alphabet) => {
    const random = seededRandom(1);
    let rejected = 0;
    for (const length of LENGTHS) {
      for (let turn = 0; turn < TRIES; turn += 1) {
        const drawn = Uint8Array.from({ length }, () =>
          alphabet.characters.charCodeAt(random(alphabet.characters.length)),
        );
        if (isMonotonous(drawn, alphabet.characters.length) || isPattern(drawn)) rejected += 1;
      }
    }
    expect(rejected).toBe(0);
  });
});

test.each([
  'xxxxxxxxxxxxxxxxxxxxxxxx',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789abcdefghijklmnopqrstuv',
  'abcdef0123456789abcdef0123456789',
  '98765432109876543210',
  'abc123abc123abc123abc123',
  '11112222333344445555',
  '000000000000000000000001',
  '00000000-0000-0000-0000-000000000000',
])('%s is no secret', (text) => {
  expect(isMonotonous(bytesOf(text), 62) || isPattern(bytesOf(text))).toBe(true);
});
