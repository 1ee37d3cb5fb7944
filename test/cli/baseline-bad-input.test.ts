import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BASELINE, KIND, sandbox, scanned } from '../support/allow.ts';

// A baseline that is broken or hostile: a clear error, and never a clean answer.

function fails(args: readonly string[], words: string): void {
  const { status, stdout, stderr } = sandbox.run(args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
  expect(stderr).toMatch(/^keyward: hint: ./m);
}

function withKey(): void {
  sandbox.write('a.py', `k = "${sandbox.key(KIND)}"\n`);
}

const CASES: readonly (readonly [string, () => void, string])[] = [
  ['a conflict', () => sandbox.write(BASELINE, '# ours\n<<<<<<< HEAD\n'), `${BASELINE}:2: a merge left a conflict`],
  ['a line that is none', () => sandbox.write(BASELINE, '*\n'), `${BASELINE}:1: no entry`],
  ['binary', () => sandbox.write(BASELINE, Buffer.from([1, 0, 2, 0, 3])), 'binary'],
  ['no UTF-8', () => sandbox.write(BASELINE, Buffer.from([0x23, 0xff, 0xc3, 0x28])), 'not UTF-8'],
  ['too large', () => sandbox.write(BASELINE, '#\n'.repeat(17 * 1024 * 1024)), 'larger than 32 MiB'],
  ['a folder', () => sandbox.write(`${BASELINE}/x`, ''), 'a folder'],
  [
    'a link',
    () => {
      sandbox.write('../outside', '# secrets of another\n');
      mkdirSync(sandbox.path('.keyward'));
      symlinkSync('../../outside', sandbox.path(BASELINE));
    },
    'a symbolic link',
  ],
  [
    'in a folder that is a link',
    () => {
      sandbox.write('../outside/baseline', '# secrets of another\n');
      symlinkSync('../outside', sandbox.path('.keyward'));
    },
    'a symbolic link',
  ],
  [
    'a pipe',
    () => {
      mkdirSync(sandbox.path('.keyward'));
      sandbox.exec('mkfifo', [BASELINE]);
    },
    'pipe',
  ],
];

describe.each(CASES)('a baseline that is %s', (_, make, words) => {
  test('is an error for a scan with findings, and --no-allow does without it', () => {
    withKey();
    make();
    fails(['scan', 'a.py'], words);
    fails(['baseline', 'add', '--all', '--reason', 'x'], words);
    fails(['baseline', 'review'], words);
    expect(scanned('--no-allow').found).toContain('a.py:1');
  });
});

test('it stops the hook', () => {
  withKey();
  sandbox.write(BASELINE, '*\n');
  sandbox.git(['add', 'a.py']);
  const { status, stderr } = sandbox.run(['hook', 'run', 'pre-commit']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('the commit is stopped') as string]);
});

test('the overview tells of it, and reports all', () => {
  withKey();
  sandbox.write(BASELINE, '*\n');
  const { status, stdout, stderr } = sandbox.run([]);
  expect(stdout).toContain('a.py:1:6');
  expect(stderr).toContain(`${BASELINE}:1: no entry`);
  expect(status).toBe(1);
  const { skipped } = JSON.parse(sandbox.run(['--json']).stdout) as { skipped: { path: string }[] };
  expect(skipped.map(({ path }) => path)).toContain(BASELINE);
});

test('of 100,000 entries is read in no time', () => {
  withKey();
  const line = (index: number): string => `${index.toString(16).padStart(32, '0')} ${KIND} reason=number ${index}\n`;
  sandbox.write(BASELINE, Array.from({ length: 100_000 }, (_, index) => line(index)).join(''));
  const start = Date.now();
  expect(sandbox.run(['scan', 'a.py']).status).toBe(1);
  expect(Date.now() - start).toBeLessThan(5000);
});
