import { KeywardError } from '../core/errors.ts';
import { readToml, type Table } from '../project/toml-reader.ts';
import { Pattern } from './pattern.ts';
import { placeOf, type Way } from './place.ts';

const HINT = 'see the keys of a rule at https://github.com/gitleaks/gitleaks#configuration';

/** A table of a `.gitleaks.toml`, whose values are asked for by what they have to be. Errors name the place. */
export class TomlTable {
  readonly #text: string;
  readonly #file: string;
  readonly #table: Table;
  readonly #way: Way;

  private constructor(text: string, file: string, table: Table, way: Way) {
    this.#text = text;
    this.#file = file;
    this.#table = table;
    this.#way = way;
  }

  /** Parses a text that is told as `file`. Throws `config-invalid`. */
  static parse(text: string, file: string): TomlTable {
    return new TomlTable(text, file, readToml(text, file).document, []);
  }

  /** `.gitleaks.toml:3:1`, for a key of this table or the table itself. */
  placeOf(key?: string): string {
    return `${this.#file}:${placeOf(this.#text, key === undefined ? this.#way : [...this.#way, key])}`;
  }

  invalid(key: string | undefined, what: string): KeywardError {
    return new KeywardError('config-invalid', `${this.placeOf(key)}: ${what}`, HINT);
  }

  keys(): string[] {
    return Object.keys(this.#table);
  }

  string(key: string): string | undefined {
    const value = this.#table[key];
    if (value === undefined || typeof value === 'string') return value;
    throw this.invalid(key, `${key} must be a text`);
  }

  number(key: string): number | undefined {
    const value = this.#table[key];
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (number === undefined || (typeof number === 'number' && number >= 0)) return number;
    throw this.invalid(key, `${key} must be a number of at least 0`);
  }

  boolean(key: string): boolean {
    const value = this.#table[key] ?? false;
    if (typeof value === 'boolean') return value;
    throw this.invalid(key, `${key} must be true or false`);
  }

  strings(key: string): readonly string[] {
    const value = this.#table[key] ?? [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    throw this.invalid(key, `${key} must be a list of texts`);
  }

  pattern(key: string): Pattern | null {
    const source = this.string(key);
    return source === undefined || source === '' ? null : this.#compiled(key, source);
  }

  patterns(key: string): readonly Pattern[] {
    return this.strings(key).map((source) => this.#compiled(key, source));
  }

  table(key: string): TomlTable | null {
    const value = this.#table[key];
    if (value === undefined) return null;
    if (!isTable(value)) throw this.invalid(key, `${key} must be a table`);
    return new TomlTable(this.#text, this.#file, value, [...this.#way, key]);
  }

  tables(key: string): readonly TomlTable[] {
    const value = this.#table[key] ?? [];
    if (!Array.isArray(value) || !value.every(isTable))
      throw this.invalid(key, `${key} must be a list of tables, [[${key}]]`);
    return value.map((table, index) => new TomlTable(this.#text, this.#file, table, [...this.#way, key, index]));
  }

  #compiled(key: string, source: string): Pattern {
    const pattern = Pattern.of(source);
    if ('fault' in pattern) throw this.invalid(key, pattern.fault);
    return pattern;
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
