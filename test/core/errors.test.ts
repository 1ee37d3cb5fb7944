import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/core/error-codes.ts';
import { isKeywardError, KeywardError, messageOf, systemCodeOf } from '../../src/core/errors.ts';

test('an error of another copy of the package is recognised by its marker', () => {
  const error = new KeywardError('usage', 'unknown flag', 'see the help');
  const foreign = Object.assign(new Error('other copy'), { [Symbol.for('keyward.error')]: true });
  expect(isKeywardError(error)).toBe(true);
  expect(isKeywardError(foreign)).toBe(true);
  expect([new Error('x'), null, 'x', undefined].some(isKeywardError)).toBe(false);
});

test('the cause is kept', () => {
  const cause = new Error('below');
  expect(new KeywardError('unreadable', 'm', 'h', { cause }).cause).toBe(cause);
});

test('a message is one line, whatever was thrown', () => {
  expect(messageOf(new Error('one\n  two'))).toBe('one two');
  expect(messageOf('text')).toBe('text');
});

test('only a word is a system code', () => {
  expect(systemCodeOf(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe('ENOENT');
  expect(systemCodeOf({ code: 5 })).toBeUndefined();
  expect(systemCodeOf(null)).toBeUndefined();
});

test('every code is explained, and no explanation is without its code', () => {
  for (const [code, { meaning, remedy }] of Object.entries(ERROR_CODES)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(meaning).toMatch(/\.$/);
    expect(remedy).toMatch(/\.$/);
  }
});
