import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, statSync } from 'node:fs';
import { KeywardError, systemCodeOf } from '../../core/errors.ts';
import { fromSystem, toDisplay, toSystem } from '../path.ts';

/**
 * Running git on a repository that nobody vouches for.
 *
 * A repository's own configuration can name commands (core.fsmonitor, core.pager, filters, textconv, ssh commands). What
 * stands here keeps git from running any: only plumbing that takes no filter is called, the switches below silence the
 * rest, and no protocol is allowed, so that a missing object is never fetched (a promisor remote may be any command).
 * `safe.directory` may be open for that very reason.
 */
const SAFE_SWITCHES = [
  '--no-pager',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.untrackedCache=false',
  '-c',
  'safe.directory=*',
  '-c',
  'core.quotePath=false',
];

const SAFE_ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  // What is committed and pushed is the object itself, not what refs/replace puts in its place.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** Variables that git sets for its hooks, and that point at the repository whose hook is running. */
const REPOSITORY_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
];

/** Enough for the paths of a million files. */
const LARGEST_OUTPUT = 512 * 1024 * 1024;

/**
 * A repository can make git wait for ever: with a named pipe for an index, for a configuration, for a file that the
 * configuration includes. Reading an index takes far less than this; walking a history may take long.
 */
const PATIENCE_IN_SECONDS = 10;
const PATIENCE_FOR_HISTORY_IN_SECONDS = 1200;
const WALKS_HISTORY: ReadonlySet<string | undefined> = new Set(['rev-list', 'log', 'diff-tree']);

export interface Git {
  /** The folder that it works in; a Latin-1 path. */
  readonly directory: string;
  /** Runs git to its end. Throws `git-missing` or `git-failed`. */
  run(args: readonly string[], options?: RunOptions): Buffer;
  /** Starts a git that is written to and read from, for `cat-file --batch`. */
  start(args: readonly string[]): ReturnType<typeof spawn>;
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  /** Exit statuses that are an answer, not a failure. */
  readonly accept?: readonly number[];
}

export interface GitOptions {
  /** Keeps the variables that git set for a hook: they name the index being committed, which need not be the usual. */
  readonly asHook: boolean;
  /** The .git folder, relative to the directory; absent: git looks for it from there upwards. */
  readonly repository?: string;
}

/** A git that works in `directory` (a Latin-1 path, see ../path.ts). */
export function openGit(directory: string, environment: NodeJS.ProcessEnv, options: GitOptions): Git {
  const env: NodeJS.ProcessEnv = { ...environment, ...SAFE_ENVIRONMENT };
  if (!options.asHook) for (const name of REPOSITORY_VARIABLES) delete env[name];
  const place = options.repository === undefined ? [] : [`--git-dir=${options.repository}`, '--work-tree=.'];
  const switches = [...SAFE_SWITCHES, ...place];

  return {
    directory,
    run(args, { input, accept = [0] } = {}) {
      const seconds = WALKS_HISTORY.has(args[0]) ? PATIENCE_FOR_HISTORY_IN_SECONDS : PATIENCE_IN_SECONDS;
      const result = inFolder(directory, (cwd) =>
        spawnSync('git', [...switches, ...args], {
          cwd,
          env,
          maxBuffer: LARGEST_OUTPUT,
          timeout: 1000 * seconds,
          killSignal: 'SIGKILL',
          ...(input === undefined ? {} : { input }),
        }),
      );
      if (systemCodeOf(result.error) === 'ETIMEDOUT') throw hung(args, seconds, result.error);
      if (result.error !== undefined) throw notStarted(result.error, directory);
      if (result.status === null || !accept.includes(result.status)) {
        throw gitFailed(args, result.stderr.toString());
      }
      return result.stdout;
    },
    start(args) {
      return inFolder(directory, (cwd) =>
        spawn('git', [...switches, ...args], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] }),
      );
    },
  };
}

/**
 * A child's folder can only be given as a string. One whose name is not UTF-8, or whose path is too long, is given as
 * the handle of the open folder, where the system has such a name for it.
 */
function inFolder<Result>(directory: string, start: (cwd: string) => Result): Result {
  const cwd = toDisplay(directory);
  if (fromSystem(cwd) === directory || process.platform !== 'linux') return start(cwd);
  const handle = openSync(toSystem(directory), constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    return start(`/proc/self/fd/${handle}`);
  } finally {
    closeSync(handle);
  }
}

/** The error for a git that could not be started. The system says the same where the folder to start it in is missing. */
export function notStarted(cause: unknown, directory: string): KeywardError {
  if (systemCodeOf(cause) === 'ENOENT' && statSync(toSystem(directory), { throwIfNoEntry: false }) !== undefined) {
    return new KeywardError('git-missing', 'git is not on PATH', 'install git, or name files to scan', { cause });
  }
  return new KeywardError('git-failed', 'git could not be started', 'run `git --version` by hand', { cause });
}

function hung(args: readonly string[], seconds: number, cause: unknown): KeywardError {
  const message = `git ${args[0] ?? ''} gave no answer in ${seconds} seconds`;
  const hint = 'look into .git for named pipes, and into .git/config for what it includes';
  return new KeywardError('git-failed', message, hint, { cause });
}

/** Whether an error says that git was waited for in vain. */
export function hasHung(error: unknown): boolean {
  return error instanceof KeywardError && systemCodeOf(error.cause) === 'ETIMEDOUT';
}

/** The error for a git that ended badly; its own first line says why. */
export function gitFailed(args: readonly string[], stderr: string): KeywardError {
  const line = stderr.split('\n').find((text) => text.trim() !== '') ?? 'no reason given';
  const reason = line.replace(/^(fatal|error|warning): /, '');
  return new KeywardError('git-failed', `git ${args[0] ?? ''} failed: ${reason}`, 'run the same git command by hand');
}

/** Splits git's `-z` output. */
export function splitZero(output: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = output.indexOf(0); at !== -1; at = output.indexOf(0, from)) {
    parts.push(output.subarray(from, at));
    from = at + 1;
  }
  return parts;
}
