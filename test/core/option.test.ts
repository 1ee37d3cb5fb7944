import { expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { choice, flag, optionalText, readOptions, text, texts } from '../../src/core/option.ts';

const DECLARED = {
  address: text('the server', { env: ['FIRST', 'SECOND'] }),
  path: text('the path', { fallback: 'x' }),
  role: optionalText('the role', ['ROLE']),
  names: texts('the names', ['NAMES']),
  auth: choice('how', ['token', 'role']),
  loud: flag('whether'),
};

function read(said: Record<string, unknown>, env: Record<string, string> = {}) {
  return readOptions('the store test', DECLARED, said, env);
}

function problem(said: Record<string, unknown>): string {
  try {
    read(said);
  } catch (error) {
    if (isKeywardError(error)) return `${error.code}: ${error.message}; ${error.hint}`;
  }
  return 'none';
}

test('what is said counts, then the variables in their order, then what is taken if absent', () => {
  expect(read({ address: 'a' }, { FIRST: 'b' }).address).toBe('a');
  expect(read({}, { FIRST: '', SECOND: 'c' }).address).toBe('c');
  expect(read({ address: 'a' })).toEqual({
    address: 'a',
    path: 'x',
    role: null,
    names: [],
    auth: 'token',
    loud: false,
  });
  expect(read({ address: 'a', auth: 'role', loud: true, names: ['x'] }, { ROLE: 'r' })).toMatchObject({
    role: 'r',
    names: ['x'],
    auth: 'role',
    loud: true,
  });
  expect(read({ address: 'a' }, { NAMES: 'x, y' }).names).toEqual(['x', 'y']);
});

test('what is missing, unknown or of another form is named, and what stands there is not repeated', () => {
  expect(problem({})).toBe(
    'config-invalid: the store test needs the option address: the server; write address = ... in keyward.toml, or set FIRST, or set SECOND',
  );
  expect(problem({ address: 'a', tokn: 'kw-secret' })).toMatch(/no such option; its options are: address, path/);
  for (const said of [{ address: 7 }, { address: '' }, { auth: 'kw-secret' }, { loud: 'yes' }, { names: ['', 'x'] }]) {
    expect(problem({ address: 'a', ...said })).toMatch(
      /^config-invalid: the store test: the option \w+ is of another form/,
    );
    expect(problem({ address: 'a', ...said })).not.toContain('kw-secret');
  }
});
