import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { KeywardError, systemCodeOf } from '../core/errors.ts';
import { suggest } from '../project/suggest.ts';
import { skippedBy } from '../scan/skipped.ts';
import type { CommandContext } from './context.ts';

/**
 * The folder that a command is to work on: the named one, else the current one. Throws `not-found`, with the command
 * that may have been meant by a word that is no path, or `usage` for what is no folder.
 */
export function projectFolder(
  { cwd }: CommandContext,
  path: string | undefined,
  commands: readonly string[] = [],
): string {
  const folder = resolve(cwd, path ?? '.');
  const shown = path ?? folder;
  if (path === '') {
    // A variable that was not set: the current folder is not what was meant.
    throw new KeywardError('not-found', "no such file or folder: ''", 'name a folder, or nothing for the current one');
  }
  try {
    if (statSync(folder).isDirectory()) return folder;
  } catch (error) {
    const code = systemCodeOf(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      const { reason } = skippedBy(shown, error);
      throw new KeywardError('unreadable', `${shown}: ${reason}`, 'mend that, or name another folder', {
        cause: error,
      });
    }
    const meant = suggest(shown, commands);
    const hint = meant === null ? 'check the spelling' : `did you mean the command ${meant}?`;
    throw new KeywardError('not-found', `no such file or folder: ${shown}`, hint, { cause: error });
  }
  throw new KeywardError('usage', `not a folder: ${shown}`, '`keyward scan` takes files, and finds the keys in them');
}
