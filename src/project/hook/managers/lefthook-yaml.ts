import { blockLines, insertLines } from '../marked-block.ts';
import type { HookName } from '../plan.ts';
import type { Settings } from './lefthook-settings.ts';
import { endOfBlock, indentOf, isPlainYaml, nextRow } from './yaml-rows.ts';

/** Adds the command to lefthook.yml, in the manner in which the file is written; null where that is not plain enough. */
export function addToYaml(text: string, hook: HookName, settings: Settings): string | null {
  if (!isPlainYaml(text)) return null;
  const forms = yamlForms(hook, settings);
  const rows = text.split(/\r?\n/);
  const keys = rows.flatMap((row, index) => (new RegExp(`^["']?${hook}["']? *:`).test(row) ? [index] : []));
  const [key] = keys;
  if (key === undefined) return insertLines(text, rows.length, blockLines(hook, forms.whole));
  if (keys.length > 1 || !new RegExp(`^${hook}: *(?:#.*)?$`).test(rows[key]!)) return null;

  const end = endOfBlock(rows, key);
  const first = nextRow(rows, key);
  if (first === null || first >= end) return null;
  const indent = indentOf(rows[first]!);
  for (const name of ['jobs', 'commands'] as const) {
    const isSection = new RegExp(`^${indent}["']?${name}["']? *:`);
    const at = rows.findIndex((row, index) => index > key && index < end && isSection.test(row));
    if (at === -1) continue;
    if (!new RegExp(`^${indent}${name}: *(?:#.*)?$`).test(rows[at]!)) return null;
    const child = nextRow(rows, at);
    if (child === null || child >= end) return null;
    const inner = indentOf(rows[child]!);
    const fits =
      name === 'jobs'
        ? /^ *- /.test(rows[child]!) && inner.length >= indent.length
        : /^ *[^\s&*!|>%@`{[,#-][^:]*:/.test(rows[child]!) && inner.length > indent.length;
    return fits ? insertLines(text, child, blockLines(hook, forms[name], inner)) : null;
  }
  // Settings and scripts alone: the commands come before them.
  return /^ *[\w-]+ *:/.test(rows[first]!) ? insertLines(text, first, blockLines(hook, forms.section, indent)) : null;
}

/** Our lines as they stand among commands, among jobs, in a hook without either, and in a file without the hook. */
export function yamlForms(
  hook: HookName,
  settings: Settings,
): Record<'commands' | 'jobs' | 'section' | 'whole', string[]> {
  const fields = Object.entries(settings).map(([name, value]) => `${name}: ${value}`);
  const commands = ['keyward:', ...fields.map((field) => `  ${field}`)];
  const section = ['commands:', ...commands.map((line) => `  ${line}`)];
  return {
    commands,
    jobs: ['- name: keyward', ...fields.map((field) => `  ${field}`)],
    section,
    whole: [`${hook}:`, ...section.map((line) => `  ${line}`)],
  };
}
