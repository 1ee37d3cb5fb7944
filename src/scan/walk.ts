import { closeSync, constants, type Dirent, openSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { baseName, fromSystem, join, rootOf, toDisplay, toSystem } from './path.ts';
import { below, hasTracked, isTracked, realPath, type Scope, Scopes } from './scope.ts';
import { isCredentialFile, isEnvFile } from './secret-files.ts';
import { linkReason, type Skipped, skippedBy, specialReason } from './skipped.ts';

/** A file to read, or something that is passed over and why. */
export type WalkEntry = FileEntry | { readonly type: 'skipped'; readonly skipped: Skipped };

export interface FileEntry {
  readonly type: 'file';
  /** What to open (Latin-1, see path.ts). */
  readonly path: string;
  /** Where it lies below the root (Latin-1); '' for the root itself. */
  readonly inside: string;
  /** True for a file where keys belong, and which git does not track: what it holds is no finding. */
  readonly local: boolean;
  /** The path holds only until the next entry is asked for: it leads through a folder that is open. */
  readonly isFleeting: boolean;
}

export interface WalkOptions {
  /** Honour no ignore rule. */
  readonly all: boolean;
  readonly environment: NodeJS.ProcessEnv;
}

interface Folder {
  readonly path: string;
  readonly inside: string;
  readonly scope: Scope;
  readonly entries: readonly Dirent[];
  next: number;
  /** The folder's own handle where paths have grown too long for the system; null elsewhere. */
  readonly handle: number | null;
}

/** Linux refuses paths of 4,096 bytes. From this length on a folder is reached through its open handle. */
const LONGEST_PATH = 3800;
const BARE = 'bare repository, or the inside of one, where files are packed: scan a clone of it';

/**
 * Lists the files below `root` in a fixed order: never `.git`, nothing that is ignored (but for what git tracks all
 * the same), following no link, and nothing that is not a plain file. What is given as root is listed itself, ignored
 * or not. Throws the system's error where there is no such root.
 */
export function* walk(root: string, options: WalkOptions): Generator<WalkEntry> {
  const kind = statSync(root);
  if (!kind.isDirectory() && !kind.isFile()) {
    yield { type: 'skipped', skipped: { path: root, reason: specialReason(kind), incomplete: false } };
    return;
  }
  yield* new Walk(root, options).run(kind.isFile());
}

class Walk {
  readonly #root: string;
  readonly #shown: string;
  readonly #all: boolean;
  readonly #scopes: Scopes;
  readonly #stack: Folder[] = [];
  /** How many folders of the stack are reached through their handle. */
  #handles = 0;

  constructor(root: string, { all, environment }: WalkOptions) {
    this.#root = fromSystem(root);
    this.#shown = rootOf(this.#root);
    this.#all = all;
    this.#scopes = new Scopes(environment);
  }

  *run(isFile: boolean): Generator<WalkEntry> {
    // A link that is named is followed; the rules that hold for it are those of the folder where it lies.
    const real = isFile ? join(realPath(dirname(this.#root)), baseName(this.#root)) : realPath(this.#root);
    const name = baseName(real);
    const scope = this.#scopes.above(real);
    const ignored = this.#scopes.isIgnored(scope, name, !isFile);
    yield* this.#problems();
    if (isFile) {
      yield {
        type: 'file',
        path: this.#root,
        inside: '',
        local: isPrivate(scope, name, ignored),
        isFleeting: false,
      };
      return;
    }

    try {
      const level = ignored ? null : scope.level;
      yield* this.#enter(this.#root, '', { ...below(scope, name), hidden: false, level });
      for (let folder = this.#stack.at(-1); folder !== undefined; folder = this.#stack.at(-1)) {
        const entry = folder.entries[folder.next];
        folder.next += 1;
        if (entry === undefined) this.#leave();
        else yield* this.#visit(folder, entry);
      }
    } finally {
      while (this.#stack.length > 0) this.#leave();
    }
    if (this.#scopes.gaveUp) {
      const reason = 'the ignore rules take too long: from some file on none was honoured';
      yield this.#skipped('', reason, false);
    }
  }

  *#visit({ path: above, inside: insideAbove, scope }: Folder, entry: Dirent): Generator<WalkEntry> {
    const { name } = entry;
    if (name === '.git') return;
    const path = join(above, name);
    const inside = join(insideAbove, name);
    const isFolder = entry.isDirectory();
    const matters = !this.#all || isFolder || isCredentialFile(name);
    const ignored = matters && this.#scopes.isIgnored(scope, name, isFolder);

    if (isFolder) {
      // An ignore rule does not hide what git tracks from those who clone, so that it is not hidden here.
      if (!ignored || this.#all || hasTracked(scope, name)) {
        yield* this.#enter(path, inside, { ...below(scope, name), hidden: ignored });
      }
      return;
    }
    const hidden = ignored && !this.#all && !isTracked(scope, name);
    if (entry.isFile()) {
      const local = isPrivate(scope, name, ignored);
      if (local || !hidden) yield { type: 'file', path, inside, local, isFleeting: this.#handles > 0 };
    } else if (!hidden) {
      yield this.#skipped(inside, entry.isSymbolicLink() ? linkReason(path) : specialReason(entry), false);
    }
  }

  *#enter(path: string, inside: string, outer: Scope): Generator<WalkEntry> {
    let handle: number | null = null;
    let reached = path;
    let entries: Dirent[];
    try {
      if (path.length > LONGEST_PATH && process.platform === 'linux') {
        handle = openSync(toSystem(path), constants.O_RDONLY | constants.O_DIRECTORY);
        reached = `/proc/self/fd/${handle}`;
      }
      entries = readdirSync(toSystem(reached), { withFileTypes: true, encoding: 'latin1' });
    } catch (error) {
      if (handle !== null) closeSync(handle);
      yield { type: 'skipped', skipped: skippedBy(this.#display(inside), error) };
      return;
    }

    entries.sort((left, right) => (left.name < right.name ? -1 : 1));
    const has = (name: string): boolean => entries.some((entry) => entry.name === name);
    const shown = join(this.#shown, inside);
    const top = has('.git') ? this.#scopes.ofTop(reached, shown, () => outer) : null;
    let scope = top ?? outer;
    if (!scope.hidden && has('.gitignore')) scope = this.#scopes.withRulesIn(scope, reached, shown);
    const isBare = top === null && ['HEAD', 'objects', 'refs'].every(has);
    // What lies open in one that is met on the way is read; one that is named was named for what is packed.
    const isNamed = isBare && inside === '';
    if (handle !== null) this.#handles += 1;
    this.#stack.push({ path: reached, inside, scope, entries: isNamed ? [] : entries, next: 0, handle });
    yield* this.#problems();
    if (isBare) {
      // What git tracks, as a sample for a test, was looked through where it was committed.
      const isSample = !isNamed && hasTracked(this.#stack.at(-2)!.scope, baseName(inside));
      yield this.#skipped(inside, BARE, !isSample);
    }
  }

  #leave(): void {
    const handle = this.#stack.pop()?.handle ?? null;
    if (handle === null) return;
    this.#handles -= 1;
    closeSync(handle);
  }

  *#problems(): Generator<WalkEntry> {
    for (const skipped of this.#scopes.takeProblems()) yield { type: 'skipped', skipped };
  }

  #display(inside: string): string {
    return toDisplay(inside === '' ? this.#shown : join(this.#shown, inside));
  }

  #skipped(inside: string, reason: string, incomplete: boolean): WalkEntry {
    return { type: 'skipped', skipped: { path: this.#display(inside), reason, incomplete } };
  }
}

/** Whether a file is one where keys belong: an env file that git does not track, a credential file that it ignores. */
function isPrivate(scope: Scope, name: string, ignored: boolean): boolean {
  return (isEnvFile(name) || (ignored && isCredentialFile(name))) && !isTracked(scope, name);
}
