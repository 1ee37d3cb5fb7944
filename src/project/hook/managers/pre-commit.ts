import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { blockLines, callsHook, insertLines } from '../marked-block.ts';
import type { HookName } from '../plan.ts';
import { fileState } from '../own-file.ts';
import { commandFor, formerCommandFor, type Manager } from './manager.ts';
import { indentOf, isPlainYaml, nextRow } from './yaml-rows.ts';

/** The pre-commit framework (https://pre-commit.com): a list of repositories of hooks, and local ones. */
export const preCommit: Manager = {
  id: 'pre-commit',
  fileOf({ top }) {
    const file = join(top, '.pre-commit-config.yaml');
    return existsSync(file) ? file : null;
  },
  calls(text, hook) {
    // By the hooks that keyward's own repository offers, or by a local one.
    return (
      callsHook(text, hook) || new RegExp(`^ *(?:- +)?id: *["']?${idOf(hook)}["']? *(?:#.*)?\\r?$`, 'm').test(text)
    );
  },
  add(text, hook) {
    if (text === null || !isPlainYaml(text)) return null;
    const rows = text.split(/\r?\n/);
    const lists = rows.flatMap((row, index) => (/^(?:repos|["']repos["']) *:/.test(row) ? [index] : []));
    const [list] = lists;
    // More than one, or a value on the same line: left to the user.
    if (list === undefined || lists.length > 1 || !/^repos: *(?:#.*)?$/.test(rows[list]!)) return null;
    const first = nextRow(rows, list);
    if (first === null || !/^ *- /.test(rows[first]!)) return null;
    return insertLines(text, first, blockLines(hook, linesFor(hook), indentOf(rows[first]!)));
  },
  byHand: (hook) => linesFor(hook),
  forms: (hook) => [linesFor(hook)],
  formerForms: (hook) => [linesFor(hook, formerCommandFor(hook))],
  missing({ hooks }, hook) {
    return isFramework(join(hooks, hook)) ? null : `pre-commit install --hook-type ${hook}`;
  },
};

/** Whether the hook that git calls is the framework's. */
export function isFramework(path: string): boolean {
  return fileState(path)?.bytes.includes('pre-commit.com') === true;
}

function idOf(hook: HookName): string {
  return hook === 'pre-push' ? 'keyward-push' : 'keyward';
}

function linesFor(hook: HookName, command = commandFor(hook)): string[] {
  return [
    '- repo: local',
    '  hooks:',
    `    - id: ${idOf(hook)}`,
    `      name: ${hook === 'pre-push' ? 'keyward (no key in what is pushed)' : 'keyward (no key in what is committed)'}`,
    `      entry: sh -c '${command}'`,
    '      language: system',
    `      stages: [${hook}]`,
    '      always_run: true',
    '      pass_filenames: false',
  ];
}
