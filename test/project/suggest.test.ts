import { expect, test } from 'vitest';
import { suggest } from '../../src/project/suggest.ts';

test.each([
  ['scna', 'scan'],
  ['hok', 'hook'],
  ['INIT', 'init'],
  ['inti', 'init'],
  ['xyz', null],
  ['', null],
])('%s means %s', (word, expected) => {
  expect(suggest(word, ['scan', 'hook', 'init'])).toBe(expected);
});

test('a part of a name is enough', () => {
  expect(suggest('gemini', ['openai', 'google-gemini'])).toBe('google-gemini');
});

test('a word of any length is answered in a moment', () => {
  expect(suggest('x'.repeat(1_000_000), ['scan'])).toBeNull();
});
