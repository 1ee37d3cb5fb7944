import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { writeAtomic } from '../../src/project/atomic-write.ts';
import { openSandbox } from '../support/sandbox.ts';

function codeOf(work: () => void): string {
  try {
    work();
  } catch (error) {
    if (isKeywardError(error)) return error.code;
    throw error;
  }
  return 'done';
}

test('writes a file with its mode, whatever the umask', () => {
  const sandbox = openSandbox();
  const before = process.umask(0o077);
  try {
    writeAtomic(sandbox.path('a'), 'text', { mode: 0o755 });
  } finally {
    process.umask(before);
  }
  expect(sandbox.read('a')).toBe('text');
  expect(statSync(sandbox.path('a')).mode & 0o777).toBe(0o755);
});

test('replaces a file as a whole and leaves nothing beside it', () => {
  const sandbox = openSandbox();
  sandbox.write('a', 'a much longer text');
  writeAtomic(sandbox.path('a'), Buffer.from('new'), { mode: 0o600 });
  expect(sandbox.read('a')).toBe('new');
  expect(statSync(sandbox.path('a')).mode & 0o777).toBe(0o600);
  expect(readdirSync(sandbox.root)).toEqual(['a']);
});

test('refuses a link, and does not touch what it leads to', () => {
  const sandbox = openSandbox();
  sandbox.write('target', 'old');
  symlinkSync('target', sandbox.path('link'));
  expect(codeOf(() => writeAtomic(sandbox.path('link'), 'new', { mode: 0o600 }))).toBe('write-failed');
  symlinkSync('nowhere', sandbox.path('dangling'));
  expect(codeOf(() => writeAtomic(sandbox.path('dangling'), 'new', { mode: 0o600 }))).toBe('write-failed');
  expect(sandbox.read('target')).toBe('old');
});

test('refuses a folder', () => {
  const sandbox = openSandbox();
  mkdirSync(sandbox.path('folder'));
  expect(codeOf(() => writeAtomic(sandbox.path('folder'), 'new', { mode: 0o600 }))).toBe('write-failed');
});

test('where it fails what stood there still stands, and nothing is left over', () => {
  const sandbox = openSandbox();
  expect(codeOf(() => writeAtomic(sandbox.path('no/folder'), 'new', { mode: 0o600 }))).toBe('write-failed');
  if (process.getuid?.() === 0) return;
  sandbox.write('a', 'old');
  chmodSync(sandbox.root, 0o500);
  expect(codeOf(() => writeAtomic(sandbox.path('a'), 'new', { mode: 0o600 }))).toBe('write-failed');
  chmodSync(sandbox.root, 0o700);
  expect(sandbox.read('a')).toBe('old');
  expect(readdirSync(sandbox.root)).toEqual(['a']);
});
