import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemCodeOf } from '../../../core/errors.ts';
import { blockLines, callsHook, insertLines } from '../marked-block.ts';
import { canRun, type Places } from '../places.ts';
import type { HookName } from '../plan.ts';
import { commandFor, type Manager } from './manager.ts';

/** `.husky` itself up to version 8, `.husky/_` since version 9; it may lie in a folder below. */
const HOOKS_PATH = /^(?<folder>(?:.*\/)?\.husky)(?:\/_)?\/?$/;
/** A line behind which nothing runs any more. */
const ENDS = /^(?:exec|exit)\b/;

/** husky: a shell script a hook, in `.husky/`. */
export const husky: Manager = {
  id: 'husky',
  fileOf(places, hook) {
    const folder = folderOf(places);
    return folder === null ? null : join(folder, hook);
  },
  calls: callsHook,
  add(text, hook) {
    if (text === null) return `${blockLines(hook, linesFor(hook)).join('\n')}\n`;
    const rows = text.split('\n');
    const end = rows.findIndex((row) => ENDS.test(row));
    return insertLines(text, end === -1 ? rows.length : end, blockLines(hook, linesFor(hook)));
  },
  byHand: linesFor,
  forms: (hook) => [linesFor(hook)],
  missing(places, hook) {
    const folder = folderOf(places);
    const active = folder !== null && (places.hooks === folder || places.hooks === join(folder, '_'));
    return active && canRun(join(places.hooks, hook)) ? null : '`npm install` (or `npx husky`), which sets husky up';
  },
};

function linesFor(hook: HookName): string[] {
  return [`${commandFor(hook)}${hook === 'pre-push' ? ' -- "$@"' : ''} || exit $?`];
}

function folderOf({ top, ownHooksPath }: Places): string | null {
  if (ownHooksPath !== null) {
    const folder = HOOKS_PATH.exec(ownHooksPath.replaceAll('\\', '/'))?.groups?.['folder'];
    return folder === undefined ? null : resolve(top, folder);
  }
  const folder = join(top, '.husky');
  return isFolder(folder) ? folder : null;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return false;
  }
}
