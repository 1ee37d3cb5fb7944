import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleToken } from '../../src/formats/sample.ts';
import { SOUGHT } from '../../src/project/_sought.ts';
import { ISSUERS } from '../../src/project/issuers.ts';
import type { Content } from '../../src/scan/content-scanner.ts';
import { createObjectSearcher, createScanner } from '../../src/scan/create-scanner.ts';
import { ObjectScanner } from '../../src/scan/object-scanner.ts';
import { seededRandom } from '../support/random.ts';

const scanner = new ObjectScanner(createObjectSearcher(SOUGHT), createScanner(SOUGHT));
const streamed = createScanner(SOUGHT);
const kinds = ISSUERS.flatMap(({ keys }) => keys);

/** A piece of text: words that tell of kinds, tokens, parts of tokens that an edit may join, and plain text. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('text ', 'word\n', '  key = "', '"\n', 'api_key: ', 'x', '\\n', 'sha256=', 'ä'),
  },
  { weight: 1, arbitrary: fc.constantFrom('# keyward:allow', ' keyward:al', 'low groq-api-key reason=x\n') },
  { weight: 2, arbitrary: fc.constantFrom(...kinds.flatMap(({ near = [] }) => near)) },
  { weight: 2, arbitrary: fc.nat(300).map((length) => 'plain text '.repeat(length)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...kinds), fc.nat(1e6), fc.nat(100), fc.nat(4))
      .map(([kind, seed, cut, part]) => {
        const token = sampleToken(kind.token, seededRandom(seed));
        const at = Math.floor((token.length * cut) / 100);
        return part === 0 ? token.slice(0, at) : part === 1 ? token.slice(at) : token;
      }),
  },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** An edit: at a share of the content so much is taken away, and something put in its place. */
const edit = fc.record({ at: fc.nat(1000), remove: fc.oneof(fc.constant(0), fc.nat(60), fc.nat(3000)), insert: text });

interface Version {
  readonly bytes: Buffer;
  /** As git's deltas give it. */
  readonly fresh: number[];
}

function edited(bytes: Buffer, { at, remove, insert }: { at: number; remove: number; insert: string }): Version {
  const start = Math.floor((bytes.length * at) / 1000);
  const end = Math.min(bytes.length, start + remove);
  const middle = Buffer.from(insert, 'latin1');
  return {
    bytes: Buffer.concat([bytes.subarray(0, start), middle, bytes.subarray(end)]),
    fresh: [start, start + middle.length],
  };
}

function whole(bytes: Buffer): Content {
  scanner.memory.set(bytes, 100);
  return scanner.scan(100, 100 + bytes.length);
}

test('what is new in a content and what was searched before are together what the whole holds', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (first, edits) => {
      let bytes: Buffer = Buffer.from(first, 'latin1');
      whole(bytes);
      let { needsWhole } = scanner;
      for (const change of edits) {
        const version = edited(bytes, change);
        bytes = version.bytes;
        const expected = whole(bytes);
        const found = needsWhole
          ? expected
          : scanner.scanFresh(100, 100 + bytes.length, {
              values: version.fresh.map((place) => place + 100),
              length: version.fresh.length,
            });
        ({ needsWhole } = scanner);
        expect(found).toEqual(expected);
      }
    }),
    { numRuns: 1500 },
  );
});

test('a content that stands whole in memory gives what a stream of it gives', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('latin1', 'utf16le' as const), (content, encoding) => {
      const bytes = Buffer.from(content, encoding);
      streamed.space().set(bytes);
      streamed.advance(bytes.length);
      const expected = streamed.end();
      expect(whole(bytes)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('the end of a long token far behind its beginning is seen', () => {
  const long = kinds.flatMap((kind) => {
    const tokens = Array.from({ length: 40 }, (_, seed) => sampleToken(kind.token, seededRandom(seed)));
    return tokens.filter((token) => token.length > 2000).slice(0, 1);
  });
  expect(long.length).toBeGreaterThan(2);
  for (const token of long) {
    // The token is whole only once a character in its middle is taken out.
    const at = Math.floor(token.length / 2) + 300;
    const base = Buffer.from(`key: "${token.slice(0, at)}\u0001${token.slice(at)}"\n`, 'latin1');
    whole(base);
    const { needsWhole } = scanner;
    const child = Buffer.from(`key: "${token}"\n`, 'latin1');
    const expected = whole(child);
    const seam = 100 + 6 + at;
    const found = needsWhole
      ? expected
      : scanner.scanFresh(100, 100 + child.length, { values: [seam, seam], length: 2 });
    expect(found).toEqual(expected);
  }
});
