import { setImmediate } from 'node:timers/promises';
import { cancelled } from './cancelled.ts';
import type { Gatherer } from './gatherer.ts';
import { join, toDisplay } from './path.ts';
import type { ScanOptions } from './scan-options.ts';
import { type FileBatch, type FileBatchResult, type FileJob, readBatchInSteps } from './workers/files.ts';
import { WorkerPool } from './workers/pool.ts';

/** A file that was found by the walk. */
export interface TreeFile extends FileJob {
  /** What the user named, tidied up, and where the file lies below it, '' for itself; both Latin-1. */
  readonly root: string;
  readonly inside: string;
}

/** Few enough that threads are done at nearly the same time, many enough that handing them over costs little. */
const FILES_PER_BATCH = 64;
/** A thread takes some 40 ms to start, in which this one reads a few thousand files, but on a processor of its own. */
const FILES_BEFORE_THREADS = 400;
/** Others (signals, above all) have their turn so often. */
const MILLISECONDS_PER_TURN = 50;

/** Reads the files of a tree, in this thread and, where there are many, in others. */
export class TreeReader {
  readonly #gatherer: Gatherer;
  readonly #options: ScanOptions;
  #files: TreeFile[] = [];
  #batches = 0;
  #pool: WorkerPool<FileBatch, FileBatchResult> | null = null;
  /** Batches whose results have not been gathered, by number. */
  readonly #open = new Map<number, readonly TreeFile[]>();
  /** Results that came before those of an earlier batch, which are gathered first: the order is the walk's. */
  readonly #early = new Map<number, FileBatchResult>();
  #gathered = 0;
  #turnAt = performance.now() + MILLISECONDS_PER_TURN;

  constructor(gatherer: Gatherer, options: ScanOptions) {
    this.#gatherer = gatherer;
    this.#options = options;
  }

  /** Takes a file; true where there is enough for `work`. */
  add(file: TreeFile): boolean {
    return this.#files.push(file) >= FILES_PER_BATCH;
  }

  /**
   * Reads what was added, or has another thread read it unless it is to be done `here` and now. Throws `cancelled` where
   * the signal was given.
   */
  async work({ here }: { readonly here: boolean }): Promise<void> {
    const files = this.#files;
    this.#files = [];
    const number = this.#batches;
    this.#batches += 1;
    this.#open.set(number, files);

    const { startWorker, names } = this.#options;
    if (this.#pool === null && startWorker !== undefined && number * FILES_PER_BATCH >= FILES_BEFORE_THREADS) {
      const done = (result: FileBatchResult): void => this.#take(result);
      this.#pool = new WorkerPool(startWorker, { names }, done);
    }
    const jobs = (): FileBatch => ({
      number,
      files: files.map(({ path, follow, local }) => ({ path, follow, local })),
    });
    if (!here && this.#pool?.offer(jobs) === true) return;

    const steps = readBatchInSteps({ number, files }, this.#gatherer.scanner);
    try {
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) await this.#pause(files[step.value]!);
      this.#take(step.value);
    } catch (error) {
      // Closes the file that it is amid.
      steps.return(undefined as never);
      throw error;
    }
  }

  /** Waits until all that was added has been read. */
  async finish(): Promise<void> {
    if (this.#files.length > 0) await this.work({ here: false });
    const { signal } = this.#options;
    await this.#pool?.finish(signal);
    if (signal?.aborted === true && this.#open.size > 0) throw this.#cancelled();
  }

  /** Stops what threads there are. */
  async close(): Promise<void> {
    await this.#pool?.close();
  }

  async #pause(file: TreeFile): Promise<void> {
    if (performance.now() < this.#turnAt) return;
    await setImmediate();
    if (this.#options.signal?.aborted === true) throw this.#cancelled(file);
    this.#turnAt = performance.now() + MILLISECONDS_PER_TURN;
  }

  /** Names the first file of which it is not known that it was read. */
  #cancelled(current?: TreeFile): Error {
    const first = this.#open.get(this.#gathered)?.[0] ?? current;
    const from = this.#open.size === 1 && current !== undefined ? current : first;
    return cancelled(
      this.#gatherer,
      `what comes from ${from === undefined ? 'there' : shownPath(from)} on was not read`,
    );
  }

  #take(result: FileBatchResult): void {
    this.#early.set(result.number, result);
    for (let next = this.#early.get(this.#gathered); next !== undefined; next = this.#early.get(this.#gathered)) {
      this.#early.delete(this.#gathered);
      this.#gather(next, this.#open.get(this.#gathered)!);
      this.#open.delete(this.#gathered);
      this.#gathered += 1;
    }
  }

  #gather({ clean, others }: FileBatchResult, files: readonly TreeFile[]): void {
    this.#gatherer.clean(clean.files, clean.bytes);
    for (const [place, result] of others) {
      const file = files[place]!;
      const path = shownPath(file);
      if ('reason' in result) this.#gatherer.skip({ path, ...result });
      else if (file.local) this.#gatherer.local(path, result);
      else this.#gatherer.file(path, result, toDisplay(file.root));
    }
  }
}

function shownPath({ root, inside }: TreeFile): string {
  return toDisplay(inside === '' ? root : join(root, inside));
}
