import { Readable } from 'node:stream';
import { type Git, gitFailed, notStarted } from '../git/git.ts';

export interface OutputOptions {
  /** The lines that are written to its standard input, without their ends. */
  readonly input?: Iterable<string>;
  /** How long it may be silent, in milliseconds; twenty minutes if absent. */
  readonly patience?: number;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
}

/** Walking a long history may take a while before the first line comes; a named pipe for an object takes for ever. */
const PATIENCE_IN_MILLISECONDS = 1_200_000;
const LONGEST_COMPLAINT = 4096;
const LINES_PER_WRITE = 1000;

/**
 * What a running git writes, piece by piece. Throws `git-missing` where there is none, `git-failed` where it ends badly
 * (after all that it wrote), is silent for too long, or was ended by the signal.
 */
export async function* outputOf(
  git: Git,
  args: readonly string[],
  { input = [], patience = PATIENCE_IN_MILLISECONDS, signal }: OutputOptions = {},
): AsyncGenerator<Buffer> {
  const child = git.start(args);
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw notStarted(new Error('no pipes'), git.directory);

  let complaint = '';
  let failure: Error | undefined;
  stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, LONGEST_COMPLAINT);
  });
  child.on('error', (error) => (failure = error));
  const ended = new Promise<number | null>((done) => {
    child.on('close', done);
  });
  // A git that dies closes its end of the pipe; what it says of it is read from the end of its output.
  stdin.on('error', () => undefined);
  Readable.from(joined(input)).pipe(stdin);

  const stop = (): void => void child.kill('SIGKILL');
  const watch = setTimeout(() => {
    complaint = `it gave no answer for ${patience / 60_000} minutes`;
    stop();
  }, patience);
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop);
  try {
    for await (const chunk of stdout) {
      watch.refresh();
      yield chunk as Buffer;
    }
    const status = await ended;
    if (failure !== undefined) throw notStarted(failure, git.directory);
    if (status !== 0) throw gitFailed(args, complaint);
  } catch (error) {
    throw failure === undefined ? error : notStarted(failure, git.directory);
  } finally {
    clearTimeout(watch);
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

function* joined(lines: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const line of lines) {
    if (piece.push(line) < LINES_PER_WRITE) continue;
    yield `${piece.join('\n')}\n`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`;
}

/** Splits output into records, Latin-1, as many at a time as a piece holds. What follows the last separator is dropped. */
export async function* recordsOf(chunks: AsyncIterable<Buffer>, separator: '\n' | '\0'): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of chunks) {
    const records = (rest + chunk.toString('latin1')).split(separator);
    rest = records.pop()!;
    if (records.length > 0) yield records;
  }
}
