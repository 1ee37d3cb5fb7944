import { spawn } from 'node:child_process';
import { delimiter, isAbsolute } from 'node:path';
import type { ExecOptions, ExecResult } from '../core/context.ts';
import { KeywardError, messageOf, systemCodeOf } from '../core/errors.ts';

/** Nothing that a store prints is larger; a program that prints more is stopped. */
const LARGEST_OUTPUT = 32 * 1024 * 1024;

interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Runs a program as `Context.exec` promises. Its output is in no error: it may hold a value. */
export function execProgram(
  { cwd, env, signal, timeout }: Surroundings,
  file: string,
  args: readonly string[],
  { stdin = '', env: added = {} }: ExecOptions,
): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(cancelled(file));
      return;
    }
    const child = spawn(file, args, {
      cwd,
      env: { ...ownPath(env), ...added },
      stdio: 'pipe',
      shell: false,
      windowsHide: true,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let length = 0;
    let failure: KeywardError | undefined;
    const stop = (error: KeywardError): void => {
      failure ??= error;
      child.kill('SIGKILL');
      // What the program started may hold the pipes open after it is gone.
      child.stdout.destroy();
      child.stderr.destroy();
    };
    const gather = (into: Buffer[]) => (chunk: Buffer) => {
      length += chunk.length;
      if (length > LARGEST_OUTPUT) stop(unavailable(file, 'printed more than 32 MiB'));
      else into.push(chunk);
    };
    const abort = (): void => stop(cancelled(file));
    const timer = setTimeout(() => stop(unavailable(file, `took longer than ${timeout / 1000} seconds`)), timeout);
    signal.addEventListener('abort', abort, { once: true });
    child.stdout.on('data', gather(stdout));
    child.stderr.on('data', gather(stderr));
    // A program that does not read its input is no failure; its status tells.
    child.stdin.on('error', (error) => {
      if (systemCodeOf(error) === undefined) stop(unavailable(file, messageOf(error)));
    });
    child.on('error', (error) => {
      failure ??= systemCodeOf(error) === 'ENOENT' ? missing(file) : unavailable(file, 'could not be started');
    });
    child.on('close', (status, killed) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      if (status === null && killed !== null) failure ??= unavailable(file, `was ended by ${killed}`);
      if (failure !== undefined) reject(failure);
      else resolve({ status: status ?? 1, stdout: textOf(stdout), stderr: textOf(stderr) });
    });
    child.stdin.end(stdin);
  });
}

/** Of PATH what does not depend on the folder: a repository is not to bring its own `op` along. */
function ownPath(env: Surroundings['env']): Surroundings['env'] {
  const path = env['PATH'];
  if (path === undefined) return env;
  return { ...env, PATH: path.split(delimiter).filter(isAbsolute).join(delimiter) };
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

function missing(file: string): KeywardError {
  return new KeywardError('tool-missing', `the program ${file} is not installed`, `install ${file}, or put it on PATH`);
}

function unavailable(file: string, reason: string): KeywardError {
  return new KeywardError('store-unavailable', `${file} ${reason}`, `run ${file} by hand to see what it waits for`);
}

function cancelled(file: string): KeywardError {
  return new KeywardError('cancelled', `stopped before ${file} was done`, 'run it again');
}
