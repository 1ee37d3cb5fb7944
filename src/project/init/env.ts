import { join } from 'node:path';
import type { KeywardError } from '../../core/errors.ts';
import { appendLines } from '../append-lines.ts';
import { attempt } from '../attempt.ts';
import type { EnvFile } from '../env-files.ts';
import { parseEnvText } from '../../core/env-text.ts';
import { isKeyShaped } from '../key-shape.ts';
import type { Project } from '../project.ts';
import { textOf } from '../read-small-file.ts';
import { changeOf, type FileChange, findFile, type FoundFile } from './change.ts';
import { EXAMPLE } from './ignore-lines.ts';
import type { Remark } from './remark.ts';

const ENV = '.env';
export const PRIVATE_MODE = 0o600;
const NEW_MODE = 0o644;

const ENV_HEADER = [
  '# The keys of this project, for this machine alone: git ignores this file, and .env.example holds',
  '# the names. A value goes right behind the =, without quotes.',
];
const EXAMPLE_HEADER = [
  '# The names that this project reads from its environment. Copy this file to .env and put the values',
  '# there: in this file, which is committed, they stay empty.',
];

/** What is done to a file of names, or why it is left alone. Both null: it is as it should be. */
export interface NamesPlan {
  readonly change: FileChange | null;
  readonly remark: Remark | null;
}

/**
 * `.env`: every key of the project with an empty value where the name is missing, readable by its owner alone. No value
 * is changed and no line taken away.
 */
export function planEnv(project: Project): NamesPlan {
  // A name that .env.local gives a value would only be confusing here.
  const elsewhere = new Set(namesOf(project.envFiles, ({ name }) => name === '.env.local'));
  const names = project.keys.map(({ name }) => name).filter((name) => !elsewhere.has(name));
  return planNames(project, ENV, names, {
    header: ENV_HEADER,
    mode: (before) => (before !== null && (before & 0o077) === 0 ? before : PRIVATE_MODE),
  });
}

/** `.env.example`: every name of the project's keys and of its private env files, and no value. */
export function planExample(project: Project): NamesPlan {
  // An .envrc is a shell script, with variables of its own.
  const names = namesOf(project.envFiles, ({ name, template }) => !template && name !== '.envrc');
  const wanted = new Set([...names.filter(isPlainName), ...project.keys.map(({ name }) => name)]);
  return planNames(project, EXAMPLE, [...wanted], { header: EXAMPLE_HEADER, mode: (before) => before ?? NEW_MODE });
}

function planNames(
  project: Project,
  path: string,
  names: readonly string[],
  { header, mode }: { header: readonly string[]; mode: (before: number | null) => number },
): NamesPlan {
  const { value, problem } = attempt(() => {
    const found = findFile(project.root, path);
    return { found, present: namesIn(found, path) };
  });
  if (problem !== null) return { change: null, remark: remarkOn(project, path, names, problem) };

  const { found, present } = value;
  const assignments = names.filter((name) => !present.has(name)).map((name) => `${name}=`);
  const added = found.bytes === null ? [...header, ...assignments] : assignments;
  const after = appendLines(found.bytes, added, { apart: false });
  return { change: changeOf(path, found, { after, added, mode: mode(found.mode) }), remark: null };
}

const NAMES_SHOWN = 6;

/** On a file that is not written: a link, a folder, no UTF-8. Null for a link where no name is missing. */
function remarkOn(
  { root, envFiles }: Project,
  path: string,
  names: readonly string[],
  { code, message }: KeywardError,
): Remark | null {
  const file = envFiles.find(({ name }) => name === path);
  // Of what cannot be read, nobody knows what it lacks.
  const missing = file === undefined && code === 'unreadable' ? [] : names.filter((name) => !file?.values.has(name));
  if (code === 'write-failed' && missing.length === 0) return null;
  const reason = message
    .replace(`${join(root, path)} `, '')
    .replace(`${path}: `, '')
    .replace(/^is /, '');
  const more = missing.length > NAMES_SHOWN ? ` and ${missing.length - NAMES_SHOWN} more` : '';
  const lacks = missing.length === 0 ? '' : `; it lacks ${missing.slice(0, NAMES_SHOWN).join(', ')}${more}`;
  return { path, text: reason + lacks, command: null };
}

function namesIn({ bytes }: FoundFile, shown: string): Set<string> {
  return new Set(bytes === null ? [] : parseEnvText(textOf(bytes, shown)).keys());
}

function namesOf(files: readonly EnvFile[], isMeant: (file: EnvFile) => boolean): string[] {
  return files.filter(isMeant).flatMap(({ values }) => [...values.keys()]);
}

const LONGEST_NAME = 64;

/** A key on a line of its own that ends in `=` reads like a name: what may be one is not copied to a public file. */
function isPlainName(name: string): boolean {
  const looksRandom = /[a-z]/.test(name) && /\d/.test(name) && name.length >= 20;
  return /^\w+$/.test(name) && name.length <= LONGEST_NAME && !looksRandom && !isKeyShaped(name);
}
