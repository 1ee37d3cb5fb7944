import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a CommonJS script with the packages of a `node_modules` folder, and gives what it printed, as JSON. */
export async function runScript(script: string, modules: string, args: readonly string[]): Promise<unknown> {
  const env = { PATH: process.env['PATH'], NODE_PATH: modules, NODE_NO_WARNINGS: '1' };
  const child = spawn(process.execPath, ['-e', script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 30_000,
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  await once(child, 'close');
  return JSON.parse(stdout) as unknown;
}
