import { statSync } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import { KeywardError, messageOf, systemCodeOf } from '../core/errors.ts';
import { push } from './content-scanner.ts';
import { Gatherer } from './gatherer.ts';
import { type BlobEntry, readBlobs } from './git/blobs.ts';
import type { Git } from './git/git.ts';
import type { Message } from './git/messages.ts';
import { fromSystem, join, rootOf, toDisplay } from './path.ts';
import { NotPlain, scanFile } from './read-file.ts';
import type { ScanReport } from './report.ts';
import type { ScanOptions } from './scan-options.ts';
import { realPath } from './scope.ts';
import { skippedBy } from './skipped.ts';
import { type FileEntry, walk, type WalkOptions } from './walk.ts';

/** Others (signals, above all) have their turn so often. */
const MILLISECONDS_PER_TURN = 50;

/**
 * Scans files and folders. One of several paths that cannot be reached is told as skipped; a single one throws
 * `not-found` or `unreadable`. Throws `cancelled` where the signal is given.
 */
export async function scanPaths(
  paths: readonly string[],
  options: ScanOptions & { all: boolean },
): Promise<ScanReport> {
  const gatherer = new Gatherer(options);
  const pause = pauseBefore(gatherer, options.signal);
  // The same file may be reached by two of the paths.
  const seen = paths.length === 1 ? null : new Set<string>();
  for (const path of paths) {
    const problem = problemOf(path, gatherer);
    if (problem === null) await scanRoot(path, gatherer, seen, pause, options);
    else if (seen === null) throw problem;
    else gatherer.skip({ path, reason: reasonOf(problem), incomplete: true });
  }
  return gatherer.report();
}

/** Scans blobs of a git repository, each once, reported under the path that comes with it, and messages before them. */
export async function scanBlobs(
  git: Git,
  blobs: readonly BlobEntry[],
  options: ScanOptions & { commits: number; messages?: readonly Message[] },
): Promise<ScanReport> {
  const gatherer = new Gatherer(options);
  for (const message of options.messages ?? []) {
    push(gatherer.scanner, message.text);
    gatherer.message(message, gatherer.scanner.end());
  }
  let left = blobs.length;
  for await (const entry of readBlobs(git, blobs, gatherer.scanner)) {
    if (entry.type === 'missing') gatherer.skip({ path: entry.blob.path, reason: entry.reason, incomplete: true });
    else gatherer.blob(entry.blob, entry.content);
    left -= 1;
    if (options.signal?.aborted === true && left > 0)
      throw cancelled(gatherer, `${left} of ${blobs.length} blobs were not read`);
  }
  return gatherer.report(options.commits);
}

/** Scans what a stream gives, under the name `<stdin>`. An empty stream counts as nothing read. */
export async function scanStream(stream: Readable, options: ScanOptions): Promise<ScanReport> {
  const gatherer = new Gatherer(options);
  const { scanner } = gatherer;
  if (options.signal !== undefined) addAbortSignal(options.signal, stream);
  try {
    for await (const chunk of stream) push(scanner, chunk as Buffer);
  } catch (error) {
    if (options.signal?.aborted === true) throw cancelled(gatherer, 'standard input was not read to its end');
    throw new KeywardError(
      'unreadable',
      `standard input could not be read: ${messageOf(error)}`,
      'pipe something into it, as in `git diff | keyward scan --stdin`',
      { cause: error },
    );
  }
  const content = scanner.end();
  if (content.bytes === 0) gatherer.skip({ path: '<stdin>', reason: 'empty', incomplete: true });
  else gatherer.file('<stdin>', content);
  return gatherer.report();
}

/** Waits, now and then, before a file is read on; throws `cancelled`, naming it, where the signal was given. */
type Pause = (file: string) => Promise<void>;

function pauseBefore(gatherer: Gatherer, signal: AbortSignal | undefined): Pause {
  let turnAt = performance.now() + MILLISECONDS_PER_TURN;
  return async (file) => {
    if (performance.now() < turnAt) return;
    await nextTurn();
    if (signal?.aborted === true) throw cancelled(gatherer, `what comes from ${file} on was not read`);
    turnAt = performance.now() + MILLISECONDS_PER_TURN;
  };
}

function nextTurn(): Promise<void> {
  return new Promise((done) => {
    setImmediate(done);
  });
}

async function scanRoot(
  path: string,
  gatherer: Gatherer,
  seen: Set<string> | null,
  pause: Pause,
  options: WalkOptions,
): Promise<void> {
  const root = fromSystem(path);
  const shown = rootOf(root);
  const real = seen === null ? '' : realPath(root);
  for (const entry of walk(path, options)) {
    if (entry.type === 'skipped') {
      gatherer.skip(entry.skipped);
      continue;
    }
    const below = (front: string): string => (entry.inside === '' ? front : join(front, entry.inside));
    if (seen?.has(below(real)) === true) continue;
    seen?.add(below(real));
    const file = toDisplay(below(shown));
    await pause(file);
    await scanEntry(entry, file, gatherer, pause);
  }
}

async function scanEntry(entry: FileEntry, file: string, gatherer: Gatherer, pause: Pause): Promise<void> {
  try {
    const content = await scanFile(entry.path, gatherer.scanner, {
      follow: entry.inside === '',
      pause: () => pause(file),
    });
    if (entry.local) gatherer.local(file, content);
    else gatherer.file(file, content);
  } catch (error) {
    if (error instanceof KeywardError) throw error;
    gatherer.skip(
      error instanceof NotPlain ? { path: file, reason: error.message, incomplete: true } : skippedBy(file, error),
    );
  }
}

function cancelled({ scanner, tell }: Gatherer, rest: string): KeywardError {
  // It may be amid a content.
  scanner.reset();
  return new KeywardError('cancelled', `the scan was stopped: ${tell(rest)}`, 'run it again to see the rest');
}

function problemOf(path: string, { tell }: Gatherer): KeywardError | null {
  try {
    statSync(path);
    return null;
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return new KeywardError('not-found', `no such file or folder: ${tell(path)}`, 'check the spelling', { cause });
    }
    const { reason } = skippedBy(path, cause);
    return new KeywardError('unreadable', `${tell(path)}: ${reason}`, 'mend that, or leave the path out', { cause });
  }
}

function reasonOf({ code, cause }: KeywardError): string {
  return code === 'not-found' ? 'no such file or folder' : skippedBy('', cause).reason;
}
