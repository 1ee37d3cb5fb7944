import { parse, TomlDate, TomlError } from 'smol-toml';
import { KeywardError } from '../core/errors.ts';
import { PROVIDERS } from '../providers/_all.ts';
import { fromSystem, join } from '../scan/path.ts';
import { providerById } from './key-names.ts';
import { readSmallFile, textOf } from './read-small-file.ts';
import { suggest } from './suggest.ts';
import { positionOf } from './toml-position.ts';

export const CONFIG_FILE = 'keyward.toml';

/** What `keyward.toml` says. */
export interface Config {
  /** The keys that the project needs, by the name of their variable. */
  readonly keys: ReadonlyMap<string, { readonly provider: string }>;
}

/** Nothing that stands in the file nests deeper than this. */
const DEEPEST = 16;
const MOST_KEYS = 1000;
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

/** Reads a project's `keyward.toml`; null where there is none. Throws `config-invalid` or `unreadable`. */
export function readConfig(folder: string): { config: Config; bytes: Buffer } | null {
  const bytes = readSmallFile(join(fromSystem(folder), CONFIG_FILE), CONFIG_FILE);
  return bytes === null ? null : { config: parseConfig(textOf(bytes, CONFIG_FILE)), bytes };
}

/**
 * Reads the text of a `keyward.toml`. Strict: what keyward does not know is an error, `config-invalid`, with the place
 * and what may have been meant. The message never repeats what stands there: it may be a key, put in by mistake.
 */
export function parseConfig(text: string): Config {
  const invalid = (path: readonly string[], what: string, hint: string): KeywardError => {
    const { line, column } = positionOf(text, path);
    return new KeywardError('config-invalid', `${CONFIG_FILE}:${line}:${column}: ${what}`, hint);
  };
  const document = parseToml(text);
  for (const key of Object.keys(document)) {
    if (key !== 'keys') throw invalid([key], 'unknown key', meant(key, ['keys']));
  }

  const keys = new Map<string, { provider: string }>();
  const tables = document['keys'] ?? {};
  if (!isTable(tables)) throw invalid(['keys'], 'keys must be a table', 'write [keys.NAME], with a provider below it');
  const named = Object.entries(tables);
  if (named.length > MOST_KEYS) throw invalid(['keys'], `more than ${MOST_KEYS} keys`, 'leave out what is not needed');
  for (const [name, table] of named) {
    const path = ['keys', name];
    if (!NAME.test(name)) {
      throw invalid(path, 'not a name of an environment variable', 'use letters, digits and _, no digit first');
    }
    if (!isTable(table)) throw invalid(path, 'a key must be a table', 'write [keys.NAME], with a provider below it');
    for (const key of Object.keys(table)) {
      if (key !== 'provider') throw invalid([...path, key], 'unknown key', meant(key, ['provider']));
    }
    const provider = table['provider'];
    if (typeof provider !== 'string') {
      const what = provider === undefined ? 'the provider is missing' : 'the provider must be a string';
      throw invalid([...path, 'provider'], what, 'write provider = "openai", or another provider of the catalogue');
    }
    if (providerById(provider) === null) {
      throw invalid(
        [...path, 'provider'],
        'unknown provider',
        meant(
          provider,
          PROVIDERS.map(({ id }) => id),
        ),
      );
    }
    keys.set(name, { provider });
  }
  return { keys };
}

function parseToml(text: string): Record<string, unknown> {
  try {
    return parse(text, { maxDepth: DEEPEST, unsafeKeyBehaviour: 'throw' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // Behind the first line the parser quotes the text.
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    const place = `${CONFIG_FILE}:${error.line}:${error.column}`;
    throw new KeywardError('config-invalid', `${place}: ${reason}`, 'correct that line: see https://toml.io');
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof TomlDate);
}

function meant(word: string, known: readonly string[]): string {
  const likely = known.length === 1 ? known[0] : suggest(word, known);
  if (likely) return `did you mean ${likely}?`;
  return `known are ${known.slice(0, 8).join(', ')} and ${known.length - 8} more; docs/kinds.md lists them`;
}
