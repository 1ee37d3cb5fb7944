import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The types are what an editor shows: what must not compile stands behind @ts-expect-error, and is then an error itself
// if it does.

const root = join(import.meta.dirname, '../..');

test('loadKeys, defineKeys and loadKeysFrom are typed by what was asked for', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', join(import.meta.dirname, 'tsconfig.json')], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
