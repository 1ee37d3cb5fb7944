/* oxlint-disable no-console -- the one file that prints */
import type { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { styleText } from 'node:util';
import { systemCodeOf } from '../core/errors.ts';
import { visible } from '../core/visible.ts';

// The manners of all that is printed:
// - stdout is the answer, stderr the talk, which begins with `keyward: error:`, `keyward: hint:` or `keyward: note:`;
// - no capital at the beginning of a message, no full stop at its end;
// - text from outside is made visible first, so that a file's name cannot steer the terminal;
// - colour and progress only on a terminal, and never with NO_COLOR (https://no-color.org) or --json.

export type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan';

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Terminal {
  /** True where both ends are a terminal, so that a question can be asked. */
  readonly interactive: boolean;
  /** True where stdout is a terminal, so that the answer is seen on a screen. */
  readonly onScreen: boolean;
  /** True where any of the three streams is a terminal, which then sends Ctrl-C to every program in front of it. */
  readonly attached: boolean;
  /** Prints a line of the answer. */
  out(line?: string): void;
  /** Prints a whole text of the answer, with the line ends that it has. */
  write(text: string): void;
  error(message: string): void;
  hint(message: string): void;
  note(message: string): void;
  /** Shows how far the work is, on one line that the next output wipes away. */
  progress(message: string): void;
  /** Passes on what another program prints, by way of `through`. Resolves at its end. */
  relay(to: 'stdout' | 'stderr', from: Readable, through: Transform): Promise<void>;
  /** Dresses text for stdout. */
  style(style: Style, text: string): string;
}

export interface TerminalOptions {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: NodeJS.ProcessEnv;
}

const MILLISECONDS_BETWEEN_PROGRESS = 100;
const WIPE = '\r\u001b[2K';

export function openTerminal({ stdin, stdout, stderr, environment }: TerminalOptions): Terminal {
  const dumb = environment['TERM'] === 'dumb';
  const colour = stdout.isTTY === true && !environment['NO_COLOR'] && !dumb;
  const showsProgress = stderr.isTTY === true && !dumb;
  let progressShown = false;
  let lastProgress = 0;

  const wipe = (): void => {
    if (progressShown) stderr.write(WIPE);
    progressShown = false;
  };
  const talk = (kind: string, message: string): void => {
    wipe();
    stderr.write(`keyward: ${kind}: ${visible(message)}\n`);
  };

  return {
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    onScreen: stdout.isTTY === true,
    attached: [stdin, stdout, stderr].some(({ isTTY }) => isTTY === true),
    out(line = '') {
      wipe();
      stdout.write(`${line}\n`);
    },
    write(text) {
      wipe();
      stdout.write(text);
    },
    error: (message) => talk('error', message),
    hint: (message) => talk('hint', message),
    note: (message) => talk('note', message),
    progress(message) {
      const now = Date.now();
      if (!showsProgress || now - lastProgress < MILLISECONDS_BETWEEN_PROGRESS) return;
      lastProgress = now;
      progressShown = true;
      stderr.write(WIPE + message.slice(0, (stderr.columns ?? 80) - 1));
    },
    async relay(to, from, through) {
      try {
        await pipeline(from, through, to === 'stdout' ? stdout : stderr, { end: false });
      } catch (error) {
        // Who reads it has had enough: the other program is told so by its own next write.
        if (systemCodeOf(error) !== 'EPIPE') throw error;
      }
    },
    // The decision is taken above, once; styleText is not to take its own.
    style: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
  };
}
