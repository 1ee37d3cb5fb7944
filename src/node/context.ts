import { homedir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../core/context.ts';
import { KeywardError } from '../core/errors.ts';
import { execProgram } from './exec.ts';
import { projectFiles } from './files.ts';

/** What of a process its stores are shown. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the work is to stop. */
  readonly signal: AbortSignal;
}

/** One request or program run of a store takes no longer than this many milliseconds. */
const TIMEOUT = 15_000;

/** The world as Node gives it. Relative paths start at `folder`. */
export function nodeContext({ environment: env, signal }: Surroundings, folder: string): Context {
  return {
    fetch: globalThis.fetch,
    trusting: lazyTrusting,
    env,
    signal,
    timeout: TIMEOUT,
    now: Date.now,
    pause: async (milliseconds) => {
      await pause(milliseconds, undefined, { signal }).catch((cause: unknown) => {
        throw new KeywardError('cancelled', 'stopped while waiting for the store', 'run it again', { cause });
      });
    },
    exec: (file, args, options = {}) =>
      execProgram({ cwd: folder, env, signal, timeout: TIMEOUT }, file, args, options),
    files: projectFiles(folder, env['HOME'] ?? homedir(), signal),
    load: loadPackage,
  };
}

/** Node's https takes milliseconds to load, and one store needs it. */
function lazyTrusting(certificates: string): typeof fetch {
  return async (input, init) => {
    const { trustingFetch } = await import('./trusting-fetch.ts');
    return trustingFetch(certificates)(input, init);
  };
}

async function loadPackage(name: string): Promise<unknown> {
  try {
    return (await import(name)) as unknown;
  } catch (cause) {
    const hint = `run npm install ${name}, on a system that it supports`;
    throw new KeywardError('tool-missing', `the package ${name} is not installed`, hint, { cause });
  }
}
