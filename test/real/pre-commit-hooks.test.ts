import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openSandbox } from '../support/sandbox.ts';
import { pythonTool } from './tool.ts';

// The hooks of .pre-commit-hooks.yaml, fetched, built and run by the pre-commit framework itself.

const root = join(import.meta.dirname, '../..');
const program = pythonTool('pre-commit==4.7.0', 'pre-commit');

test.skipIf(program === null)('pre-commit builds keyward and runs its hooks', { timeout: 900_000 }, () => {
  const sandbox = openSandbox();
  const env = {
    PATH: `${dirname(program!)}:${process.env['PATH']}`,
    PRE_COMMIT_HOME: join(sandbox.home, 'pre-commit'),
    // npm is to reach its registry as it does outside of the sandbox.
    NODE_EXTRA_CA_CERTS: process.env['NODE_EXTRA_CA_CERTS'],
    // git allows a clone from a folder; the framework would have a server.
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_1: 'protocol.file.allow',
    GIT_CONFIG_VALUE_1: 'always',
  };
  const source = sandbox.path('../source');
  // As it stands in the work tree, so that what is not committed yet is tried as well.
  for (const path of sandbox.git(['-C', root, 'ls-files', '-z', '-co', '--exclude-standard']).split('\0')) {
    if (path !== '') cpSync(join(root, path), join(source, path), { recursive: true });
  }
  sandbox.git(['init', '-q', '../source']);
  sandbox.git(['-C', source, 'add', '-A']);
  sandbox.git(['-C', source, 'commit', '-qm', 'keyward']);
  const revision = sandbox.git(['-C', source, 'rev-parse', 'HEAD']).trim();

  const key = sandbox.key('groq-api-key');
  sandbox.git(['init', '-q']);
  sandbox.write(
    '.pre-commit-config.yaml',
    `repos:\n  - repo: ${source}\n    rev: ${revision}\n    hooks:\n      - id: keyward\n      - id: keyward-scan\n`,
  );
  sandbox.write('app.py', 'nothing\n');
  sandbox.git(['add', '.']);
  const clean = sandbox.exec(program!, ['run'], { env });
  expect(clean.status, clean.stdout + clean.stderr).toBe(0);
  expect(clean.stdout).toMatch(/keyward \(no key in what is committed\)\.+Passed/);

  sandbox.write('app.py', `key = "${key}"\n`);
  sandbox.git(['add', '.']);
  const staged = sandbox.exec(program!, ['run', 'keyward'], { env });
  expect([staged.status, staged.stdout]).toEqual([1, expect.stringMatching(/app\.py:1:8 +groq-api-key/)]);

  sandbox.git(['commit', '-q', '--no-verify', '-m', 'with a key']);
  const manual = ['run', 'keyward-scan', '--hook-stage', 'manual', '--all-files'];
  const files = sandbox.exec(program!, manual, { env });
  expect([files.status, files.stdout]).toEqual([1, expect.stringMatching(/app\.py:1:8 +groq-api-key/)]);
  expect(staged.stdout + files.stdout).not.toContain(key);
});
