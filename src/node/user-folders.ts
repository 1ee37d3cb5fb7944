import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** For each purpose the variable of XDG, the one of Windows and what lies below it, and what stands in for both. */
const PLACES = {
  cache: { xdg: 'XDG_CACHE_HOME', windows: 'LOCALAPPDATA', below: 'cache', home: '.cache' },
  config: { xdg: 'XDG_CONFIG_HOME', windows: 'APPDATA', below: '', home: '.config' },
  state: { xdg: 'XDG_STATE_HOME', windows: 'LOCALAPPDATA', below: 'state', home: '.local/state' },
} as const;

/**
 * The folder of this user in which keyward keeps such files. It need not exist.
 * https://specifications.freedesktop.org/basedir-spec/latest/, checked 2026-11-24: a path that is not absolute is none.
 */
export function userFolder(purpose: keyof typeof PLACES, environment: Environment): string {
  const { xdg, windows, below, home } = PLACES[purpose];
  const { [xdg]: chosen = '', [windows]: local = '', HOME = '' } = environment;
  if (isAbsolute(chosen)) return join(chosen, 'keyward');
  if (process.platform === 'win32' && isAbsolute(local)) return join(local, 'keyward', below);
  return join(isAbsolute(HOME) ? HOME : homedir(), home, 'keyward');
}
