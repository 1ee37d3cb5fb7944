import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { sampleToken } from '../../src/formats/sample.ts';
import { ISSUERS } from '../../src/project/issuers.ts';
import { seededRandom } from './random.ts';

/** The built program. */
export const MAIN = resolve(import.meta.dirname, '../../dist/cli/main.js');

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Relative to the sandbox's work folder, which it is if absent. */
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** Added to the sandbox's own environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A folder of its own for one test, with a HOME that is empty and a git that no configuration of this machine reaches. */
export interface Sandbox {
  /** The work folder; empty at first, and not in a repository. */
  readonly root: string;
  readonly home: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Runs the built keyward. */
  run(args: readonly string[], options?: RunOptions): Result;
  /** Runs any program. */
  exec(file: string, args: readonly string[], options?: RunOptions): Result;
  /** Runs git and gives its stdout; throws where it fails. */
  git(args: readonly string[], options?: RunOptions): string;
  /** Runs git, whatever comes of it. */
  tryGit(args: readonly string[], options?: RunOptions): Result;
  /** Writes a file (and its folders) and gives its absolute path. */
  write(path: string, content: string | Uint8Array, mode?: number): string;
  read(path: string): string;
  /** The absolute path of one in the work folder. */
  path(path: string): string;
  /** Makes a key of a kind, a new one on every call, the same ones on every run. */
  key(kind: string): string;
}

/** Opens a sandbox that is removed when the test ends. Call it inside of a test or a `beforeEach`. */
export function openSandbox(): Sandbox {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyward-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'work');
  const home = join(folder, 'home');
  mkdirSync(root);
  mkdirSync(home);
  const environment = cleanEnvironment(home);
  const random = seededRandom(1);

  const sandbox: Sandbox = {
    root,
    home,
    environment,
    run: (args, options) => sandbox.exec(process.execPath, [MAIN, ...args], options),
    exec(file, args, { cwd = '.', stdin = '', env = {} } = {}) {
      const { status, stdout, stderr, error } = spawnSync(file, args, {
        cwd: resolve(root, cwd),
        env: { ...environment, ...env },
        input: stdin,
        maxBuffer: 64 * 1024 * 1024,
      });
      if (error !== undefined) throw error;
      return { status, stdout: stdout.toString(), stderr: stderr.toString() };
    },
    git(args, options) {
      const { status, stdout, stderr } = sandbox.tryGit(args, options);
      if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr}`);
      return stdout;
    },
    tryGit: (args, options) => sandbox.exec('git', args, options),
    write(path, content, mode = 0o644) {
      const absolute = resolve(root, path);
      mkdirSync(dirname(absolute), { recursive: true });
      writeFileSync(absolute, content, { mode });
      return absolute;
    },
    read: (path) => readFileSync(resolve(root, path), 'utf8'),
    path: (path) => resolve(root, path),
    key(kind) {
      const format = ISSUERS.flatMap(({ keys }) => keys).find(({ id }) => id === kind);
      if (format === undefined) throw new Error(`no such kind: ${kind}`);
      return sampleToken(format.token, random);
    },
  };
  return sandbox;
}

/** PATH is kept for git and node; everything else is the sandbox's. */
function cleanEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    USERPROFILE: home,
    SystemRoot: process.env['SystemRoot'],
    TMPDIR: process.env['TMPDIR'],
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'init.defaultBranch',
    GIT_CONFIG_VALUE_0: 'main',
  };
}
