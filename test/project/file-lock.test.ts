import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withFileLock } from '../../src/project/file-lock.ts';
import { codeOf } from '../support/store-errors.ts';
import { testFolder } from '../support/store-context.ts';

function leaveLock(path: string, owner: string): string {
  const lock = `${path}.keyward-lock.local`;
  mkdirSync(lock);
  writeFileSync(join(lock, 'owner'), `${owner}\n`);
  return join(lock, 'owner');
}

const never = new AbortController().signal;

test('one after the other, and nothing is left behind', async () => {
  const folder = testFolder();
  const path = join(folder, 'file');
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await pause(3);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 10 }, () => withFileLock(path, never, work)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock goes where the work fails', async () => {
  const folder = testFolder();
  const failing = withFileLock(join(folder, 'file'), never, async () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock whose process is gone is taken over, also one by one of many at once', async () => {
  const folder = testFolder();
  const path = join(folder, 'file');
  const gone = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout.trim();
  leaveLock(path, `${gone} ${hostname()}`);
  let inside = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    expect(inside).toBe(1);
    await pause(2);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 8 }, () => withFileLock(path, never, work)));
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock of another machine counts as left behind after a minute', async () => {
  const path = join(testFolder(), 'file');
  const owner = leaveLock(path, '1 another-machine');
  const before = new Date(Date.now() - 61_000);
  utimesSync(owner, before, before);
  expect(await withFileLock(path, never, async () => 'done')).toBe('done');
});

test('a lock that is held is waited for until the user stops', async () => {
  const path = join(testFolder(), 'file');
  leaveLock(path, `${process.pid} ${hostname()}`);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 100);
  expect(await codeOf(() => withFileLock(path, controller.signal, async () => 'done'))).toBe('cancelled');
});

test('a lock that was let go only half is free', async () => {
  const folder = testFolder();
  mkdirSync(join(folder, 'file.keyward-lock.local'));
  expect(await withFileLock(join(folder, 'file'), never, async () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

test('where no lock can be made nothing is done', async () => {
  expect(await codeOf(() => withFileLock(join(testFolder(), 'no/file'), never, async () => 'done'))).toBe(
    'write-failed',
  );
});
