import { expect, test } from 'vitest';
import { readUpdates } from '../../../src/scan/git/push.ts';

const A = 'a'.repeat(40);
const ZERO = '0'.repeat(40);

test('readUpdates', () => {
  expect(readUpdates('')).toEqual([]);
  expect(readUpdates(`refs/heads/a ${A} refs/heads/b ${ZERO}\n(delete) ${ZERO} refs/heads/c ${A}\n`)).toEqual([
    { localRef: 'refs/heads/a', local: A, remote: ZERO },
    { localRef: '(delete)', local: ZERO, remote: A },
  ]);
  expect(readUpdates(`HEAD@{1 day ago} ${A} refs/heads/b ${ZERO}\n`)).toEqual([
    { localRef: 'HEAD@{1 day ago}', local: A, remote: ZERO },
  ]);
});

test.each(['x\n', 'one two three\n', ` ${A} refs/heads/b ${ZERO}\n`])('%j is not from git', (text) => {
  expect(() => readUpdates(text)).toThrow('does not hold what git tells a pre-push hook');
});
