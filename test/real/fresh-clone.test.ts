import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// What a newcomer does: clone, one command, the other command. An empty home, no configuration, no other program.

const root = join(import.meta.dirname, '../..');
let folder: string;
let clone: string;

function run(
  file: string,
  args: readonly string[],
  cwd: string,
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(file, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { HOME: join(folder, 'home'), PATH: `${dirname(process.execPath)}:/usr/bin:/bin` },
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyward-clone-'));
  mkdirSync(join(folder, 'home'));
  clone = join(folder, 'keyward');
  expect(run('git', ['-c', 'safe.directory=*', 'clone', '--quiet', '--no-hardlinks', root, clone], folder).status).toBe(
    0,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the README gives these two commands', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm ci && npm test');
});

test('npm ci && npm start shows the overview', () => {
  const install = run('npm', ['ci'], clone);
  expect(install.stderr + install.stdout).not.toMatch(/npm error/);
  expect(install.status).toBe(0);
  const start = run('npm', ['start'], clone);
  expect(start.stderr).not.toMatch(/npm error/);
  expect(start.status).toBe(0);
  expect(start.stdout).toMatch(/hook/);
  expect(start.stdout).toMatch(/next/);
});

test('npm start -- PATH shows another folder', () => {
  mkdirSync(join(folder, 'other'));
  const start = run('npm', ['start', '--', join(folder, 'other')], clone);
  expect(start.status).toBe(0);
  expect(start.stdout).toContain('other');
});

test('npm test passes', () => {
  const result = run('npm', ['test'], clone);
  expect(result.stdout.slice(-2000)).toMatch(/Tests .*passed/);
  expect(result.status, result.stdout.slice(-4000) + result.stderr.slice(-4000)).toBe(0);
});
