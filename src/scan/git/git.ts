import { spawn, spawnSync } from 'node:child_process';
import { toDisplay } from '../path.ts';
import { KeywardError, systemCodeOf } from '../../core/errors.ts';

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

export interface Git {
  /** The folder that it works in. */
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
  const cwd = toDisplay(directory);

  return {
    directory: cwd,
    run(args, { input, accept = [0] } = {}) {
      const result = spawnSync('git', [...switches, ...args], {
        cwd,
        env,
        maxBuffer: LARGEST_OUTPUT,
        ...(input === undefined ? {} : { input }),
      });
      if (result.error !== undefined) throw notStarted(result.error);
      if (result.status === null || !accept.includes(result.status)) {
        throw gitFailed(args, result.stderr.toString());
      }
      return result.stdout;
    },
    start(args) {
      return spawn('git', [...switches, ...args], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    },
  };
}

/** The error for a git that could not be started. */
export function notStarted(cause: unknown): KeywardError {
  if (systemCodeOf(cause) === 'ENOENT') {
    return new KeywardError('git-missing', 'git is not on PATH', 'install git, or name files to scan', { cause });
  }
  return new KeywardError('git-failed', 'git could not be started', 'run `git --version` by hand', { cause });
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
