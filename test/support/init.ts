import { statSync } from 'node:fs';
import { expect } from 'vitest';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { treeOf } from './tree.ts';

export function repository(): Sandbox {
  const sandbox = openSandbox();
  sandbox.git(['init', '-q']);
  return sandbox;
}

/** A repository whose code uses two keys. */
export function withCode(): Sandbox {
  const sandbox = repository();
  sandbox.write('src/app.py', 'os.environ["GROQ_API_KEY"]\n');
  sandbox.write('src/app.ts', 'process.env.OPENAI_API_KEY\n');
  return sandbox;
}

export function modeOf(sandbox: Sandbox, path: string): string {
  return (statSync(sandbox.path(path)).mode & 0o7777).toString(8);
}

/** Runs init again: it must change nothing, and say so or what is left. */
export function expectSettled(sandbox: Sandbox, args: readonly string[] = []): void {
  const before = treeOf(sandbox.root);
  const { status, stdout } = sandbox.run(['init', '--yes', ...args]);
  expect(stdout).toMatch(status === 0 ? /^nothing to change: it is all set up\n$/ : /^left to you\n/);
  expect(treeOf(sandbox.root)).toEqual(before);
}
