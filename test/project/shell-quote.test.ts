import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellQuote, untrackCommand } from '../../src/project/shell-quote.ts';

test('leaves a plain path as it is', () => {
  expect(shellQuote('a/b-c.env')).toBe('a/b-c.env');
});

test('bash reads one word, the very one', () => {
  const words = fc.sample(fc.array(fc.string({ minLength: 1, unit: 'binary-ascii' }), { maxLength: 20 }), 20).flat();
  const usable = words.filter((word) => !word.includes('\0'));
  const script = usable.map((word) => `printf '%s\\0' ${shellQuote(word)}`).join('\n');
  const { stdout } = spawnSync('bash', ['-c', script]);
  expect(stdout.toString().split('\0').slice(0, -1)).toEqual(usable);
});

test('a name that git would take for a pattern is named literally', () => {
  const of = (path: string): string => untrackCommand({ path, staged: false });
  expect(of('.env')).toBe('git rm --cached -- .env');
  expect(of('a b.pem')).toBe("git rm --cached -- 'a b.pem'");
  expect(of('*.pem')).toBe("git rm --cached -- ':(literal)*.pem'");
});

test('what is staged and in no commit has to be forced out', () => {
  expect(untrackCommand({ path: '.env', staged: true })).toBe('git rm --cached --force -- .env');
});
