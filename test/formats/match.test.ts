import { describe, expect, test } from 'vitest';
import { anchorOf, prefixOf } from '../../src/formats/anchor.ts';
import { describeToken } from '../../src/formats/describe.ts';
import { beginsToken, matchAt } from '../../src/formats/match.ts';
import { base62, base64url, digits, either, hexLower, token, uuid } from '../../src/formats/token.ts';

const encoder = new TextEncoder();
const [prefixed] = token('gs_', base62(6)).shapes;
const [bare] = token(hexLower(8)).shapes;

function matches(shape: typeof prefixed, text: string, at = 0): number {
  return matchAt(shape!, encoder.encode(text), at, text.length);
}

describe('a token is whole', () => {
  test.each([
    ['gs_abc123', 9],
    ['gs_abc123"', 9],
    ['gs_abc123-x', 9],
    ['gs_abc123.', 9],
    ['gs_abc12', -1],
    ['gs_abc1234', -1],
    ['gs_abc123_x', -1],
    ['gs-abc123', -1],
    ['GS_abc123', -1],
  ])('%s', (text, end) => {
    expect(matches(prefixed, text)).toBe(end);
  });
});

test('a run gives back what the literal behind it needs', () => {
  const [shape] = token('k-', base64url(4, 8), 'MARK', base64url(4)).shapes;
  expect(matches(shape, 'k-abcdMARKwxyz')).toBe(14);
  expect(matches(shape, 'k-abcdefghMARKwxyz')).toBe(18);
  expect(matches(shape, 'k-abcMARKwxyz')).toBe(-1);
  expect(matches(shape, 'k-MARKMARKwxyz')).toBe(14);
});

test('hostile input takes no more than linear time', () => {
  const [shape] = token('k-', base64url(10, 4000), '-', base64url(10, 4000), '-', digits(4)).shapes;
  const text = `k-${'-'.repeat(8100)}`;
  const start = process.cpuUsage().user;
  expect(matches(shape, text)).toBe(-1);
  // Generous: nested back-tracking over these runs would take minutes.
  expect(process.cpuUsage().user - start).toBeLessThan(20_000_000);
});

describe('where a token begins', () => {
  const begins = (text: string, shape = prefixed): boolean =>
    beginsToken(shape!, encoder.encode(text), text.search(/gs_|[0-9a-f]{8}/), 0);

  test.each(['gs_', '"gs_', '=gs_', ' gs_', 'key-gs_', '\\ngs_', '\\tgs_', '%3Dgs_', '\\u003dgs_', '\\x3dgs_', '/gs_'])(
    '%s',
    (text) => {
      expect(begins(text)).toBe(true);
    },
  );
  test.each(['rags_', '_gs_', '9gs_', 'n gsgs_'])('not in %s', (text) => {
    expect(beginsToken(prefixed!, encoder.encode(text), text.lastIndexOf('gs_'), 0)).toBe(false);
  });
  test('a token without prefix does not begin inside a longer one', () => {
    expect(begins('"01234567', bare)).toBe(true);
    expect(begins('x-01234567', bare)).toBe(false);
    expect(begins('g01234567', bare)).toBe(false);
  });
});

test('the anchor is the first literal that is long enough', () => {
  const anchor = (...parts: Parameters<typeof token>): unknown => anchorOf(token(...parts).shapes[0]!);
  expect(anchor('gs_', base62(6))).toEqual({ literals: ['gs_'], before: { min: 0, max: 0 } });
  expect(anchor(base62(52), 'JQQJ99', base62(18))).toEqual({ literals: ['JQQJ99'], before: { min: 52, max: 52 } });
  expect(anchor(base62(3), digits(1, 2), 'Q~', base62(31))).toEqual({ literals: ['Q~'], before: { min: 4, max: 5 } });
  expect(anchor(base62(3), digits(1), 'Q~', base62(31))).toEqual({
    literals: Array.from('0123456789', (digit) => `${digit}Q~`),
    before: { min: 3, max: 3 },
  });
  expect(anchor(hexLower(32), '.', base62(16))).toBeNull();
});

test('what may be shown and how it is described', () => {
  expect(prefixOf(prefixed!)).toBe('gs_');
  expect(prefixOf(bare!)).toBe('');
  expect(describeToken(either(token('a-', digits(2, 4)), token(hexLower(8))))).toBe(
    '`a-` + 2 to 4 digits, or 8 lower-case hex',
  );
  expect(describeToken(token('k-', uuid, ':', hexLower(4)))).toBe('`k-` + a UUID + `:` + 4 lower-case hex');
});
