import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { KeywardError, messageOf, systemCodeOf } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';
import type { CommandContext } from './context.ts';
import { linesThrough } from './secret-lines.ts';

export interface Child {
  readonly file: string;
  readonly args: readonly string[];
  /** Added to its environment. */
  readonly keys: ReadonlyMap<string, Secret>;
  /** What is done to each line that it prints; null: it prints by itself. */
  readonly redact: ((text: string) => string) | null;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;
/** A terminal sends these to the program as well as to us. */
const FROM_TERMINAL: ReadonlySet<string> = new Set(['SIGINT', 'SIGQUIT']);

/** The words of a shell for a program that is not there, and for one that cannot be run. */
const NOT_FOUND = 127;
const NOT_RUNNABLE = 126;

/**
 * Runs a program to its end and gives its exit status, or 128 and the number of the signal that ended it. Signals are
 * passed on to it. Throws `cancelled` where one came before it was started.
 */
export async function runChild(child: Child, context: CommandContext): Promise<number> {
  let started: ChildProcess | undefined;
  // Before the start: the program may be signalled as soon as it is there.
  const stop = context.onSignal(SIGNALS, (signal) => {
    if (!(context.terminal.attached && FROM_TERMINAL.has(signal))) started?.kill(signal);
  });
  try {
    if (context.signal.aborted) {
      throw new KeywardError('cancelled', 'stopped before the program was started', 'run it again');
    }
    started = start(child, context);
    return await endOf(started, child, context);
  } catch (error) {
    return notStarted(child.file, error, context);
  } finally {
    stop();
  }
}

function start({ file, args, keys, redact }: Child, { environment, cwd }: CommandContext): ChildProcess {
  const output = redact === null ? 'inherit' : 'pipe';
  const env = { ...environment, ...variablesOf(keys) };
  return spawn(file, args, { cwd, env, stdio: ['inherit', output, output] });
}

async function endOf(started: ChildProcess, { redact }: Child, { terminal }: CommandContext): Promise<number> {
  const ended = new Promise<number>((resolve, reject) => {
    started.once('error', reject);
    started.once('close', (status, signal) =>
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
  const { stdout, stderr } = started;
  const relayed: Promise<void>[] = [];
  if (redact !== null && stdout !== null) relayed.push(terminal.relay('stdout', stdout, linesThrough(redact)));
  if (redact !== null && stderr !== null) relayed.push(terminal.relay('stderr', stderr, linesThrough(redact)));
  const [status] = await Promise.all([ended, ...relayed]);
  return status;
}

function variablesOf(keys: Child['keys']): Record<string, string> {
  const entries = Array.from(keys, ([name, secret]) => [name, secret.expose()] as const);
  const unfit = entries.find(([, value]) => value.includes('\0'));
  if (unfit === undefined) return Object.fromEntries(entries);
  const what = `the value of ${unfit[0]} holds a zero character, which no variable can`;
  throw new KeywardError('value-invalid', what, 'give it another value');
}

/** Where a program cannot be started, says why, and gives the status that a shell would. */
function notStarted(file: string, error: unknown, { terminal }: CommandContext): number {
  const code = systemCodeOf(error);
  // What goes wrong later, with what it prints, is another matter.
  const isOfStart = error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('spawn');
  if (code === undefined || !isOfStart) throw error;
  if (code === 'ENOENT') {
    terminal.error(`no such program: ${file}`);
    terminal.hint('check the spelling, and PATH');
    return NOT_FOUND;
  }
  if (code === 'E2BIG') {
    const hint = 'give it fewer arguments, or fewer keys';
    throw new KeywardError('usage', 'the arguments and the environment are too large for this system', hint);
  }
  terminal.error(`${file} cannot be run: ${messageOf(error)}`);
  terminal.hint('check that it is a program, and its permission');
  return NOT_RUNNABLE;
}
