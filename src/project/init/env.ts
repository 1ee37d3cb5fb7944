import { appendLines } from '../append-lines.ts';
import { parseEnvText } from '../env-text.ts';
import { isKeyShaped } from '../key-shape.ts';
import type { Project } from '../project.ts';
import { textOf } from '../read-small-file.ts';
import { changeOf, type FileChange, findFile, type FoundFile } from './change.ts';
import { EXAMPLE } from './ignore-lines.ts';

const ENV = '.env';
const PRIVATE_MODE = 0o600;
const NEW_MODE = 0o644;

const ENV_HEADER = [
  '# The keys of this project, for this machine alone: git ignores this file, and .env.example holds',
  '# the names. A value goes right behind the =, without quotes.',
];
const EXAMPLE_HEADER = [
  '# The names that this project reads from its environment. Copy this file to .env and put the values',
  '# there: in this file, which is committed, they stay empty.',
];

/**
 * `.env`: every key of the project with an empty value where the name is missing, readable by its owner alone. No value
 * is changed and no line taken away. Throws `unreadable` where it is no text, `write-failed` where it is a link.
 */
export function planEnv({ root, keys, envFiles }: Project): FileChange | null {
  const found = findFile(root, ENV);
  // A name that .env.local gives a value would only be confusing here.
  const present = new Set([...namesIn(found, ENV), ...namesOf(envFiles, '.env.local')]);
  const names = keys.map(({ name }) => name).filter((name) => !present.has(name));
  const isPrivate = found.mode !== null && (found.mode & 0o077) === 0;
  return planNames(ENV, found, names, { header: ENV_HEADER, mode: isPrivate ? found.mode : PRIVATE_MODE });
}

/** `.env.example`: every name of the project's keys and of its `.env`, and no value. Throws as `planEnv` does. */
export function planExample({ root, keys, envFiles }: Project): FileChange | null {
  const found = findFile(root, EXAMPLE);
  const present = namesIn(found, EXAMPLE);
  const names = new Set([...namesOf(envFiles, ENV).filter(isPlainName), ...keys.map(({ name }) => name)]);
  const missing = [...names].filter((name) => !present.has(name));
  return planNames(EXAMPLE, found, missing, { header: EXAMPLE_HEADER, mode: found.mode ?? NEW_MODE });
}

function planNames(
  path: string,
  found: FoundFile,
  names: readonly string[],
  { header, mode }: { header: readonly string[]; mode: number },
): FileChange | null {
  const assignments = names.map((name) => `${name}=`);
  const added = found.bytes === null ? [...header, ...assignments] : assignments;
  return changeOf(path, found, { after: appendLines(found.bytes, added, { apart: false }), added, mode });
}

function namesIn({ bytes }: FoundFile, shown: string): Set<string> {
  return new Set(bytes === null ? [] : parseEnvText(textOf(bytes, shown)).keys());
}

function namesOf(files: Project['envFiles'], name: string): string[] {
  return [...(files.find((file) => file.name === name)?.values.keys() ?? [])];
}

const LONGEST_NAME = 64;

/** A key on a line of its own that ends in `=` reads like a name: what may be one is not copied to a public file. */
function isPlainName(name: string): boolean {
  const looksRandom = /[a-z]/.test(name) && /\d/.test(name) && name.length >= 20;
  return /^\w+$/.test(name) && name.length <= LONGEST_NAME && !looksRandom && !isKeyShaped(name);
}
