import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKeywardError } from '../../../src/core/errors.ts';
import {
  type Baseline,
  type BaselineEntry,
  emptyBaseline,
  formatBaseline,
  parseBaseline,
} from '../../../src/scan/allow/baseline.ts';
import { findingsIn } from '../../support/scan-text.ts';
import { PROVIDERS } from '../../../src/providers/_all.ts';

const KINDS = PROVIDERS.flatMap(({ keys }) => keys.map(({ id }) => id));

const entry: fc.Arbitrary<BaselineEntry> = fc.record({
  fingerprint: fc
    .array(fc.integer({ min: 0, max: 15 }), { minLength: 32, maxLength: 32 })
    .map((digits) => digits.map((digit) => digit.toString(16)).join('')),
  kind: fc.constantFrom(...KINDS),
  until: fc.option(fc.constantFrom('2026-01-31', '2027-12-01', '2030-06-15')),
  reason: fc.stringMatching(/^[a-zäß(][a-zäß ,.:()#0-9-]{0,30}[a-z)]$/),
});

const baseline = fc
  .uniqueArray(entry, { maxLength: 40, selector: ({ fingerprint }) => fingerprint })
  .map((list): Baseline => ({ ...emptyBaseline(), entries: new Map(list.map((one) => [one.fingerprint, one])) }));

function sortedEntries({ entries }: Baseline): BaselineEntry[] {
  return [...entries.values()].toSorted((left, right) => (left.fingerprint < right.fingerprint ? -1 : 1));
}

describe('the format', () => {
  test('what was written is read again, sorted, and written the same', () => {
    fc.assert(
      fc.property(baseline, (written) => {
        const text = formatBaseline(written);
        const read = parseBaseline(text, 'baseline');
        expect([...read.entries.values()]).toEqual(sortedEntries(written));
        expect(read.comments).toEqual(written.comments);
        expect(formatBaseline(read)).toBe(text);
      }),
    );
  });

  test('the order of lines, and lines that are there twice, do not matter', () => {
    fc.assert(
      fc.property(baseline, fc.infiniteStream(fc.nat()), (written, numbers) => {
        const text = formatBaseline(written);
        const lines = text.trimEnd().split('\n');
        const shuffled = [...lines, ...lines]
          .map((line) => ({ line, rank: numbers.next().value }))
          .toSorted((left, right) => left.rank - right.rank)
          .map(({ line }) => line);
        const read = parseBaseline(shuffled.join('\r\n'), 'baseline');
        expect(sortedEntries(read)).toEqual(sortedEntries(written));
      }),
    );
  });

  test('no line of it is taken for a key', () => {
    fc.assert(
      fc.property(baseline, (written) => {
        expect(findingsIn(formatBaseline(written))).toEqual([]);
      }),
    );
  });
});

const FINGERPRINT = '0123456789abcdef0123456789abcdef';

test('of two entries for a secret the one that ends sooner counts', () => {
  const lines = ['reason=c', 'until=2027-01-01 reason=b', 'until=2026-01-01 reason=a', 'until=2026-06-01 reason=d'];
  const text = lines.map((terms) => `${FINGERPRINT} groq-api-key ${terms}\n`);
  const reasonOf = (some: string[]): string | undefined =>
    parseBaseline(some.join(''), 'baseline').entries.get(FINGERPRINT)?.reason;
  expect([reasonOf(text), reasonOf(text.slice(0, 2)), reasonOf(text.slice(0, 1))]).toEqual(['a', 'b', 'c']);
});

test.each([
  ['a short fingerprint', `${FINGERPRINT.slice(1)} groq-api-key reason=x`, 'no entry'],
  ['capitals', `${FINGERPRINT.toUpperCase()} groq-api-key reason=x`, 'no entry'],
  ['no kind', `${FINGERPRINT} reason=x`, 'no entry'],
  ['no reason', `${FINGERPRINT} groq-api-key `, 'no entry'],
  ['an empty reason', `${FINGERPRINT} groq-api-key reason=`, 'no reason'],
  ['a day that is none', `${FINGERPRINT} groq-api-key until=2027-02-31 reason=x`, 'no date'],
  ['everything', '*', 'no entry'],
  ['a conflict', '<<<<<<< HEAD', 'a merge left a conflict'],
])('a line with %s is refused, and named by its number', (_, line, reason) => {
  const text = `# comment\n\n${FINGERPRINT} groq-api-key reason=x\n${line}\n`;
  let caught: unknown;
  try {
    parseBaseline(text, '.keyward/baseline');
  } catch (error) {
    caught = error;
  }
  expect(isKeywardError(caught) && [caught.code, caught.message]).toEqual([
    'baseline-invalid',
    expect.stringMatching(new RegExp(`^\\.keyward/baseline:4: .*${reason}`)) as string,
  ]);
});
