import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleToken } from '../../../src/formats/sample.ts';
import { SOUGHT } from '../../../src/project/_sought.ts';
import { ISSUERS } from '../../../src/project/issuers.ts';
import { judge } from '../../../src/scan/judge/judge.ts';
import { weigh } from '../../../src/scan/judge/weigh.ts';
import { ScalarPrefilter } from '../../../src/scan/prefilter/scalar.ts';
import { Searcher } from '../../../src/scan/searcher.ts';
import { trailsOf } from '../../../src/scan/sought/read.ts';
import { seededRandom } from '../../support/random.ts';

const kinds = ISSUERS.flatMap(({ keys }) => keys);
const trails = trailsOf(SOUGHT);
const searcher = new Searcher(new ScalarPrefilter(trails.needles, 64 * 1024), trails);

const token = fc
  .tuple(fc.constantFrom(...kinds), fc.nat(1e6), fc.constantFrom('', 'example', 'xxxxx', 'abcdefgh'))
  .map(([kind, seed, word]) => {
    const sample = sampleToken(kind.token, seededRandom(seed));
    const at = Math.floor(sample.length / 2);
    return word === '' ? sample : sample.slice(0, at) + word + sample.slice(at + word.length);
  });
const piece = fc.oneof(
  token,
  token.map((text) => `key = "${text}"\n`),
  fc.constantFrom(...kinds.flatMap(({ near = [] }) => near)),
  fc.constantFrom('sha256=', 'rev: ', '#', '/', '+', '\n', ' ', 'api_key: ', '_id: ', 'keyward:allow ', '.get(', '"'),
  fc.nat(60).map((length) => ' text'.repeat(length)),
);

test('something speaks against a token just where the judge says that it is no key', () => {
  let dismissed = 0;
  let kept = 0;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
      const bytes = Buffer.from(pieces.join(''), 'latin1').subarray(0, searcher.memory.length);
      searcher.memory.set(bytes);
      const stretch = { bytes: searcher.memory, first: 0, last: bytes.length };
      for (const candidate of searcher.seek(0, bytes.length, bytes.length, stretch, null)?.candidates ?? []) {
        const confidence = judge(candidate, stretch);
        const weighed = weigh(candidate, stretch);
        expect(weighed.some(({ speaks }) => speaks === 'against')).toBe(confidence === null);
        if (confidence === null) dismissed += 1;
        else kept += 1;
      }
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(dismissed, kept)).toBeGreaterThan(300);
});
