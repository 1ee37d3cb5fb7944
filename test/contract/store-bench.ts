import { inspect } from 'node:util';
import { expect } from 'vitest';
import { isKeywardError, type KeywardError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import type { OpenStore } from '../../src/core/store.ts';
import { openStore, type StoreDefinition } from '../../src/stores/store.ts';
import type { FakeServer } from '../support/fake-server.ts';
import type { TestContext } from '../support/store-context.ts';

/** A store that is ready to be tried: an empty service, and how to reach it. */
export interface Bench {
  readonly options: Readonly<Record<string, unknown>>;
  readonly context: TestContext;
  /** Where the service is spoken to by HTTP. */
  readonly fake?: FakeServer;
  /** What must never be told: tokens, passwords, private keys. */
  readonly credentials: readonly string[];
  /** For a store that cannot write: puts a value where it reads. */
  readonly plant?: (name: string, value: string) => void | Promise<void>;
}

export interface Subject {
  readonly definition: StoreDefinition;
  readonly bench: () => Bench | Promise<Bench>;
  /** True where the service is spoken to by HTTP; the bench then has a fake. */
  readonly http?: boolean;
  /** Two names that the store takes; NAME_A and NAME_B if absent. */
  readonly names?: readonly [string, string];
  /** Names that it does not take. The empty one is added. */
  readonly badNames: readonly string[];
  /** Values, by their title below, that the store refuses to hold rather than change. */
  readonly refuses?: readonly (keyof typeof VALUES)[];
  /** Characters of the longest value to try; 60,000 if absent. */
  readonly longest?: number;
  /** Writers at the same time; 6 if absent. */
  readonly writers?: number;
  /** Milliseconds for one test. */
  readonly timeout?: number;
}

/** Values that something or other trips over. */
export const VALUES = {
  plain: 'kw-plain-0123456789abcdef',
  empty: '',
  blanks: '  a value with blanks  ',
  quotes: `"double" and 'single' and \`back\``,
  dollar: 'a$HOME and ${HOME} and $(id)',
  backslash: String.raw`C:\new\table\\end`,
  comment: 'before # after = and ; too',
  newline: 'first line\nsecond line',
  'trailing newline': 'one line\n',
  'carriage return': 'first\r\nsecond',
  unicode: 'clé ключ 鍵 🔑',
  json: '{"type": "service_account", "private_key": "-----BEGIN\\nX\\n-----END"}',
  braces: '{{ not }} a {% template %}',
} as const;

export interface Opened {
  readonly bench: Bench;
  readonly store: OpenStore;
  readonly put: (name: string, value: string) => Promise<void>;
}

export async function open({ definition, bench: make }: Subject): Promise<Opened> {
  const bench = await make();
  const store = openStore(definition, bench.options, bench.context);
  const put = async (name: string, value: string): Promise<void> => {
    if (store.set === undefined) await bench.plant?.(name, value);
    else await store.set(name, new Secret(value));
  };
  return { bench, store, put };
}

/** Expects an error of ours that has a hint and tells nothing. */
export async function expectError(
  code: string,
  { credentials }: Bench,
  values: readonly string[],
  work: () => Promise<unknown>,
): Promise<KeywardError> {
  const error: unknown = await work().then(
    (value) => new Error(`no error, but ${inspect(value)}`),
    (thrown: unknown) => thrown,
  );
  if (!isKeywardError(error)) throw error;
  expect(code.split('|'), error.message).toContain(error.code);
  expect(error.hint).not.toBe('');
  const told = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error) + String(error);
  for (const secret of [...values, ...credentials]) {
    if (secret.length > 3) expect(told.includes(secret), `${code} tells a secret`).toBe(false);
  }
  return error;
}
