import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemCodeOf } from '../../../core/errors.ts';
import { blockLines, callsHook, insertLines } from '../marked-block.ts';
import { shellQuote } from '../../shell-quote.ts';
import { canRun, type Places } from '../places.ts';
import type { HookName } from '../plan.ts';
import { commandFor, formerCommandFor, type Manager } from './manager.ts';

/** `.husky` itself up to version 8, `.husky/_` since version 9; it may lie in a folder below. */
const HOOKS_PATH = /^(?<folder>(?:.*\/)?\.husky)(?:\/_)?\/?$/;
/** A line behind which nothing runs any more. */
const ENDS = /^(?:exec|exit)\b/;
/** What does nothing, and the line by which husky up to version 8 sets a hook up. */
const OPENS = /^\s*(?:#|$|(?:\.|source)\s.*husky\.sh)/;

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
    // Lines before it might eat what git tells a pre-push hook; a pre-commit hook may stage more before its end.
    const end = rows.findIndex((row) => (hook === 'pre-push' ? !OPENS.test(row) : ENDS.test(row)));
    return insertLines(text, end === -1 ? rows.length : end, blockLines(hook, linesFor(hook)));
  },
  byHand: linesFor,
  forms: (hook) => [linesFor(hook)],
  formerForms: (hook) => [[`${formerCommandFor(hook)}${hook === 'pre-push' ? ' -- "$@"' : ''} || exit $?`]],
  missing(places, hook) {
    const folder = folderOf(places);
    if (folder !== null && places.hooks === folder) {
      // Up to version 8 the file is the hook itself, which keyward makes where there is none.
      const file = join(folder, hook);
      return !existsSync(file) || canRun(file) ? null : `chmod +x ${shellQuote(file)}`;
    }
    const active = folder !== null && places.hooks === join(folder, '_') && canRun(join(places.hooks, hook));
    return active ? null : 'npm install';
  },
};

function linesFor(hook: HookName): string[] {
  if (hook === 'pre-commit') return [`(${commandFor(hook)}) || exit $?`];
  return [
    'keyward_refs=$(cat)',
    `printf '%s\\n' "$keyward_refs" | (${commandFor(hook)} -- "$@") || exit $?`,
    // The lines below get to read the same.
    '[ -z "$keyward_refs" ] || exec <<KEYWARD',
    '$keyward_refs',
    'KEYWARD',
  ];
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
