import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay, isOver, readTerms } from '../../../src/scan/allow/terms.ts';

describe('terms', () => {
  test.each([
    ['reason=a sample', { until: null, reason: 'a sample' }],
    [' until=2027-01-31 reason=a sample', { until: '2027-01-31', reason: 'a sample' }],
    // Whoever writes the day behind the reason means it all the same.
    ['reason=a sample until=2027-01-31', { until: '2027-01-31', reason: 'a sample' }],
    ['reason="a sample"', { until: null, reason: 'a sample' }],
    ['reason=a=b, reason=c', { until: null, reason: 'a=b, reason=c' }],
  ])('%j', (text, terms) => {
    expect(readTerms(text)).toEqual(terms);
  });

  test.each([
    ['', 'no reason'],
    ['reason=', 'no reason'],
    ['reason=""', 'no reason'],
    ['until=2027-01-31', 'no reason'],
    ['until=2027-02-30 reason=x', 'no date'],
    ['until=tomorrow reason=x', 'no date'],
    ['until= reason=x', 'no date'],
    ['reason=x until=31.1.2027', 'no date'],
    ['because reason=x', 'not understood'],
    ['for good', 'not understood'],
  ])('%j is refused', (text, fault) => {
    expect(readTerms(text)).toEqual({ fault: expect.stringContaining(fault) as string });
  });

  test('no text makes them throw, or hold a day that is none', () => {
    const word = fc.constantFrom('until=', 'reason=', '2027-01-31', '2027-13-01', ' ', '"', 'x', '$&', '\\');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
        const terms = readTerms(words.join(''));
        if ('fault' in terms) return;
        expect(terms.reason.trim()).not.toBe('');
        expect(terms.until === null || isDay(terms.until)).toBe(true);
      }),
    );
  });
});

test('an allowance holds to the end of its day', () => {
  expect(isOver({ until: null }, '2027-01-31')).toBe(false);
  expect(isOver({ until: '2027-01-31' }, '2027-01-31')).toBe(false);
  expect(isOver({ until: '2027-01-31' }, '2027-02-01')).toBe(true);
});

test('only a day of the calendar is one', () => {
  expect(['2028-02-29', '2027-12-31'].every(isDay)).toBe(true);
  expect(['2027-02-29', '2027-00-10', '2027-1-1', '20270101', ' 2027-01-01', '2027-01-01T00'].some(isDay)).toBe(false);
});
