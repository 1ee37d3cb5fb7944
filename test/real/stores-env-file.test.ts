import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import envFile from '../../src/stores/env-file.ts';
import { openStore } from '../../src/stores/store.ts';
import { testContext, testFolder } from '../support/store-context.ts';
import { npmTool, pythonTool } from './tool.ts';

// Other readers of env files: what keyward writes means the same to all of them.

const dotenvx = npmTool('dotenv-cli@8.0.0', 'dotenv');
const python = pythonTool('python-dotenv==1.2.2', 'dotenv');
const VALUES = [
  'plain',
  'a b',
  'a#b # c',
  'a"b',
  "it's",
  'back`tick',
  'C:\\new',
  '~/x',
  '(x)&;|<>*?',
  'é🔑',
  'one\ntwo\n',
  '',
];

describe.each(VALUES)('%j', (value) => {
  async function write(): Promise<{ folder: string; written: boolean }> {
    const folder = testFolder();
    writeFileSync(join(folder, '.env'), '# first\nBEFORE=1\nAFTER=2\n');
    const store = openStore(envFile, {}, testContext({}, folder));
    const written = await store.set?.('A', new Secret(value)).then(
      () => true,
      (error: unknown) => !(isKeywardError(error) && error.code === 'value-invalid'),
    );
    return { folder, written: written === true };
  }

  test.skipIf(dotenvx === null)('dotenv', async () => {
    const { folder, written } = await write();
    const args = ['-e', '.env', '--', 'node', '-p', 'JSON.stringify([process.env.A, process.env.AFTER])'];
    const result = spawnSync(dotenvx!, args, { cwd: folder, encoding: 'utf8' });
    expect(written).toBe(true);
    expect(JSON.parse(result.stdout)).toEqual([value, '2']);
  });

  test.skipIf(python === null)('python-dotenv', async () => {
    const { folder, written } = await write();
    const code = 'import json, dotenv; v = dotenv.dotenv_values(".env"); print(json.dumps([v["A"], v["AFTER"]]))';
    const result = spawnSync(join(dirname(python!), 'python'), ['-c', code], { cwd: folder, encoding: 'utf8' });
    expect(written).toBe(true);
    expect(JSON.parse(result.stdout)).toEqual([value, '2']);
  });
});
