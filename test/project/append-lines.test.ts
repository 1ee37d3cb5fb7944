import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendLines } from '../../src/project/append-lines.ts';

function append(before: string | null, apart = false): string {
  return appendLines(before === null ? null : Buffer.from(before), ['A', 'B'], { apart }).toString();
}

test('a new file is the lines', () => {
  expect(append(null)).toBe('A\nB\n');
  expect(append(null, true)).toBe('A\nB\n');
});

test('makes up for a missing line end', () => {
  expect(append('x')).toBe('x\nA\nB\n');
  expect(append('x', true)).toBe('x\n\nA\nB\n');
});

test('goes on with the line ends of the file', () => {
  expect(append('x\r\ny')).toBe('x\r\ny\r\nA\r\nB\r\n');
  expect(append('x\r\n', true)).toBe('x\r\n\r\nA\r\nB\r\n');
});

test('leaves one empty line between, not two', () => {
  expect(append('x\n', true)).toBe('x\n\nA\nB\n');
  expect(append('x\n\n', true)).toBe('x\n\nA\nB\n');
  expect(append('\n', true)).toBe('\nA\nB\n');
});

test('keeps every byte that was there', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.boolean(), (bytes, apart) => {
      const after = appendLines(bytes, ['A'], { apart });
      expect(after.subarray(0, bytes.length)).toEqual(Buffer.from(bytes));
      expect(after.toString('latin1')).toMatch(/(?:^|\n)A\r?\n$/);
    }),
  );
});
