import { parse, TomlDate, TomlError } from 'smol-toml';
import { KeywardError } from '../core/errors.ts';
import { meant } from './suggest.ts';
import { positionOf } from './toml-position.ts';

export type Table = Readonly<Record<string, unknown>>;

/** A TOML document whose errors name the place. None repeats what stands there: it may be a key, put in by mistake. */
export interface TomlReader {
  readonly document: Table;
  /** `keyward.toml:3:1`, for the key at this path. */
  readonly placeOf: (path: readonly string[]) => string;
  /** The error `config-invalid` for the key at this path. */
  readonly invalid: (path: readonly string[], what: string, hint: string) => KeywardError;
  /** The table at a path; an empty one where there is none. Throws where something else stands there. */
  readonly table: (value: unknown, path: readonly string[], what: string, hint: string) => Table;
  /** Throws for the first key of a table that is not among those that are known. */
  readonly onlyKnown: (table: Table, path: readonly string[], known: readonly string[]) => void;
}

/** Nothing that stands in the file nests deeper than this. */
const DEEPEST = 16;

/** Parses the text of the file that is told as `file`. Throws `config-invalid`. */
export function readToml(text: string, file: string): TomlReader {
  const placeOf = (path: readonly string[]): string => {
    const { line, column } = positionOf(text, path);
    return `${file}:${line}:${column}`;
  };
  const invalid = (path: readonly string[], what: string, hint: string): KeywardError =>
    new KeywardError('config-invalid', `${placeOf(path)}: ${what}`, hint);
  return {
    document: parseToml(text, file),
    placeOf,
    invalid,
    table(value, path, what, hint) {
      if (value === undefined) return {};
      if (!isTable(value)) throw invalid(path, `${what} must be a table`, hint);
      return value;
    },
    onlyKnown(table, path, known) {
      const unknown = Object.keys(table).find((key) => !known.includes(key));
      if (unknown !== undefined) throw invalid([...path, unknown], 'unknown key', meant(unknown, known));
    },
  };
}

function parseToml(text: string, file: string): Table {
  try {
    return parse(text, { maxDepth: DEEPEST, unsafeKeyBehaviour: 'throw' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // Behind the first line the parser quotes the text.
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    const place = `${file}:${error.line}:${error.column}`;
    throw new KeywardError('config-invalid', `${place}: ${reason}`, 'correct that line: see https://toml.io');
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof TomlDate);
}
