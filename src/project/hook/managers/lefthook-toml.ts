import { parse, TomlError } from 'smol-toml';
import { blockLines, insertLines } from '../marked-block.ts';
import type { HookName } from '../plan.ts';
import type { Settings } from './lefthook-settings.ts';

/** Adds the command to lefthook.toml as a table at its end; null where the file, or what would come of it, is not TOML. */
export function addToToml(text: string, hook: HookName, settings: Settings): string | null {
  const added = insertLines(text, text.split('\n').length, blockLines(hook, tomlLines(hook, settings)));
  return isToml(text) && isToml(added) ? added : null;
}

export function tomlLines(hook: HookName, settings: Settings): string[] {
  const fields = Object.entries(settings).map(([name, value]) =>
    typeof value === 'string' ? `${name} = '${value}'` : `${name} = ${value}`,
  );
  return [`[${hook}.commands.keyward]`, ...fields];
}

function isToml(text: string): boolean {
  try {
    parse(Buffer.from(text, 'latin1').toString('utf8'));
    return true;
  } catch (error) {
    if (error instanceof TomlError) return false;
    throw error;
  }
}
