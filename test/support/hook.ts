import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { openSandbox, type Result, type Sandbox } from './sandbox.ts';

export const KIND = 'groq-api-key';
export const HOOK = '.git/hooks/pre-commit';

/** A new repository for each test of the file that imports this. */
export let sandbox: Sandbox;

beforeEach(() => {
  sandbox = openSandbox();
  sandbox.git(['init', '-q']);
});

/** Runs `keyward hook`. */
export function hook(...args: string[]): Result {
  return sandbox.run(['hook', ...args]);
}

/** The states of both hooks. */
export function states(cwd = '.'): string[] {
  const { stdout } = sandbox.run(['hook', 'status', '--json'], { cwd });
  return (JSON.parse(stdout) as { hooks: { state: string }[] }).hooks.map(({ state }) => state);
}

/** Stages a file that holds a key. */
export function stageKey(cwd = '.'): void {
  sandbox.write(join(cwd, 'a.py'), `key = "${sandbox.key(KIND)}"\n`);
  sandbox.git(['add', '.'], { cwd });
}
