import { once } from 'node:events';
import type { KeywardError } from '../../core/errors.ts';
import { push, type Sink } from '../sink.ts';
import { type Git, gitFailed, notStarted } from './git.ts';

/** A blob to read, and the path it is reported under. */
export interface BlobEntry {
  readonly id: string;
  readonly path: string;
  /** The commit that brings it in, where commits are scanned. */
  readonly commit?: string;
}

export type BlobResult<Content> =
  | { readonly type: 'read'; readonly blob: BlobEntry; readonly content: Content }
  | { readonly type: 'missing'; readonly blob: BlobEntry; readonly reason: string };

const NEWLINE = 0x0a;
/** A repository can make git wait for ever: an object may be a named pipe. */
const PATIENCE_IN_MILLISECONDS = 60_000;

/**
 * Reads blobs through one `git cat-file --batch` and scans each in constant memory. A blob that the repository lacks
 * (a partial clone) is told as missing. Throws `git-failed` where git dies midway, or says nothing for a minute.
 */
export async function* readBlobs<Content>(
  git: Git,
  blobs: readonly BlobEntry[],
  scanner: Sink<Content>,
): AsyncGenerator<BlobResult<Content>> {
  if (blobs.length === 0) return;
  const child = git.start(['cat-file', '--batch', '--buffer']);
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw notStarted(new Error('no pipes'), git.directory);

  let complaint = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, 4096);
  });
  const failed = once(child, 'error').then(([error]) => Promise.reject(notStarted(error, git.directory)));
  failed.catch(() => undefined);
  const ended = once(child, 'close');
  // A git that dies closes its end of the pipe; what it says of it is read from the end of its output.
  stdin.on('error', () => undefined);
  stdin.end(blobs.map(({ id }) => `${id}\n`).join(''));

  let silent = false;
  const watch = setTimeout(() => {
    silent = true;
    child.kill();
  }, PATIENCE_IN_MILLISECONDS);
  const stopped = (): KeywardError => {
    if (silent) complaint = 'it gave no answer for a minute';
    return gitFailed(['cat-file'], complaint || 'its output ended early');
  };

  const reader = new BatchReader(stdout as AsyncIterable<Buffer>, () => watch.refresh());
  try {
    for (const blob of blobs) {
      const header = await Promise.race([reader.line(), failed]);
      if (header === null) {
        await ended;
        throw stopped();
      }
      const size = sizeOf(header);
      if (size === null) {
        yield { type: 'missing', blob, reason: 'git does not have this object' };
        continue;
      }
      if (!(await reader.body(size, (piece) => push(scanner, piece)))) throw stopped();
      yield { type: 'read', blob, content: scanner.end() };
    }
  } finally {
    clearTimeout(watch);
    child.kill();
    scanner.reset();
  }
}

/** The size in a header `<id> SP blob SP <size>`; null where the object is missing or no blob. */
function sizeOf(header: string): number | null {
  const match = / blob (\d+)$/.exec(header);
  return match === null ? null : Number(match[1]);
}

/** Reads what `cat-file --batch` writes: a line, then as many bytes as it says, then a line end. */
export class BatchReader {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #arrived: (() => void) | undefined;
  #rest: Buffer = Buffer.alloc(0);

  /** `arrived` is called with every piece of output. */
  constructor(chunks: AsyncIterable<Buffer>, arrived?: () => void) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#arrived = arrived;
  }

  /** The next line without its end; null where the output has ended. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#rest.indexOf(NEWLINE);
      if (end !== -1) {
        const line = this.#rest.toString('latin1', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      const more = await this.#next();
      if (more.done === true) return null;
      this.#rest = Buffer.concat([this.#rest, more.value]);
    }
  }

  /** Hands `size` bytes to `take`, in pieces; false where the output ended before. */
  async body(size: number, take: (piece: Buffer) => void): Promise<boolean> {
    let missing = size;
    for (;;) {
      const piece = this.#rest.subarray(0, missing);
      take(piece);
      missing -= piece.length;
      this.#rest = this.#rest.subarray(piece.length);
      if (missing === 0 && this.#rest.length > 0) {
        this.#rest = this.#rest.subarray(1);
        return true;
      }
      const more = await this.#next();
      if (more.done === true) return false;
      this.#rest = more.value;
    }
  }

  async #next(): Promise<IteratorResult<Buffer>> {
    const chunk = await this.#chunks.next();
    this.#arrived?.();
    return chunk;
  }
}
