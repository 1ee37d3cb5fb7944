import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseName, fromSystem, join, rootOf, toDisplay, toSystem } from '../../src/scan/path.ts';

test('a path in UTF-8 comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (path) => {
      expect(toDisplay(fromSystem(path))).toBe(path);
      expect(Buffer.from(toSystem(fromSystem(path)))).toEqual(Buffer.from(path));
    }),
  );
});

test('a path of any bytes is opened as those bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const path = Buffer.from(bytes).toString('latin1');
      expect(Buffer.from(toSystem(path))).toEqual(Buffer.from(bytes));
    }),
  );
});

test.each([
  ['.', '.'],
  ['./', '.'],
  ['', '.'],
  ['a', 'a'],
  ['./a', 'a'],
  ['a/', 'a'],
  ['a//b///', 'a/b'],
  ['..', '..'],
  ['../', '..'],
  ['../a/.', '../a'],
  ['/', '/'],
  ['//', '/'],
  ['/a/', '/a'],
])('%j is shown as %j', (path, shown) => {
  expect(rootOf(path)).toBe(shown);
});

test('joins without a double slash, and leaves `.` away', () => {
  expect(join('.', 'a')).toBe('a');
  expect(join('', 'a')).toBe('a');
  expect(join('/', 'a')).toBe('/a');
  expect(join('a', 'b')).toBe('a/b');
  expect(baseName('a/b')).toBe('b');
  expect(baseName('b')).toBe('b');
});
