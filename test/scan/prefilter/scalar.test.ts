import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROVIDERS } from '../../../src/providers/_all.ts';
import { compileTrails } from '../../../src/scan/kinds.ts';
import { ScalarPrefilter } from '../../../src/scan/prefilter/scalar.ts';

const { needles } = compileTrails(PROVIDERS);
const SIZE = 4096;
const prefilter = new ScalarPrefilter(needles, SIZE);

/** What is to be found, by the simplest means. */
function naive(text: string, from: number, to: number): string[] {
  const folded = text.slice(0, to).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return needles.flatMap(({ literal }, needle) => {
    const found: string[] = [];
    for (let at = folded.indexOf(literal, from); at !== -1; at = folded.indexOf(literal, at + 1))
      found.push(`${at}:${needle}`);
    return found;
  });
}

function run(text: string, from: number, to: number): string[] {
  for (let at = 0; at < text.length; at += 1) prefilter.block[at] = text.charCodeAt(at);
  const count = prefilter.run(from, to);
  return Array.from({ length: count }, (_, hit) => `${prefilter.hits[2 * hit]}:${prefilter.hits[2 * hit + 1]}`);
}

const latin1 = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const noise = fc.array(latin1, { maxLength: 12 }).map((characters) => characters.join(''));
const literal = fc.constantFrom(...needles).map((needle) => needle.literal);
const cased = fc.tuple(literal, fc.boolean()).map(([text, upper]) => (upper ? text.toUpperCase() : text));
const cut = fc.tuple(literal, fc.nat(20)).map(([text, length]) => text.slice(0, length));
const content = fc.array(fc.oneof(noise, cased, cut), { maxLength: 40 }).map((parts) => parts.join('').slice(0, SIZE));

test('finds every literal at every place and edge, and nothing else', () => {
  fc.assert(
    fc.property(content, fc.nat(64), fc.nat(64), (text, skip, shorten) => {
      const from = Math.min(skip, text.length);
      const to = Math.max(from, text.length - shorten);
      expect(run(text, from, to).toSorted()).toEqual(naive(text, from, to).toSorted());
    }),
    { numRuns: 3000 },
  );
});

test('grows its list of hits as far as it must', () => {
  const dense = 'hf_'.repeat(SIZE / 3);
  expect(run(dense, 0, dense.length).length).toBe(naive(dense, 0, dense.length).length);
});
