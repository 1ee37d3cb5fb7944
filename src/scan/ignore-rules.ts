import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { devNull, homedir } from 'node:os';
import { isKeywardError, systemCodeOf } from '../core/errors.ts';
import { openGit } from './git/git.ts';
import type { Effort } from './effort.ts';
import { type IgnorePattern, matchesPattern, parseIgnoreLine } from './ignore-pattern.ts';
import { baseName, toSystem } from './path.ts';

/** Ignore files larger than this, or together larger where several are in force at one place, are hostile. */
export const LARGEST_RULES = 4 * 1024 * 1024;

/** The rules of one ignore file, and those that it takes precedence over. */
export interface IgnoreLevel {
  /** The folder that the rules speak of, relative to the repository's top, with a `/` at the end; '' at the top. */
  readonly base: string;
  /** The last line first: it decides. */
  readonly patterns: readonly IgnorePattern[];
  readonly outer: IgnoreLevel | null;
  /** Bytes of all ignore files from here outwards. */
  readonly size: number;
}

/**
 * Whether a path (Latin-1, relative to the repository's top) is ignored: the innermost file that speaks of it decides.
 * The folders above it are not looked at. Where the effort is spent nothing is ignored: more is scanned, never less.
 */
export function isIgnored(level: IgnoreLevel | null, path: string, isFolder: boolean, effort: Effort): boolean {
  const name = baseName(path);
  effort.allowPath();
  for (let inner = level; inner !== null; inner = inner.outer) {
    const rest = path.slice(inner.base.length);
    for (const pattern of inner.patterns) {
      if (effort.isSpent) return false;
      if (matchesPattern(pattern, rest, name, isFolder, effort)) return !pattern.negative;
    }
  }
  return false;
}

/** Whether the patterns of one ignore file hide a file below it, or a folder that the file lies in. */
export function isHiddenBy(patterns: readonly IgnorePattern[], path: string, effort: Effort): boolean {
  const level = { base: '', patterns, outer: null, size: 0 };
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    if (isIgnored(level, path.slice(0, end), true, effort)) return true;
  }
  return isIgnored(level, path, false, effort);
}

/** What came of reading an ignore file. */
export interface LoadedRules {
  readonly level: IgnoreLevel | null;
  /** True where the file was too large for its rules to be taken. */
  readonly refused: boolean;
}

/**
 * Adds the rules of an ignore file (Latin-1 path) to a level; the level itself where there is no such file, or no plain
 * one. git does not follow a `.gitignore` that is a link.
 */
export function withIgnoreFile(
  level: IgnoreLevel | null,
  file: string,
  base: string,
  options: { follow: boolean },
): LoadedRules {
  const text = readIgnoreFile(file, LARGEST_RULES - (level?.size ?? 0), options);
  if (text === null) return { level, refused: false };
  if (text === 'too large') return { level, refused: true };
  const patterns = parseIgnoreText(text.bytes);
  if (patterns.length === 0) return { level, refused: false };
  return { level: { base, patterns, outer: level, size: (level?.size ?? 0) + text.bytes.length }, refused: false };
}

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** Reads the lines of an ignore file, the last one first. */
export function parseIgnoreText(bytes: Buffer): IgnorePattern[] {
  const text = bytes.toString('latin1');
  return text
    .slice(text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0)
    .split('\n')
    .flatMap((line) => {
      // git's lines are C strings.
      const [beforeZero = ''] = line.replace(/\r$/, '').split('\0', 1);
      return parseIgnoreLine(beforeZero) ?? [];
    })
    .reverse();
}

/** The user's own excludes file: core.excludesFile of the user's configuration, else git's default place. */
export function globalExcludes(environment: NodeJS.ProcessEnv): IgnoreLevel | null {
  const home = environment['HOME'] || homedir();
  return withIgnoreFile(null, configuredExcludes(environment, home), '', { follow: true }).level;
}

function configuredExcludes(environment: NodeJS.ProcessEnv, home: string): string {
  const fallback = `${environment['XDG_CONFIG_HOME'] || `${home}/.config`}/git/ignore`;
  try {
    // Asked outside of any repository: a scanned one has no say in what is hidden from the scan.
    const git = openGit('/', environment, { asHook: false, repository: devNull });
    const args = ['config', '--includes', '--type=path', '--get', 'core.excludesFile'];
    const configured = git
      .run(args, { accept: [0, 1] })
      .toString('latin1')
      .replace(/\n$/, '');
    return configured === '' ? fallback : configured;
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    return fallback;
  }
}

/** Reads a file that may be anything: a folder, a pipe, a device, absent. Null where it is no plain file. */
function readIgnoreFile(
  path: string,
  largest: number,
  { follow }: { follow: boolean },
): { bytes: Buffer } | 'too large' | null {
  let file: number | undefined;
  try {
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (follow ? 0 : (constants.O_NOFOLLOW ?? 0));
    file = openSync(toSystem(path), flags);
    const stats = fstatSync(file);
    if (!stats.isFile()) return null;
    return stats.size > largest ? 'too large' : { bytes: readFileSync(file) };
  } catch (error) {
    // An ignore file that cannot be read ignores nothing, so that more is scanned, never less.
    if (systemCodeOf(error) !== undefined) return null;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
