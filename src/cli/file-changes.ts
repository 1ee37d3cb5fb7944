import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { KeywardError, messageOf, systemCodeOf } from '../core/errors.ts';

/** An editor writes a file in several steps, a checkout many files. */
const QUIET_MILLISECONDS = 150;
/** Where it is never quiet, a scan is due all the same. */
const LONGEST_MILLISECONDS = 2000;
/** How often it is looked whether it is quiet by now. */
const LOOK_MILLISECONDS = 50;

/** Watches files and folders. Of all that changes it keeps one point in time, so that its memory does not grow. */
export class FileChanges {
  readonly #signal: AbortSignal;
  readonly #watchers: FSWatcher[] = [];
  #changedAt: number | null = null;
  #failure: KeywardError | null = null;
  #wake = (): void => {};

  /** Watches the paths and all that lies below them. Throws `not-found` or `unreadable` where that cannot be. */
  constructor(cwd: string, paths: readonly string[], signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#wake(), { once: true });
    try {
      for (const path of paths) this.#watch(resolve(cwd, path), path);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /**
   * Waits for a change, until it has been quiet for a while and at least `pause` milliseconds have passed. False where
   * the signal came first. Throws `unreadable` where the system watches no more.
   */
  async next(pause: number): Promise<boolean> {
    const start = performance.now();
    await this.#somethingHappens();
    const first = performance.now();
    while (!this.#signal.aborted) {
      if (this.#failure !== null) throw this.#failure;
      const now = performance.now();
      const isQuiet = now - (this.#changedAt ?? now) >= QUIET_MILLISECONDS;
      if ((isQuiet || now - first >= LONGEST_MILLISECONDS) && now - start >= pause) {
        this.#changedAt = null;
        return true;
      }
      await pass(LOOK_MILLISECONDS);
    }
    return false;
  }

  #somethingHappens(): Promise<void> {
    return new Promise((wake) => {
      this.#wake = wake;
      if (this.#changedAt !== null || this.#failure !== null || this.#signal.aborted) wake();
    });
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
  }

  #watch(path: string, shown: string): void {
    try {
      // A file is watched by its folder: many a program puts a new one in its place.
      const isFolder = statSync(path).isDirectory();
      const folder = isFolder ? path : dirname(path);
      const watcher = watch(folder, { recursive: isFolder }, (_, name) => {
        if (isFolder ? isInsideGit(name) : name !== basename(path)) return;
        this.#changedAt = performance.now();
        this.#wake();
      });
      watcher.on('error', (error) => {
        this.#failure = unwatchable(shown, error);
        this.#wake();
      });
      this.#watchers.push(watcher);
    } catch (error) {
      throw unwatchable(shown, error);
    }
  }
}

/** git writes there whenever it is asked for anything; no file there is read. */
function isInsideGit(name: string | null): boolean {
  return name !== null && (name === '.git' || name.startsWith(`.git${sep}`) || name.includes(`${sep}.git${sep}`));
}

function unwatchable(path: string, cause: unknown): KeywardError {
  const code = systemCodeOf(cause);
  if (code === 'ENOENT') {
    return new KeywardError('not-found', `no such file or folder: ${path}`, 'check the spelling', { cause });
  }
  const hint =
    code === 'ENOSPC' || code === 'EMFILE'
      ? 'raise fs.inotify.max_user_watches and max_user_instances, or watch a smaller folder'
      : 'scan it without --watch';
  return new KeywardError('unreadable', `${path} cannot be watched: ${messageOf(cause)}`, hint, { cause });
}
