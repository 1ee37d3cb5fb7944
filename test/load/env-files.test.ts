import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvFiles } from '../../src/env-files.ts';
import { openSandbox, type Sandbox } from '../support/sandbox.ts';

const root = join(import.meta.dirname, '../..');

/** Runs a program that imports `keyward/env` and prints the variables A to F. */
function run(
  sandbox: Sandbox,
  env: Record<string, string> = {},
): { status: number | null; stdout: string; stderr: string } {
  const program = `import '${join(root, 'dist/env.js')}';
    console.log(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => process.env[name] ?? '-').join(' '));`;
  return sandbox.exec(process.execPath, ['--input-type=module', '-e', program], { env });
}

function fourFiles(): Sandbox {
  const sandbox = openSandbox();
  sandbox.write('.env', 'A=1\nB=1\nC=1\nD=1\nE=1\n');
  sandbox.write('.env.production', 'A=2\nB=2\nC=2\nD=2\n');
  sandbox.write('.env.local', 'A=3\nB=3\nC=3\n');
  sandbox.write('.env.production.local', 'A=4\nB=4\n');
  return sandbox;
}

test('the environment wins, then .env.<mode>.local, .env.local, .env.<mode>, .env', () => {
  const { stdout } = run(fourFiles(), { NODE_ENV: 'production', A: '5' });
  expect(stdout).toBe('5 4 3 2 1 -\n');
});

test('without a mode there are two files', () => {
  expect(run(fourFiles()).stdout).toBe('3 3 3 1 1 -\n');
});

test('a test does not read .env.local', () => {
  expect(run(fourFiles(), { NODE_ENV: 'test' }).stdout).toBe('1 1 1 1 1 -\n');
});

test('a variable that is empty in the environment stays empty', () => {
  const sandbox = openSandbox();
  sandbox.write('.env', 'A=1\n');
  expect(run(sandbox, { A: '' }).stdout).toBe(' - - - - -\n');
});

test('no file at all is fine', () => {
  expect(run(openSandbox()).stdout).toBe('- - - - - -\n');
});

test('quotes, line breaks, comments, export, CRLF and a mark at the beginning', () => {
  const sandbox = openSandbox();
  sandbox.write(
    '.env',
    '\uFEFFA=1\r\nexport B="two\r\nlines"\r\n# C=3\r\nD=a=b # four\r\nE=\'$A\'\r\nF={"a": "b"}\r\n',
  );
  const { values } = readEnvFiles({ folder: sandbox.root });
  expect(values).toEqual({ A: '1', B: 'two\nlines', D: 'a=b', E: '$A', F: '{"a": "b"}' });
});

test('UTF-16, as PowerShell writes', () => {
  const sandbox = openSandbox();
  sandbox.write('.env', Buffer.from('\uFEFFA=1\r\n', 'utf16le'));
  expect(readEnvFiles({ folder: sandbox.root }).values).toEqual({ A: '1' });
});

test('a folder named .env is no env file', () => {
  const sandbox = openSandbox();
  mkdirSync(sandbox.path('.env'));
  sandbox.write('.env.local', 'A=1\n');
  expect(run(sandbox).stdout).toBe('1 - - - - -\n');
});

test('a file that is there and cannot be read is an error', () => {
  const sandbox = openSandbox();
  sandbox.write('.env', Buffer.from([0x41, 0x3d, 0xff, 0xfe, 0x31]));
  const { status, stderr } = run(sandbox);
  expect(status).not.toBe(0);
  expect(stderr).toContain('.env: not UTF-8 text');
  sandbox.exec('mkfifo', [sandbox.path('.env.local')]);
  expect(run(sandbox).stderr).toMatch(/\.env\.local: .*pipe/);
});

test('a mode is no path', () => {
  expect(() => readEnvFiles({ mode: '../../etc' })).toThrow('NODE_ENV is no part of a file name');
});

test('a name that an object has anyway is a name like any other', () => {
  const sandbox = openSandbox();
  sandbox.write('.env', '__proto__=1\nconstructor=2\n');
  expect(Object.entries(readEnvFiles({ folder: sandbox.root }).values)).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
  ]);
});

test('what was read is named where a key is missing, and all variables of a provider are known', () => {
  const sandbox = openSandbox();
  sandbox.write('.env', `CLAUDE_API_KEY=${sandbox.key('anthropic-api-key')}\n`);
  const program = `import '${join(root, 'dist/env.js')}'; import { loadKeys } from '${join(root, 'dist/index.js')}';
    console.log(String(loadKeys({ require: ['anthropic'] }).anthropic)); loadKeys({ require: ['groq'] });`;
  const { stdout, stderr } = sandbox.exec(process.execPath, ['--input-type=module', '-e', program]);
  expect(stdout).toBe('[secret]\n');
  expect(stderr).toContain(
    'missing or unusable in the environment, .env.local, .env:\n  groq: GROQ_API_KEY or GROQ_KEY',
  );
});
