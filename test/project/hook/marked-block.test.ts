import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockLines,
  callsHook,
  insertLines,
  linesInBlock,
  withoutBlock,
} from '../../../src/project/hook/marked-block.ts';

const LINES = ['one', '  two'];

const anyText = fc
  .tuple(
    fc.array(fc.stringMatching(/^[ -~\u0080-\u00ff]{0,8}$/), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([rows, lineEnd, tail]) => (rows.join('\n') + tail).replaceAll('\n', lineEnd));

test('what was put in comes out again, byte for byte', () => {
  fc.assert(
    fc.property(anyText, fc.nat(9), fc.constantFrom('', '    '), (text, index, indent) => {
      const added = insertLines(text, index, blockLines('pre-commit', LINES, indent));
      expect(linesInBlock(added, 'pre-commit')).toEqual(LINES);
      expect(withoutBlock(added, 'pre-commit')).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('two blocks at one place come out in any order', () => {
  fc.assert(
    fc.property(anyText, fc.nat(9), fc.boolean(), (text, index, swap) => {
      let added = insertLines(text, index, blockLines('pre-commit', LINES));
      added = insertLines(added, index, blockLines('pre-push', LINES));
      const order = swap ? (['pre-push', 'pre-commit'] as const) : (['pre-commit', 'pre-push'] as const);
      for (const hook of order) expect(linesInBlock(added, hook)).toEqual(LINES);
      expect(order.reduce((rest, hook) => withoutBlock(rest, hook), added)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', 5, 'B\nE'],
  ['a\n', 5, 'a\nB\nE\n'],
  ['a', 5, 'a\nB\nE'],
  ['a\r\nb\r\n', 1, 'a\r\nB\r\nE\r\nb\r\n'],
  ['a\nb\n', 0, 'B\nE\na\nb\n'],
])('%j before line %i', (text, index, expected) => {
  expect(insertLines(text, index, ['B', 'E'])).toBe(expected);
});

describe('callsHook', () => {
  test.each([
    ['keyward hook run pre-commit', true],
    ['  run: npx keyward hook run pre-commit "$@"', true],
    ['# keyward hook run pre-commit', false],
    ['  // keyward hook run pre-commit', false],
    ['keyward hook run pre-push', false],
    ['keyward scan', false],
  ])('%j: %s', (line, expected) => {
    expect(callsHook(`first\n${line}\n`, 'pre-commit')).toBe(expected);
  });
});
