import type { Readable } from 'node:stream';
import { isatty } from 'node:tty';
import { messageOf } from '../core/errors.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** The world as a command sees it; tests give another one. */
export interface CommandContext {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** From now on such signals end this program no more, and are told to `listener`. Gives back how to stop that. */
  readonly onSignal: (signals: readonly NodeJS.Signals[], listener: (signal: NodeJS.Signals) => void) => () => void;
  /** How this program was started: the interpreter and the script. A hook that is installed calls it the same way. */
  readonly program: { readonly node: string; readonly script: string };
}

/** The only place that looks at the process. */
export function processContext(): CommandContext {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  const { stdout, stderr, env } = process;
  const terminal = openTerminal({ stdin: { isTTY: isatty(0) }, stdout, stderr, environment: env });
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads our output may have had enough (`keyward | head`): that is no failure, and the status stays what it
    // is. A full disk is one.
    if (error.code === 'EPIPE') return;
    terminal.error(`the answer could not be written: ${error.message}`);
    terminal.hint('look whether there is room where it was to go');
    process.exit(2);
  });

  return {
    cwd: currentFolder(terminal),
    environment: env,
    // Opened by whoever reads it: it takes some milliseconds, for which a commit need not wait.
    get stdin() {
      return process.stdin;
    },
    terminal,
    signal: controller.signal,
    onSignal(signals, listener) {
      for (const name of signals) process.on(name, listener);
      return () => {
        for (const name of signals) process.off(name, listener);
      };
    },
    program: { node: process.execPath, script: process.argv[1] ?? '' },
  };
}

/** The current folder may have been removed, and then there is nothing to work on. */
function currentFolder(terminal: Terminal): string {
  try {
    return process.cwd();
  } catch (error) {
    terminal.error(`there is no current folder: ${messageOf(error)}`);
    terminal.hint('change to a folder that exists');
    return process.exit(2);
  }
}
