import { KeywardError } from '../../core/errors.ts';
import type { Sifted } from '../allow/sieve.ts';
import type { ContentScanner } from '../content-scanner.ts';
import { Gatherer } from '../gatherer.ts';
import type { Git } from '../git/git.ts';
import type { ScanReport } from '../report.ts';
import type { ScanOptions } from '../scan-options.ts';
import { originsInHead, secretsInHead } from './head.ts';
import type { SortedIds } from './ids.ts';
import { type MemoryOptions, openMemory } from './memory.ts';
import { packReader } from './pack-reader.ts';
import { readAll, Reading } from './read-all.ts';
import { gitReader, type ObjectReader } from './read-objects.ts';
import { readRefs } from './refs.ts';
import { isPartial, type Repository, readRepository } from './repository.ts';
import type { Selection } from './selection.ts';
import { tellFindings } from './tell.ts';
import { tellLost } from './tell-lost.ts';
import { type Judgement, type Work, workOf } from './work.ts';

export interface HistoryOptions extends ScanOptions, MemoryOptions {
  /** Reads through git even what the packs could give; it finds the same. */
  readonly onlyGit?: boolean;
}

/**
 * Scans a part of a repository's history: every blob once, however many commits have it, and the messages of commits and
 * annotated tags. What is found is then placed. Findings are told the oldest first.
 *
 * Throws `not-a-repository`; `nothing-scanned` where no commit is selected; `not-found` for a revision that is not there;
 * `git-failed`; `cancelled` where the signal is given. What was read until then is remembered as clean all the same.
 */
export async function scanHistory(git: Git, selection: Selection, options: HistoryOptions): Promise<ScanReport> {
  const { signal } = options;
  const gatherer = new Gatherer(options);
  const repository = readRepository(git);
  const reading = new Reading(repository.idWidth);
  let wanted = 0;
  try {
    const refs = readRefs(git, repository);
    const memory = openMemory(repository, options);
    const work = await workOf(selection, { git, repository, refs, seen: memory.seen, signal });
    wanted = work.wanted.blob.length + work.wanted.commit.length + work.wanted.tag.length;
    const reader = readerOf({ git, selection, repository, seen: memory.seen, scanner: gatherer.scanner }, options);
    for (const id of work.broken) reading.lost.push({ type: 'blob', id, reason: 'git cannot read this object' });
    try {
      await readAll(reader, work.wanted, reading, options);
      throwIfStopped(signal);
      return await reported({
        git,
        repository,
        selection,
        work,
        refs,
        reading,
        gatherer,
        reader,
        seen: memory.seen,
        signal,
      });
    } finally {
      memory.save(reading.clean, selection.type === 'all' ? work.known : null);
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    const rest =
      reading.objects < wanted
        ? `${wanted - reading.objects} of ${wanted} objects were not read`
        : 'what was found was not placed';
    const message = `the scan was stopped: ${wanted === 0 ? 'nothing was read' : rest}`;
    throw new KeywardError('cancelled', message, 'run it again to see the rest', { cause: error });
  }
}

interface ReadFrom {
  readonly git: Git;
  readonly selection: Selection;
  readonly repository: Repository;
  readonly seen: SortedIds;
  readonly scanner: ContentScanner;
}

/** A part of the history is read through git: what its objects were made from need not have been searched. */
function readerOf(
  { git, selection, repository, seen, scanner }: ReadFrom,
  { sought, startWorker, onlyGit = false }: HistoryOptions,
): ObjectReader {
  const reader = gitReader(git, scanner);
  if (onlyGit || selection.type !== 'all') return reader;
  const threads = startWorker === undefined ? {} : { startWorker };
  return packReader({ repository, seen, sought, scanner, git: reader, ...threads });
}

interface Read {
  readonly git: Git;
  readonly repository: Repository;
  readonly selection: Selection;
  readonly work: Work;
  readonly refs: ReturnType<typeof readRefs>;
  readonly reading: Reading;
  readonly gatherer: Gatherer;
  readonly reader: ObjectReader;
  readonly seen: SortedIds;
  readonly signal: AbortSignal | undefined;
}

/** Places what was read, and makes the report. */
async function reported(read: Read): Promise<ScanReport> {
  const { git, repository, selection, work, refs, reading, gatherer, reader, seen, signal } = read;
  const judgement = await work.judge();
  throwIfStopped(signal);
  const asked = reading.found.filter(({ id }) => judgement.isAsked(id));
  const found = asked.filter(({ content }) => isTold(gatherer.sift(content)));
  const lost = reading.lost.filter(({ id }) => judgement.isAsked(id));
  const told = new Set(lost.map(({ id }) => id));
  const missing = judgement.missing.filter((id) => !told.has(id));
  for (const skipped of judgement.skipped) gatherer.skip(skipped);
  gatherer.read(reading);
  for (const { content } of asked) gatherer.countUnsure(content);

  if (found.length + lost.length === 0 && missing.length > 0 && isPartial(repository)) {
    // What a partial clone leaves out was left out on purpose: no walk through the whole past to say where it was.
    tellLost([], missing, { origins: await originsInHead(git, new Set(missing), signal), problem: null }, gatherer);
  } else if (found.length + lost.length + missing.length > 0) {
    const blobs = [...found, ...lost].filter(({ type }) => type === 'blob').map(({ id }) => id);
    const placement = await work.place(new Set([...blobs, ...missing]));
    throwIfStopped(signal);
    tellLost(lost, missing, placement, gatherer);
    const head = await secretsInHead(git, { reading, seen, readAll: selection.type === 'all', reader, signal });
    await tellFindings(git, found, placement, refs, head, gatherer, signal);
    throwIfStopped(signal);
  }
  const history = { known: work.known.blob.length, unreachable: hiddenSecrets(reading, judgement, gatherer) };
  return gatherer.report(judgement.commits, history);
}

function isTold(sifted: Sifted): boolean {
  return sifted.reported.length + sifted.allowed.length > 0;
}

/** Secrets that stand only in objects that nothing reaches, which were not asked for. */
function hiddenSecrets({ found }: Reading, { isAsked }: Judgement, gatherer: Gatherer): number {
  const shown = new Set<string>();
  const hidden = new Set<string>();
  for (const { id, content } of found) {
    for (const { fingerprint } of gatherer.sift(content).reported) (isAsked(id) ? shown : hidden).add(fingerprint);
  }
  return [...hidden].filter((fingerprint) => !shown.has(fingerprint)).length;
}

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new KeywardError('cancelled', 'the scan was stopped', 'run it again');
}
