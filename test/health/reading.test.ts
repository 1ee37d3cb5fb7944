import { expect, test } from 'vitest';
import type { Answer } from '../../src/health/answer.ts';
import { readingOf } from '../../src/health/reading.ts';
import { type Reading, refused } from '../../src/providers/probe.ts';

// Which answers a reading fits.

function answerOf(text: string, status = 200, headers: Record<string, string> = {}): Answer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status, headers: new Headers(headers), text, json };
}

function fits(when: Partial<Reading>, answer: Answer, fill: (step: string) => string = String): boolean {
  const reading = { status: 200, means: 'live', evidence: 'documented', ...when } as Reading;
  return readingOf(answer, [reading], fill) === reading;
}

test.each(['', ' ', 'Unauthorized', '<html>Unauthorized</html>', '{"error":'])(
  'a status alone says nothing without JSON: %j',
  (text) => {
    expect(readingOf(answerOf(text, 401), [refused(401, 'documented')], String)).toBeUndefined();
  },
);

test('the first that fits decides', () => {
  const readings = [
    { status: 401, at: 'code', is: ['gone'], means: 'dead', reason: 'revoked', evidence: 'documented' },
    refused(401, 'documented'),
  ] as const;
  expect(readingOf(answerOf('{"code":"GONE"}', 401), readings, String)).toBe(readings[0]);
  expect(readingOf(answerOf('{"code":"none"}', 401), readings, String)).toBe(readings[1]);
  expect(readingOf(answerOf('{"code":"gone"}', 403), readings, String)).toBeUndefined();
});

test.each<[Partial<Reading>, string, boolean]>([
  [{ at: 'a.b' }, '{"a":{"b":0}}', true],
  [{ at: 'a.b' }, '{"a":{"b":null}}', false],
  [{ at: 'a.b' }, '{"a":1}', false],
  [{ at: 'a.length' }, '{"a":"text"}', false],
  [{ at: 'toString' }, '{}', false],
  [{ at: 'a', is: [null] }, '{"a":null}', true],
  [{ at: 'a', is: [null] }, '{}', false],
  [{ at: 'a', is: [1004] }, '{"a":"1004"}', false],
  [{ at: 'a', is: ['Bad'] }, '{"a":"bad"}', true],
  [{ at: 'a', is: ['bad'] }, '{"a":"badly"}', false],
  [{ at: 'a', holds: ['BAD key'] }, '{"a":"a bad KEY."}', true],
  [{ at: 'a', holds: ['1'] }, '{"a":1}', false],
  [{ at: 'list.*.name', is: ['b'] }, '{"list":[{"name":"a"},{"name":"b"}]}', true],
  [{ at: '*', is: ['b'] }, '{"x":"a","y":"b"}', true],
  [{ at: '*' }, '[]', false],
  [{ at: 'list', list: true }, '{"list":[]}', true],
  [{ at: '', list: true }, '[]', true],
  [{ at: '', list: true }, '{}', false],
  [{ at: '{key_id}' }, '{"1815":"here"}', true],
  [{ text: ['bad key'] }, 'A Bad Key', true],
  [{ text: ['bad key'] }, '<p>bad key</p>', false],
  [{ text: [''] }, ' ', true],
  [{ text: [''] }, 'anything', false],
])('%j of %s: %s', (when, text, expected) => {
  expect(fits(when, answerOf(text), (step) => step.replace('{key_id}', '1815'))).toBe(expected);
});

test('a header', () => {
  expect(fits({ header: 'x-ratelimit-limit' }, answerOf('{}', 200, { 'X-RateLimit-Limit': '5' }))).toBe(true);
  expect(fits({ header: 'x-ratelimit-limit' }, answerOf('{}'))).toBe(false);
});
