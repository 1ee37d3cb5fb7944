import { basename } from 'node:path';
import type { HookName } from '../plan.ts';
import { commandFor, formerCommandFor } from './manager.ts';

/** What lefthook is told of a command. */
export interface Settings {
  readonly run: string;
  readonly files?: string;
  readonly use_stdin?: true;
}

/**
 * lefthook skips a pre-push command if the current branch has nothing new, whatever else is pushed; not so a command
 * that has files of its own, so that one file is named: the configuration itself.
 */
export function settingsFor(hook: HookName, file: string): Settings {
  if (hook === 'pre-commit') return { run: commandFor(hook) };
  return { run: `true {files}; ${commandFor(hook)}`, files: `echo ${pathIn(file)}`, use_stdin: true };
}

/** What it was told once. */
export function formerSettingsFor(hook: HookName, file: string): Settings {
  const run = formerCommandFor(hook);
  return hook === 'pre-commit' ? { run } : { ...settingsFor(hook, file), run: `true {files} && ${run}` };
}

function pathIn(file: string): string {
  const inFolder = /[\\/]\.config[\\/][^\\/]+$/.test(file);
  return inFolder ? `.config/${basename(file)}` : basename(file);
}
