import { KeywardError } from './errors.ts';

/** One setting of a store or platform, from keyward.toml or a variable. Never a credential: those are in `env` alone. */
export interface Option<Value> {
  /** One line for the documentation, lower case. */
  readonly help: string;
  /** Variables that are asked where keyward.toml is silent, in this order. */
  readonly env: readonly string[];
  /** What is taken where nothing is said; absent: it must be said. */
  readonly fallback?: Value;
  /**
   * Present for an address that is shown a credential (address.ts): which hosts are the service's own; null where it has
   * none.
   */
  readonly hosts?: RegExp | null;
  /** What may stand there, in words; used in errors. */
  readonly expects: string;
  /** The value, or undefined where it is none. Text of variables is read too. */
  read(raw: unknown): Value | undefined;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of declared options. */
export type OptionValues<Declared extends Options> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Option<infer Value> ? Value : never;
};

interface Extra<Value> {
  readonly env?: readonly string[];
  readonly fallback?: Value;
}

/** Text that is not empty. */
export function text(help: string, { env = [], ...extra }: Extra<string> = {}): Option<string> {
  return { help, env, ...extra, expects: 'text', read: readText };
}

/** Text that may be left out. */
export function optionalText(help: string, env: readonly string[] = []): Option<string | null> {
  return { help, env, fallback: null, expects: 'text', read: readText };
}

/** A list of texts; none if left out. In a variable, commas divide them. */
export function texts(help: string, env: readonly string[] = []): Option<readonly string[]> {
  return {
    help,
    env,
    fallback: [],
    expects: 'a list of texts',
    read(raw) {
      const list = typeof raw === 'string' ? raw.split(',').map((item) => item.trim()) : raw;
      return Array.isArray(list) && list.every((item) => readText(item) !== undefined) ? list : undefined;
    },
  };
}

/** True or false; false if left out. */
export function flag(help: string): Option<boolean> {
  return {
    help,
    env: [],
    fallback: false,
    expects: 'true or false',
    read: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  };
}

/** One of several words; the first if left out. */
export function choice<const Word extends string>(help: string, words: readonly [Word, ...Word[]]): Option<Word> {
  return {
    help,
    env: [],
    fallback: words[0],
    expects: words.map((word) => `"${word}"`).join(' or '),
    read: (raw) => words.find((word) => word === raw),
  };
}

/**
 * The values of the options of `owner`, from what keyward.toml says. Throws `config-invalid` for an unknown option, one
 * of another form, or one that is missing; what stands there is never repeated.
 */
export function readOptions<Declared extends Options>(
  owner: string,
  declared: Declared,
  said: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): OptionValues<Declared> {
  for (const name of Object.keys(said)) {
    if (Object.hasOwn(declared, name)) continue;
    const known = Object.keys(declared).join(', ') || 'none';
    throw new KeywardError('config-invalid', `${owner} has no such option`, `its options are: ${known}`);
  }
  const values = Object.entries(declared).map(([name, option]) => [name, valueOf(owner, name, option, said, env)]);
  return Object.fromEntries(values) as OptionValues<Declared>;
}

function valueOf(
  owner: string,
  name: string,
  option: Option<unknown>,
  said: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): unknown {
  const variable = option.env.find((candidate) => env[candidate]);
  const raw = Object.hasOwn(said, name) ? said[name] : variable === undefined ? undefined : env[variable];
  if (raw === undefined) {
    if ('fallback' in option) return option.fallback;
    const hint = [`write ${name} = ... in keyward.toml`, ...option.env.map((other) => `set ${other}`)].join(', or ');
    throw new KeywardError('config-invalid', `${owner} needs the option ${name}: ${option.help}`, hint);
  }
  const value = option.read(raw);
  if (value !== undefined) return value;
  throw new KeywardError('config-invalid', `${owner}: the option ${name} is of another form`, `give ${option.expects}`);
}

function readText(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw !== '' ? raw : undefined;
}
