import { closeSync, constants, type Dirent, lstatSync, openSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isIgnored } from './ignore-rules.ts';
import { baseName, fromSystem, join, toDisplay, toSystem } from './path.ts';
import { below, type Scope, scopeAbove, scopeOfTop, withRulesIn } from './scope.ts';
import { isCredentialFile, isEnvFile } from './secret-files.ts';
import { linkReason, type Skipped, skippedBy, specialReason } from './skipped.ts';

/** A file to read, or something that is passed over and why. */
export type WalkEntry = FileEntry | { readonly type: 'skipped'; readonly skipped: Skipped };

export interface FileEntry {
  readonly type: 'file';
  /** What to open (Latin-1, see path.ts). */
  readonly path: string;
  /** What to show. */
  readonly file: string;
  /** True for a file where keys belong, and which git does not track: what it holds is no finding. */
  readonly local: boolean;
}

export interface WalkOptions {
  /** Honour no ignore rule. */
  readonly all: boolean;
  readonly environment: NodeJS.ProcessEnv;
}

interface Folder {
  readonly path: string;
  readonly shown: string;
  readonly scope: Scope;
  readonly entries: readonly Dirent[];
  next: number;
  /** The folder's own handle where paths have grown too long for the system; null elsewhere. */
  readonly handle: number | null;
}

/** Linux refuses paths of 4,096 bytes. From this length on a folder is reached through its open handle. */
const LONGEST_PATH = 3800;

/**
 * Lists the files below `root` in a fixed order: never `.git`, nothing that is ignored (but for what git tracks all
 * the same), following no link, and nothing that is not a plain file. A file given as root is listed itself.
 */
export function* walk(root: string, options: WalkOptions): Generator<WalkEntry> {
  const path = fromSystem(root);
  const kind = statSync(root);
  if (!kind.isDirectory()) {
    yield kind.isFile()
      ? namedFile(path, options)
      : { type: 'skipped', skipped: { path: root, reason: specialReason(kind), incomplete: false } };
    return;
  }

  const stack: Folder[] = [];
  try {
    yield* enter(stack, path, root === '.' ? '' : path, scopeAbove(path, options.environment), options);
    for (let folder = stack.at(-1); folder !== undefined; folder = stack.at(-1)) {
      const entry = folder.entries[folder.next];
      folder.next += 1;
      if (entry === undefined) leave(stack);
      else yield* visit(stack, folder, entry, options);
    }
  } finally {
    while (stack.length > 0) leave(stack);
  }
}

/** A file that was named is read, ignored or not; a private `.env` stays what it is. */
function namedFile(path: string, options: WalkOptions): WalkEntry {
  const name = baseName(path);
  let local = false;
  if (isEnvFile(name)) {
    const folder = dirname(path);
    // The scope above a file is that above a child of its folder, so that the folder itself may be the top.
    const scope = scopeAbove(join(folder, name), options.environment);
    local = !scope.tracked.envFiles.has(scope.relative.slice(0, -1));
  }
  return { type: 'file', path, file: toDisplay(path), local };
}

function* visit(stack: Folder[], folder: Folder, entry: Dirent, options: WalkOptions): Generator<WalkEntry> {
  const { name } = entry;
  if (name === '.git') return;
  const { scope } = folder;
  const path = join(folder.path, name);
  const shown = join(folder.shown, name);
  const isFolder = entry.isDirectory();
  const mayHide = !options.all || isCredentialFile(name);
  const ignored = mayHide && isIgnored(scope.level, scope.relative + name, isFolder);
  const hidden = ignored && !options.all;

  if (isFolder) {
    if (!hidden) yield* enter(stack, path, shown, below(scope, name), options);
  } else if (entry.isFile()) {
    const isPrivate = isEnvFile(name)
      ? !scope.tracked.envFiles.has(scope.relative + name)
      : isCredentialFile(name) && ignored;
    if (isPrivate || !hidden) yield { type: 'file', path, file: toDisplay(shown), local: isPrivate };
  } else if (!hidden) {
    const reason = entry.isSymbolicLink() ? linkReason(path) : specialReason(entry);
    yield { type: 'skipped', skipped: { path: toDisplay(shown), reason, incomplete: false } };
  }
}

function* enter(
  stack: Folder[],
  path: string,
  shown: string,
  outer: Scope,
  options: WalkOptions,
): Generator<WalkEntry> {
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
    yield { type: 'skipped', skipped: skippedBy(toDisplay(shown), error) };
    return;
  }

  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  const isTop = has('.git');
  let scope = isTop ? scopeOfTop(reached, options.environment) : outer;
  if (has('.gitignore')) scope = withRulesIn(scope, reached);
  stack.push({ path: reached, shown, scope, entries, next: 0, handle });

  const isRoot = stack.length === 1;
  if (scope.problem !== null && (isTop || isRoot)) {
    const reason = `${scope.problem}; files that git tracks although they are ignored were not looked for`;
    yield { type: 'skipped', skipped: { path: toDisplay(join(shown, '.git')), reason, incomplete: true } };
  }
  if (!options.all && (isTop || isRoot)) yield* trackedAlthoughIgnored(reached, shown, scope);
}

/** An ignore rule does not hide what git tracks from those who clone, so that it is not hidden here. */
function* trackedAlthoughIgnored(path: string, shown: string, scope: Scope): Generator<WalkEntry> {
  for (const tracked of scope.tracked.ignored) {
    if (!tracked.startsWith(scope.relative)) continue;
    const rest = tracked.slice(scope.relative.length);
    const file = join(path, rest);
    if (lstatSync(toSystem(file), { throwIfNoEntry: false })?.isFile() !== true) continue;
    yield { type: 'file', path: file, file: toDisplay(join(shown, rest)), local: false };
  }
}

function leave(stack: Folder[]): void {
  const handle = stack.pop()?.handle ?? null;
  if (handle !== null) closeSync(handle);
}
