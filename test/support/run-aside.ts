import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { MAIN, type Result, type RunOptions, type Sandbox } from './sandbox.ts';

/** Runs the built keyward while this process goes on, for a test that answers it from a server of its own. */
export async function runAside(
  sandbox: Sandbox,
  args: readonly string[],
  { env = {} }: Pick<RunOptions, 'env'> = {},
): Promise<Result> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: sandbox.root,
    env: { ...sandbox.environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, stdout, stderr };
}
