import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { MAIN, type Result, type RunOptions, type Sandbox } from './sandbox.ts';

/** Runs the built keyward while this process goes on, so that a fake service of the test can answer it. */
export async function runBeside(
  sandbox: Sandbox,
  args: readonly string[],
  { stdin = '', env = {} }: RunOptions = {},
): Promise<Result> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: sandbox.root,
    env: { ...sandbox.environment, ...env },
    stdio: 'pipe',
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  child.stdin.end(stdin);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...output };
}

/** Whether `script` of util-linux is here, which gives a program a terminal. */
export const HAS_SCRIPT = spawnSync('script', ['--version']).status === 0;

/** Runs the built keyward on a terminal of its own and types into it. `stdout` is all that the terminal shows. */
export function runOnTerminal(sandbox: Sandbox, args: string, typed: string): Result {
  // The answer is typed when the question stands there.
  const command = `(sleep 1; printf '${typed}'; sleep 1) | script -qefc "stty cols 100 rows 30; '${process.execPath}' '${MAIN}' ${args}" /dev/null`;
  return sandbox.exec('sh', ['-c', command], { env: { TERM: 'xterm' } });
}
