import { closeSync, openSync, readFileSync, fstatSync, constants } from 'node:fs';
import { devNull, homedir } from 'node:os';
import ignore, { type Ignore } from 'ignore';
import { isKeywardError, systemCodeOf } from '../core/errors.ts';
import { openGit } from './git/git.ts';
import { toDisplay, toSystem } from './path.ts';

/** An ignore file larger than this is hostile. */
const LARGEST_IGNORE_FILE = 4 * 1024 * 1024;

/** The rules of one ignore file, and those that it takes precedence over. */
export interface IgnoreLevel {
  /** The folder that the rules speak of, relative to the repository's top, with a `/` at the end; '' at the top. */
  readonly base: string;
  readonly rules: Ignore;
  readonly outer: IgnoreLevel | null;
}

/** Whether a path (relative to the repository's top) is ignored: the innermost file that speaks of it decides. */
export function isIgnored(level: IgnoreLevel | null, path: string, isFolder: boolean): boolean {
  const name = toDisplay(path) + (isFolder ? '/' : '');
  for (let inner = level; inner !== null; inner = inner.outer) {
    const { ignored, unignored } = inner.rules.test(name.slice(inner.base.length));
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** Adds the rules of an ignore file (Latin-1 path) to a level; the level itself where there is no such file. */
export function withIgnoreFile(level: IgnoreLevel | null, file: string, base: string): IgnoreLevel | null {
  const text = readSmallFile(file);
  if (text === null || text.trim() === '') return level;
  return { base, rules: ignore({ ignorecase: false, allowRelativePaths: true }).add(text), outer: level };
}

/** The user's own excludes file: core.excludesFile of the user's configuration, else git's default place. */
export function withGlobalExcludes(environment: NodeJS.ProcessEnv): IgnoreLevel | null {
  const home = environment['HOME'] ?? homedir();
  return withIgnoreFile(null, configuredExcludes(environment, home), '');
}

function configuredExcludes(environment: NodeJS.ProcessEnv, home: string): string {
  const fallback = `${environment['XDG_CONFIG_HOME'] || `${home}/.config`}/git/ignore`;
  try {
    // Asked outside of any repository: a scanned one has no say in what is hidden from the scan.
    const git = openGit(home, environment, { asHook: false, repository: devNull });
    const args = ['config', '--global', '--type=path', '--get', 'core.excludesFile'];
    const configured = git
      .run(args, { accept: [0, 1] })
      .toString('latin1')
      .trim();
    return configured === '' ? fallback : configured;
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    return fallback;
  }
}

/** Reads a file that may be anything: a folder, a device, a link to one, absent. Null where it is not a small file. */
function readSmallFile(path: string): string | null {
  let file: number | undefined;
  try {
    file = openSync(toSystem(path), constants.O_RDONLY | constants.O_NONBLOCK);
    const { size } = fstatSync(file);
    if (!fstatSync(file).isFile() || size > LARGEST_IGNORE_FILE) return null;
    return readFileSync(file, 'utf8');
  } catch (error) {
    // An ignore file that cannot be read ignores nothing, so that more is scanned, never less.
    if (systemCodeOf(error) !== undefined) return null;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
