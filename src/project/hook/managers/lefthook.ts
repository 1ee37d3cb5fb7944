import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { callsHook } from '../marked-block.ts';
import { fileState } from '../own-file.ts';
import type { HookName } from '../plan.ts';
import { addToToml, tomlLines } from './lefthook-toml.ts';
import { addToYaml, yamlForms } from './lefthook-yaml.ts';
import { formerSettingsFor, type Settings, settingsFor } from './lefthook-settings.ts';
import type { Manager } from './manager.ts';

const NAMES = ['lefthook', '.lefthook', join('.config', 'lefthook')];
const ENDINGS = ['.yml', '.yaml', '.json', '.jsonc', '.toml'];

/** lefthook: commands or jobs for each hook, in YAML, TOML or JSON. */
export const lefthook: Manager = {
  id: 'lefthook',
  fileOf({ top }) {
    const files = ENDINGS.flatMap((ending) => NAMES.map((name) => join(top, name + ending)));
    return files.find((file) => existsSync(file)) ?? null;
  },
  calls: callsHook,
  add(text, hook, file) {
    if (text === null) return null;
    const settings = settingsFor(hook, file);
    if (extname(file) === '.toml') return addToToml(text, hook, settings);
    return isJson(file) ? null : addToYaml(text, hook, settings);
  },
  byHand(hook, file) {
    const settings = settingsFor(hook, file);
    if (extname(file) === '.toml') return tomlLines(hook, settings);
    if (isJson(file)) return [`"${hook}": ${JSON.stringify({ commands: { keyward: settings } })}`];
    return yamlForms(hook, settings).whole;
  },
  forms: (hook, file) => formsOf(hook, settingsFor(hook, file)),
  formerForms: (hook, file) => formsOf(hook, formerSettingsFor(hook, file)),
  missing({ hooks }, hook) {
    return fileState(join(hooks, hook))?.bytes.includes('lefthook') === true ? null : 'lefthook install';
  },
};

function formsOf(hook: HookName, settings: Settings): string[][] {
  return [tomlLines(hook, settings), ...Object.values(yamlForms(hook, settings))];
}

function isJson(file: string): boolean {
  return extname(file).startsWith('.json');
}
