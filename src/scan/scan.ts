import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { KeywardError, systemCodeOf } from '../core/errors.ts';
import type { Provider } from '../providers/provider.ts';
import { type Content, ContentScanner, push } from './content-scanner.ts';
import type { Finding } from './finding.ts';
import { type BlobEntry, readBlobs } from './git/blobs.ts';
import type { Git } from './git/git.ts';
import { type Confidence, CONFIDENCES } from './judge/judge.ts';
import { compileTrails } from './kinds.ts';
import { ScalarPrefilter } from './prefilter/scalar.ts';
import { NotPlain, scanFile } from './read-file.ts';
import { type LocalFile, type ScanReport, sortReport } from './report.ts';
import { type Skipped, skippedBy } from './skipped.ts';
import { type FileEntry, walk } from './walk.ts';

/** Memory for content: large enough that nearly every file is one piece. */
const BLOCK_SIZE = 1024 * 1024;
/** How many files are remembered for a name. */
const FILES_PER_NAME = 3;

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

/** Scans files and folders. Throws `not-found` where a path does not exist. */
export async function scanPaths(
  paths: readonly string[],
  options: ScanOptions & { all: boolean },
): Promise<ScanReport> {
  const scan = new Scan(options);
  for (const path of paths) assertExists(path);
  // The same file may be reached by two of the paths.
  const seen = new Set<string>();
  let turn = 0;
  for (const path of paths) {
    for (const entry of walk(path, options)) {
      turn += 1;
      if (turn % FILES_PER_TURN === 0) await nextTurn();
      if (entry.type === 'skipped') scan.skip(entry.skipped);
      else if (paths.length === 1 || !seen.has(resolve(entry.file))) {
        seen.add(resolve(entry.file));
        scan.file(entry, { follow: entry.path === path });
      }
      if (options.signal?.aborted === true) throw cancelled();
    }
  }
  return scan.report();
}

/** Scans blobs of a git repository, each once, reported under the path that comes with it. */
export async function scanBlobs(
  git: Git,
  blobs: readonly BlobEntry[],
  options: ScanOptions & { commits: number },
): Promise<ScanReport> {
  const scan = new Scan(options);
  for await (const entry of readBlobs(git, blobs, scan.scanner)) {
    if (entry.type === 'missing') scan.skip({ path: entry.blob.path, reason: entry.reason, incomplete: true });
    else scan.blob(entry.blob, entry.content);
    if (options.signal?.aborted === true) throw cancelled();
  }
  return scan.report(options.commits);
}

/** Scans what a stream gives, under the name `<stdin>`. */
export async function scanStream(stream: Readable, options: ScanOptions): Promise<ScanReport> {
  const scan = new Scan(options);
  for await (const chunk of stream) push(scan.scanner, chunk as Buffer);
  scan.content('<stdin>', scan.scanner.end());
  return scan.report();
}

const FILES_PER_TURN = 256;

/** Lets signals and the progress line have their turn. */
function nextTurn(): Promise<void> {
  return new Promise((done) => {
    setImmediate(done);
  });
}

function cancelled(): KeywardError {
  return new KeywardError('cancelled', 'the scan was stopped before it was done', 'run it again to see the rest');
}

function assertExists(path: string): void {
  try {
    statSync(path);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new KeywardError('not-found', `no such file or folder: ${path}`, 'check the spelling', { cause: error });
    }
    const { reason } = skippedBy(path, error);
    throw new KeywardError('unreadable', `${path}: ${reason}`, 'mend that, or leave the path out', { cause: error });
  }
}

/** What one scan gathers. */
class Scan {
  readonly scanner: ContentScanner;
  readonly #options: ScanOptions;
  readonly #least: number;
  readonly #skipped: Skipped[] = [];
  readonly #local: LocalFile[] = [];
  readonly #findings: Finding[] = [];
  readonly #names = new Map<string, string[]>();
  #files = 0;
  #blobs = 0;
  #bytes = 0;

  constructor(options: ScanOptions) {
    this.#options = options;
    this.#least = CONFIDENCES.indexOf(options.confidence);
    const trails = compileTrails(options.providers, options.names);
    this.scanner = new ContentScanner(new ScalarPrefilter(trails.needles, BLOCK_SIZE), trails);
  }

  skip(skipped: Skipped): void {
    this.#skipped.push(skipped);
  }

  file(entry: FileEntry, options: { follow: boolean }): void {
    try {
      const content = scanFile(entry.path, this.scanner, options);
      if (entry.local) this.#addLocal(entry.file, content);
      else this.content(entry.file, content);
      if (entry.local) this.#countFile(content);
    } catch (error) {
      const skipped =
        error instanceof NotPlain
          ? { path: entry.file, reason: error.message, incomplete: false }
          : skippedBy(entry.file, error);
      this.#skipped.push(skipped);
    }
  }

  content(file: string, content: Content): void {
    this.#countFile(content);
    this.#addContent(file, content);
  }

  blob({ path, commit }: BlobEntry, content: Content): void {
    this.#blobs += 1;
    this.#bytes += content.bytes;
    this.#addContent(path, content, commit === undefined ? {} : { commit });
    this.#options.progress?.(this.#blobs, this.#bytes);
  }

  report(commits = 0): ScanReport {
    return sortReport({
      scanned: { files: this.#files, bytes: this.#bytes, blobs: this.#blobs, commits },
      skipped: this.#skipped,
      local: this.#local,
      findings: this.#findings,
      names: this.#names,
    });
  }

  #countFile(content: Content): void {
    this.#files += 1;
    this.#bytes += content.bytes;
    this.#options.progress?.(this.#files, this.#bytes);
  }

  #addContent(file: string, content: Content, origin: Pick<Finding, 'commit'> = {}): void {
    for (const match of content.matches) {
      if (CONFIDENCES.indexOf(match.confidence) >= this.#least) this.#findings.push({ ...match, file, ...origin });
    }
    for (const name of content.names) {
      const files = this.#names.get(name);
      if (files === undefined) this.#names.set(name, [file]);
      else if (files.length < FILES_PER_NAME) files.push(file);
    }
  }

  #addLocal(path: string, content: Content): void {
    const keys = content.matches.filter(({ confidence }) => CONFIDENCES.indexOf(confidence) >= this.#least);
    this.#local.push({ path, keys: keys.length });
  }
}
