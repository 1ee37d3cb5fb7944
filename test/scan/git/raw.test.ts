import { describe, expect, test } from 'vitest';
import { readRaw, readTree } from '../../../src/scan/git/raw.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(64);
const ZERO = '0'.repeat(40);

function raw(...parts: (string | Buffer)[]): Buffer {
  return Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.of(0)]));
}

describe('readRaw', () => {
  test.each([
    ['nothing', raw(), []],
    ['an added file', raw(`:000000 100644 ${ZERO} ${A} A`, 'a'), [{ commit: null, entries: [{ id: A, path: 'a' }] }]],
    ['a long id', raw(`:100644 100755 ${B} ${B} M`, 'a'), [{ commit: null, entries: [{ id: B, path: 'a' }] }]],
    ['a link', raw(`:100644 120000 ${A} ${A} T`, 'a'), [{ commit: null, entries: [{ id: A, path: 'a' }] }]],
    ['a deleted file', raw(`:100644 000000 ${A} ${ZERO} D`, 'a'), [{ commit: null, entries: [] }]],
    ['a submodule', raw(`:000000 160000 ${ZERO} ${A} A`, 'a'), [{ commit: null, entries: [] }]],
    ['a conflict', raw(`:000000 000000 ${ZERO} ${ZERO} U`, 'a'), [{ commit: null, entries: [] }]],
    ['a path like an id', raw(A, `:000000 100644 ${ZERO} ${A} A`, A), [{ commit: A, entries: [{ id: A, path: A }] }]],
    [
      'a path like a record',
      raw(`:000000 100644 ${ZERO} ${A} A`, ':x\n'),
      [{ commit: null, entries: [{ id: A, path: ':x\n' }] }],
    ],
    [
      'commits',
      raw(A, B, `:000000 100644 ${ZERO} ${A} A`, 'a'),
      [
        { commit: A, entries: [] },
        { commit: B, entries: [{ id: A, path: 'a' }] },
      ],
    ],
    [
      'a merge',
      raw(A, `::100644 100644 100644 ${A} ${A} ${B} MM`, 'a'),
      [{ commit: A, entries: [{ id: B, path: 'a' }] }],
    ],
    [
      'an octopus',
      raw(A, `:::100644 000000 100644 100644 ${A} ${ZERO} ${A} ${B} MAM`, 'a'),
      [{ commit: A, entries: [{ id: B, path: 'a' }] }],
    ],
    [
      'a path that is not UTF-8',
      raw(`:000000 100644 ${ZERO} ${A} A`, Buffer.of(0xff)),
      [{ commit: null, entries: [{ id: A, path: '\ufffd' }] }],
    ],
  ])('%s', (_, output, expected) => {
    expect(readRaw(output)).toEqual(expected);
  });

  test.each([
    ['without a name', raw(`:000000 100644 ${ZERO} ${A} A`, '')],
    ['without an object', raw(`:000000 100644 ${ZERO} ${ZERO} A`, 'a')],
  ])('a file %s is a corrupt index', (_, output) => {
    expect(() => readRaw(output)).toThrow('the index is corrupt');
  });
});

test('readTree', () => {
  const output = raw(`100644 blob ${A}\ta b`, `160000 commit ${A}\tsub`, `120000 blob ${B}\tc\td`);
  expect(readTree(output)).toEqual([
    { id: A, path: 'a b' },
    { id: B, path: 'c\td' },
  ]);
});
