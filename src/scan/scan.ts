import { statSync } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import { KeywardError, messageOf, systemCodeOf } from '../core/errors.ts';
import type { Provider } from '../providers/provider.ts';
import { push } from './content-scanner.ts';
import { Gatherer } from './gatherer.ts';
import { type BlobEntry, readBlobs } from './git/blobs.ts';
import type { Git } from './git/git.ts';
import type { Confidence } from './judge/judge.ts';
import { fromSystem, join, rootOf, toDisplay } from './path.ts';
import { NotPlain, scanFile } from './read-file.ts';
import type { ScanReport } from './report.ts';
import { realPath } from './scope.ts';
import { skippedBy } from './skipped.ts';
import { type FileEntry, walk } from './walk.ts';

export interface ScanOptions {
  readonly providers: readonly Provider[];
  /** The least confidence that is reported. */
  readonly confidence: Confidence;
  /** Names of environment variables to look for besides. */
  readonly names?: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Called after each file or blob, for a progress line. */
  readonly progress?: (files: number, bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** So many files are read before others (signals, the progress line) have their turn. */
const FILES_PER_TURN = 256;

/**
 * Scans files and folders. One of several paths that cannot be reached is told as skipped; a single one throws
 * `not-found` or `unreadable`. Throws `cancelled` where the signal is given.
 */
export async function scanPaths(
  paths: readonly string[],
  options: ScanOptions & { all: boolean },
): Promise<ScanReport> {
  const gatherer = new Gatherer(options);
  // The same file may be reached by two of the paths.
  const seen = new Set<string>();
  let turn = 0;
  for (const path of paths) {
    const problem = problemOf(path, gatherer);
    if (problem !== null) {
      if (paths.length === 1) throw problem;
      gatherer.skip({ path, reason: reasonOf(problem), incomplete: true });
      continue;
    }
    const shown = rootOf(fromSystem(path));
    const real = paths.length === 1 ? null : realPath(fromSystem(path));
    for (const entry of walk(path, options)) {
      if (entry.type === 'skipped') {
        gatherer.skip(entry.skipped);
        continue;
      }
      const file = toDisplay(entry.inside === '' ? shown : join(shown, entry.inside));
      const pause = async (): Promise<void> => {
        await nextTurn();
        if (options.signal?.aborted === true) throw cancelled(gatherer, `what comes from ${file} on was not read`);
      };
      turn += 1;
      if (turn % FILES_PER_TURN === 0) await pause();
      if (real !== null) {
        const place = entry.inside === '' ? real : join(real, entry.inside);
        if (seen.has(place)) continue;
        seen.add(place);
      }
      await read(entry, file, gatherer, pause);
    }
  }
  return gatherer.report();
}

/** Scans blobs of a git repository, each once, reported under the path that comes with it. */
export async function scanBlobs(
  git: Git,
  blobs: readonly BlobEntry[],
  options: ScanOptions & { commits: number },
): Promise<ScanReport> {
  const gatherer = new Gatherer(options);
  let left = blobs.length;
  for await (const entry of readBlobs(git, blobs, gatherer.scanner)) {
    if (entry.type === 'missing') gatherer.skip({ path: entry.blob.path, reason: entry.reason, incomplete: true });
    else gatherer.blob(entry.blob, entry.content);
    left -= 1;
    if (options.signal?.aborted === true && left > 0) throw cancelled(gatherer, `${left} of ${blobs.length} blobs were not read`);
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

async function read(
  entry: FileEntry,
  file: string,
  gatherer: Gatherer,
  pause: () => Promise<void>,
): Promise<void> {
  try {
    const content = await scanFile(entry.path, gatherer.scanner, { follow: entry.inside === '', pause });
    if (entry.local) gatherer.local(file, content);
    else gatherer.file(file, content);
  } catch (error) {
    if (error instanceof KeywardError) throw error;
    gatherer.skip(
      error instanceof NotPlain ? { path: file, reason: error.message, incomplete: true } : skippedBy(file, error),
    );
  }
}

function nextTurn(): Promise<void> {
  return new Promise((done) => {
    setImmediate(done);
  });
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
