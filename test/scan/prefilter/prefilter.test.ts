import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOUGHT } from '../../../src/project/_sought.ts';
import { trailsOf } from '../../../src/scan/sought/read.ts';
import { layNeedles, readNeedles } from '../../../src/scan/prefilter/needles.ts';
import type { Needle, Prefilter } from '../../../src/scan/prefilter/prefilter.ts';
import { ScalarPrefilter } from '../../../src/scan/prefilter/scalar.ts';
import { SimdPrefilter } from '../../../src/scan/prefilter/simd.ts';
import { mayStartToken } from '../../../src/scan/prefilter/token-start.ts';

const SIZE = 4096;
const shortest = ['q~', 'zz', '-_', '1//', 'a3t', 'sk-', 'sk_', 'ab12', 'x_y_'].map((literal) => ({ literal }));
const atStart = shortest.map(({ literal }) => ({ literal, startsToken: true }));
const sets: Record<string, readonly Needle[]> = {
  'the catalogue': readNeedles(trailsOf(SOUGHT, ['OPENAI_API_KEY', 'K_1']).needles),
  'short literals': shortest,
  'short literals that start a token': atStart,
};

/** What is to be found, by the simplest means. */
function naive(needles: readonly Needle[], bytes: Uint8Array, from: number, to: number): string[] {
  const text = Buffer.from(bytes.subarray(0, to)).toString('latin1');
  const lower = text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return needles.flatMap(({ literal, startsToken }, needle) => {
    const found: string[] = [];
    for (let at = lower.indexOf(literal, from); at !== -1; at = lower.indexOf(literal, at + 1)) {
      if (startsToken !== true || mayStartToken(bytes, at, from)) found.push(`${at}:${needle}`);
    }
    return found;
  });
}

function run(prefilter: Prefilter, bytes: Uint8Array, from: number, to: number): string[] {
  prefilter.block.set(bytes);
  const count = prefilter.run(from, to);
  return Array.from({ length: count }, (_, hit) => `${prefilter.hits[2 * hit]}:${prefilter.hits[2 * hit + 1]}`);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1')).subarray(0, SIZE);
}

function contentWith(needles: readonly Needle[]): fc.Arbitrary<Uint8Array> {
  const latin1 = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
  const noise = fc.array(latin1, { maxLength: 12 }).map((characters) => characters.join(''));
  const literal = fc.constantFrom(...needles).map((needle) => needle.literal);
  const cased = fc.tuple(literal, fc.boolean()).map(([text, upper]) => (upper ? text.toUpperCase() : text));
  const cut = fc.tuple(literal, fc.nat(20)).map(([text, length]) => text.slice(0, length));
  const escape = fc.constantFrom('\\n', '%3D', '\\x3d', '\\u003d', '\u001B[0;32m', 'word_', '"');
  return fc.array(fc.oneof(noise, cased, cut, escape), { maxLength: 40 }).map((parts) => bytesOf(parts.join('')));
}

const implementations = { scalar: ScalarPrefilter, simd: SimdPrefilter };

describe.each(Object.entries(implementations))('the %s prefilter', (_, Implementation) => {
  test.each(Object.entries(sets))(
    'finds every literal at every place and edge, and nothing else: %s',
    (_name, needles) => {
      const prefilter = new Implementation(layNeedles(needles), SIZE);
      fc.assert(
        fc.property(contentWith(needles), fc.nat(64), fc.nat(64), (bytes, skip, shorten) => {
          const from = Math.min(skip, bytes.length);
          const to = Math.max(from, bytes.length - shorten);
          expect(run(prefilter, bytes, from, to).toSorted()).toEqual(naive(needles, bytes, from, to).toSorted());
        }),
        { numRuns: 1500 },
      );
    },
  );

  test('counts bytes of a value between any two places', () => {
    const prefilter = new Implementation(layNeedles(shortest), SIZE);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 10, 65), { maxLength: SIZE }), fc.nat(80), (values, skip) => {
        prefilter.block.set(values);
        const from = Math.min(skip, values.length);
        expect(prefilter.count(10, from, values.length)).toBe(
          values.slice(from).filter((value) => value === 10).length,
        );
      }),
    );
    prefilter.block.fill(10);
    expect(prefilter.count(10, 0, SIZE)).toBe(SIZE);
  });

  test('finds a literal that fills the block to its last byte, at every alignment', () => {
    for (const needles of Object.values(sets)) {
      const prefilter = new Implementation(layNeedles(needles), SIZE);
      for (const { literal } of needles) {
        for (let shift = 0; shift < 17; shift += 1) {
          const end = SIZE - shift;
          const bytes = new Uint8Array(SIZE).fill(0x20);
          bytes.set(bytesOf(literal), end - literal.length);
          const expected = naive(needles, bytes, 0, end).toSorted();
          expect(expected.length).toBeGreaterThan(0);
          expect(run(prefilter, bytes, 0, end).toSorted()).toEqual(expected);
        }
      }
    }
  });

  test('takes no notice of what an earlier content has left behind the end', () => {
    const prefilter = new Implementation(layNeedles(shortest), SIZE);
    run(prefilter, bytesOf('sk-sk-sk-sk-sk-'), 0, 15);
    expect(run(prefilter, bytesOf('sk'), 0, 2)).toEqual([]);
    expect(run(prefilter, bytesOf(''), 0, 0)).toEqual([]);
  });

  test('grows its list of hits as far as it must', () => {
    const needles = sets['the catalogue']!;
    const size = 1 << 18;
    const prefilter = new Implementation(layNeedles(needles), size);
    const dense = Uint8Array.from(Buffer.from(' hf_'.repeat(size / 4)));
    const found = run(prefilter, dense, 0, size);
    expect(found.length).toBe(size / 4);
    expect(new Set(found).size).toBe(size / 4);
  });
});

test('both prefilters give the same answers on random bytes', () => {
  const needles = sets['the catalogue']!;
  const scalar = new ScalarPrefilter(layNeedles(needles), SIZE);
  const simd = new SimdPrefilter(layNeedles(needles), SIZE);
  // Few different bytes make many literals: those that the short ones are made of.
  const few = fc.constantFrom(...Buffer.from('sk-_hfr8aptq~1/ \\%m'));
  const content = fc.oneof(
    fc.uint8Array({ maxLength: SIZE }),
    fc.array(few, { maxLength: 600 }).map((bytes) => Uint8Array.from(bytes)),
  );
  fc.assert(
    fc.property(content, fc.nat(40), (bytes, skip) => {
      const from = Math.min(skip, bytes.length);
      expect(run(simd, bytes, from, bytes.length).toSorted()).toEqual(
        run(scalar, bytes, from, bytes.length).toSorted(),
      );
    }),
    { numRuns: 3000 },
  );
});
