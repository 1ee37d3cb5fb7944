import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeContext } from '../../src/node/context.ts';
import type { Context } from '../../src/core/context.ts';
import { codeOf } from '../support/store-errors.ts';
import { testFolder } from '../support/store-context.ts';

function context(signal = new AbortController().signal): Context {
  return { ...nodeContext({ environment: { PATH: process.env['PATH'], OWN: 'own' }, signal }, testFolder()) };
}

const NODE = process.execPath;

test('hands stdin and variables over, and gives back what was printed', async () => {
  const code = `process.stdin.pipe(process.stdout); console.error(process.env.OWN + process.env.MORE); process.exitCode = 3`;
  const result = await context().exec(NODE, ['-e', code], { stdin: 'clé\n', env: { MORE: 'more' } });
  expect(result).toEqual({ status: 3, stdout: 'clé\n', stderr: 'ownmore\n' });
});

test('a program that does not read its input is no failure', async () => {
  const result = await context().exec(NODE, ['-e', 'process.exit(0)'], { stdin: 'x'.repeat(1_000_000) });
  expect(result.status).toBe(0);
});

test('no program, one that is killed, one that prints without end', async () => {
  expect(await codeOf(() => context().exec('keyward-no-such-program', []))).toBe('tool-missing');
  const killed = ['-e', 'process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)'];
  expect(await codeOf(() => context().exec(NODE, killed))).toBe('store-unavailable');
  const endless = ['-e', 'const write = () => process.stdout.write("x".repeat(1e6), write); write()'];
  expect(await codeOf(() => context().exec(NODE, endless))).toBe('store-unavailable');
});

test('stopped by the user', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 200);
  const waits = ['-e', 'setInterval(() => {}, 1000)'];
  expect(await codeOf(() => context(controller.signal).exec(NODE, waits))).toBe('cancelled');
  expect(await codeOf(() => context(controller.signal).exec(NODE, waits))).toBe('cancelled');
  expect(await codeOf(() => context(controller.signal).pause(10_000))).toBe('cancelled');
});

test('a program is not taken from the folder of the project by a relative entry of PATH', async () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'kw-own-program'), '#!/bin/sh\n', { mode: 0o755 });
  const run = (path: string): Promise<string> => {
    const environment = { PATH: `${path}:${process.env['PATH']}` };
    const world = nodeContext({ environment, signal: new AbortController().signal }, folder);
    return codeOf(() => world.exec('kw-own-program', []));
  };
  expect(await run('.')).toBe('tool-missing');
  expect(await run(folder)).toBe('done');
});

test('a package that is not installed', async () => {
  expect(await codeOf(() => context().load('keyward-no-such-package'))).toBe('tool-missing');
});
