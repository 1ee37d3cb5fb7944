import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The file in which the state of this user rests, over all projects. `$XDG_STATE_HOME`, on Windows `%LOCALAPPDATA%`.
 * https://specifications.freedesktop.org/basedir-spec/latest/, checked 2026-11-24: a path that is not absolute is none.
 */
export function stateFile(environment: Readonly<Record<string, string | undefined>>): string {
  const { XDG_STATE_HOME: xdg = '', LOCALAPPDATA: local = '', HOME: home = '' } = environment;
  if (isAbsolute(xdg)) return join(xdg, 'keyward', 'state.db');
  if (process.platform === 'win32' && isAbsolute(local)) return join(local, 'keyward', 'state', 'state.db');
  return join(isAbsolute(home) ? home : homedir(), '.local', 'state', 'keyward', 'state.db');
}
