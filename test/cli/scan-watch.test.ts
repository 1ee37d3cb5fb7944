import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { MAIN, openSandbox, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
let keys: string[];

beforeEach(() => {
  sandbox = openSandbox();
  keys = Array.from({ length: 2 }, () => sandbox.key('groq-api-key'));
  sandbox.write('clean.py', 'nothing\n');
});

interface Watching {
  readonly child: ChildProcess;
  /** All that it printed so far, on both streams. */
  readonly output: () => string;
  /** Waits for a line like this after what was last waited for. */
  readonly sees: (pattern: RegExp) => Promise<void>;
  /** Sends Ctrl-C and gives the exit status. */
  readonly stop: () => Promise<number | null>;
}

/** Starts `scan --watch`, and waits until it waits. */
async function watch(...args: readonly string[]): Promise<Watching> {
  const child = spawn(process.execPath, [MAIN, 'scan', '--watch', ...args], {
    cwd: sandbox.root,
    env: sandbox.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  let from = 0;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const sees = async (pattern: RegExp): Promise<void> => {
    await expect.poll(() => text.slice(from), { timeout: 15_000, interval: 20 }).toMatch(pattern);
    from = text.length;
  };
  await sees(/waiting for changes/);
  const stop = async (): Promise<number | null> => {
    const closed = once(child, 'close');
    child.kill('SIGINT');
    return ((await closed) as [number | null])[0];
  };
  return { child, output: () => text, sees, stop };
}

test('a new key is told, and a key that is gone', { timeout: 60_000 }, async () => {
  const watching = await watch();
  expect(watching.output()).toContain('no hardcoded keys');
  sandbox.write('new/folder/a.py', `key = "${keys[0]}"\n`);
  await watching.sees(/^new {3}new\/folder\/a\.py:1:8 {2}groq-api-key .*\n1 hardcoded key\n/m);
  sandbox.write('clean.py', `key = "${keys[1]}"\n`);
  await watching.sees(/^new {3}clean\.py:1:8 .*\n2 hardcoded keys\n/m);
  rmSync(sandbox.path('new'), { recursive: true });
  await watching.sees(/^gone {2}new\/folder\/a\.py:1:8 .*\n1 hardcoded key\n/m);
  expect(await watching.stop()).toBe(1);
  for (const key of keys) expect(watching.output()).not.toContain(key);
});

test('the status is that of the last state', { timeout: 60_000 }, async () => {
  sandbox.write('a.py', `key = "${keys[0]}"\n`);
  const watching = await watch();
  sandbox.write('a.py', 'key = None\n');
  await watching.sees(/^gone {2}a\.py:1:8 .*\nno hardcoded keys\n/m);
  expect(await watching.stop()).toBe(0);
});

test('a key that only moves is not told, and neither is what git ignores', { timeout: 60_000 }, async () => {
  sandbox.git(['init', '-q']);
  sandbox.write('.gitignore', 'ignored/\n');
  sandbox.write('a.py', `key = "${keys[0]}"\n`);
  const watching = await watch();
  sandbox.write('a.py', `\n\n\nkey = "${keys[0]}"\n`);
  sandbox.write('ignored/b.py', `key = "${keys[1]}"\n`);
  sandbox.write('z.py', `key = "${keys[1]}"\n`);
  await watching.sees(/^new {3}z\.py/m);
  sandbox.write('.gitignore', '');
  await watching.sees(/^new {3}ignored\/b\.py/m);
  expect(watching.output()).not.toMatch(/^(?:new|gone) +a\.py/m);
  expect(await watching.stop()).toBe(1);
});

test('a file alone is watched, also where another one takes its place', { timeout: 60_000 }, async () => {
  const watching = await watch('clean.py');
  sandbox.write('other.py', `key = "${keys[0]}"\n`);
  sandbox.exec('mv', ['other.py', 'clean.py']);
  await watching.sees(/^new {3}clean\.py:1:8/m);
  expect(await watching.stop()).toBe(1);
});

test.each([
  [['--staged'], 2, '--watch and --staged exclude each other'],
  [['--history'], 2, '--watch and --history exclude each other'],
  [['--json'], 2, '--watch and --json exclude each other'],
  [['nowhere'], 2, 'no such file or folder'],
])('%j is refused', (args, status, message) => {
  const result = sandbox.run(['scan', '--watch', ...args]);
  expect([result.status, result.stdout]).toEqual([status, '']);
  expect(result.stderr).toContain(message);
});

test('an empty folder is nothing to watch', () => {
  rmSync(sandbox.path('clean.py'));
  const { status, stderr } = sandbox.run(['scan', '--watch']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('no file was read')]);
});
