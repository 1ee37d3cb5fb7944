import { isKeywardError, KeywardError } from '../../core/errors.ts';
import { appendLines } from '../append-lines.ts';
import { CONFIG_FILE, parseConfig } from '../keyward-toml.ts';
import type { Project } from '../project.ts';
import { textOf } from '../read-small-file.ts';
import { changeOf, type FileChange, findFile } from './change.ts';

const NEW_MODE = 0o644;
const HEADER = [
  '# The AI keys that this project needs. `keyward init` adds to this file, `keyward` holds the project against it.',
  '# Commit it: it holds names and providers, never a key.',
];

/**
 * `keyward.toml`: a table for each key of the project that it does not name. Throws `config-invalid` where it is not
 * valid, or so written that nothing can be appended, `write-failed` where it is a link.
 */
export function planConfig({ root, keys, config }: Project): FileChange | null {
  const found = findFile(root, CONFIG_FILE);
  const missing = keys.filter(({ name }) => config?.keys.has(name) !== true);
  const tables = missing.map(({ name, provider }) => [`[keys.${name}]`, `provider = "${provider.id}"`]);
  const separated = tables.flatMap((table, index) => (index === 0 ? table : ['', ...table]));
  const start = found.bytes === null ? [...HEADER, ...(tables.length > 0 ? [''] : [])] : [];
  const added = [...start, ...separated];
  if (added.length === 0) return null;

  const after = appendLines(found.bytes, added, { apart: found.bytes !== null });
  assertValid(after, added);
  return changeOf(CONFIG_FILE, found, { after, added, mode: found.mode ?? NEW_MODE });
}

/** An inline table, `keys = { ... }`, is closed for good: a table behind it would make the file invalid. */
function assertValid(after: Buffer, added: readonly string[]): void {
  try {
    parseConfig(textOf(after, CONFIG_FILE));
  } catch (error) {
    if (!isKeywardError(error)) throw error;
    const names = added.filter((line) => line.startsWith('[')).join(' ');
    const hint = `write them in by hand as the others are: ${names}`;
    throw new KeywardError('config-invalid', `${CONFIG_FILE} is so written that no key can be appended`, hint);
  }
}
