import { expect, test } from 'vitest';
import { readSince } from '../../../src/scan/history/since.ts';

const NOW = new Date('2026-03-31T12:00:00Z');
const seconds = (date: string | Date): number => Math.floor(new Date(date).getTime() / 1000);

test.each([
  ['2026-01-31T12:00Z', seconds('2026-01-31T12:00:00Z')],
  ['2026-01-31t12:00:05z', seconds('2026-01-31T12:00:05Z')],
  ['2026-01-31 12:00:00 +0200', seconds('2026-01-31T10:00:00Z')],
  ['2026-01-31T12:00:00-05:30', seconds('2026-01-31T17:30:00Z')],
  ['2026-01-31', seconds(new Date(2026, 0, 31))],
  ['2026-01-31 08:30', seconds(new Date(2026, 0, 31, 8, 30))],
  ['2024-02-29', seconds(new Date(2024, 1, 29))],
  ['90 seconds ago', seconds(NOW) - 90],
  ['1 minute ago', seconds(NOW) - 60],
  ['2.hours.ago', seconds(NOW) - 7200],
  ['3 days ago', seconds(NOW) - 3 * 86_400],
  ['2 Weeks Ago', seconds(NOW) - 14 * 86_400],
  ['1 year ago', seconds('2025-03-31T12:00:00Z')],
  ['today', seconds(new Date(NOW.getFullYear(), NOW.getMonth(), NOW.getDate()))],
  [' yesterday ', seconds(new Date(NOW.getFullYear(), NOW.getMonth(), NOW.getDate() - 1))],
  ['@1700000000', 1_700_000_000],
  ['1700000000', 1_700_000_000],
])('%s', (text, expected) => {
  expect(readSince(text, NOW)).toBe(expected);
});

test('2026-04-01 lies in the future', () => {
  expect(() => readSince('2026-04-02', NOW)).toThrow('--since 2026-04-02 lies in the future');
});

test.each(['2025-02-29', '2026-1-1', '2026-01-31T25:00', '12:00', 'never', '1 fortnight ago', '9999999 days ago'])(
  '%s cannot be read',
  (text) => {
    expect(() => readSince(text, NOW)).toThrow('--since cannot read the date');
  },
);
