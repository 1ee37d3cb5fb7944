import { envFileOrder } from './core/env-order.ts';
import { parseEnvText } from './core/env-text.ts';
import { isKeywardError, KeywardError } from './core/errors.ts';
import { anyTextOf, readSmallFile } from './project/read-small-file.ts';
import { fromSystem, join } from './scan/path.ts';

// The door `keyward/env-files`.

export interface EnvFilesOptions {
  /** Where the files are; the current folder if absent. */
  readonly folder?: string;
  /** What NODE_ENV says, as `production`; without one only `.env.local` and `.env` are read. */
  readonly mode?: string | undefined;
}

/** Files that were looked at, the first one that has a name wins, and what they say together. */
export interface EnvFiles {
  readonly files: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** Reads the env files of a folder and changes nothing. Throws `unreadable` for one that is there and cannot be read. */
export function readEnvFiles({ folder = '.', mode }: EnvFilesOptions = {}): EnvFiles {
  if (mode !== undefined && !/^[\w.-]*$/.test(mode)) {
    throw new KeywardError('usage', 'NODE_ENV is no part of a file name', 'use letters, digits, _, - and .');
  }
  const files = envFileOrder(mode);
  const values = new Map<string, string>();
  for (const file of files) {
    for (const [name, value] of valuesIn(folder, file)) if (!values.has(name)) values.set(name, value.expose());
  }
  return { files, values: Object.fromEntries(values) };
}

function valuesIn(folder: string, file: string): ReturnType<typeof parseEnvText> {
  try {
    const bytes = readSmallFile(join(fromSystem(folder), file), file);
    return parseEnvText(bytes === null ? '' : anyTextOf(bytes, file));
  } catch (error) {
    // Virtual environments of Python are folders named .env.
    if (isKeywardError(error) && error.message === `${file}: a folder`) return new Map();
    throw error;
  }
}
