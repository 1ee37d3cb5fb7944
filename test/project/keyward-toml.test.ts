import { expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import { parseConfig } from '../../src/project/keyward-toml.ts';
import groq from '../../src/providers/groq.ts';
import { seededRandom } from '../support/random.ts';

function refusal(text: string): { code: string; message: string; hint: string } {
  try {
    parseConfig(text);
  } catch (error) {
    if (isKeywardError(error)) return { code: error.code, message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error('it was taken');
}

test('reads the keys and their providers', () => {
  const { keys } = parseConfig(
    '# why\n[keys.A_KEY]\nprovider = "openai"\n[keys.B]\nprovider = "groq" # fast\noptional = true\nstore = "pass"\n',
  );
  expect([...keys]).toEqual([
    ['A_KEY', { provider: 'openai', store: null, optional: false }],
    ['B', { provider: 'groq', store: ['pass'], optional: true }],
  ]);
});

test('an empty file needs no key', () => {
  expect(parseConfig('').keys.size).toBe(0);
  expect(parseConfig('[keys]\n').keys.size).toBe(0);
});

test.each([
  ['a key that is not TOML', 'a\n', '1:'],
  ['an unknown key at the top', '\nkey = 1\n', '2:1: unknown key'],
  ['an unknown table', '[keys.A]\nprovider="openai"\n[plans.x]\na=1', '3:2: unknown key'],
  ['a store without a type', '[stores.x]\na=1', '1:2: the type of the store is missing'],
  ['an unknown type of store', '[stores.x]\ntype="valt"', '2:1: unknown type of store'],
  ['a store that is no table', '[stores]\nx = "vault"', '2:1: a store must be a table'],
  ['a name of a store that is none', '[stores."a b"]\ntype = "vault"', '1:2: not a name'],
  ['an unknown store', 'store = "valt"', '1:1: no such store'],
  ['a store of another form', 'store = 3', '1:1: the store must be a name'],
  ['an empty list of stores', 'store = []', '1:1: the store must be a name'],
  ['an unknown store of a key', '[keys.A]\nprovider="openai"\nstore="valt"', '3:1: no such store'],
  ['optional that is no truth', '[keys.A]\nprovider="openai"\noptional=1', '3:1: optional must be'],
  ['an unknown key of a profile', '[profiles.dev]\nstores="vault"', '2:1: unknown key'],
  ['a profile that is no table', 'profiles = "dev"', '1:1: profiles must be a table'],
  ['an unknown store of a profile', '[profiles.dev]\nstore="valt"', '2:1: no such store'],
  ['a key of a profile without a store', '[profiles.dev.keys.A]', '1:2: the store is missing'],
  ['keys that are no table', 'keys = 3', '1:1: keys must be a table'],
  ['keys that are a list of tables', '[[keys]]\nA = 1', '1:3: keys must be a table'],
  ['keys that are a date', 'keys = 2020-01-01', '1:1: keys must be a table'],
  ['a key that is no table', '[keys]\nA = "openai"', '2:1: a key must be a table'],
  ['a name that is none', '[keys."A B"]\nprovider = "openai"', '1:2: not a name'],
  ['an unknown key of a key', '[keys.A]\nprovider = "openai"\n  providr = "x"', '3:3: unknown key'],
  ['a key without a provider', '\n[keys.A]\n', '2:2: the provider is missing'],
  ['a provider that is no string', '[keys.A]\nprovider = 3', '2:1: the provider must be a string'],
  ['an unknown provider', '[keys.A]\nprovider = "opena"', '2:1: unknown provider'],
  ['an unknown provider in an inline table', 'keys.A = { provider = "x" }', '1:1: unknown provider'],
  ['a table that stands twice', '[keys.A]\nprovider="openai"\n[keys.A]', '3:'],
  ['__proto__', '[__proto__]\nkeys = 1', '1:'],
  ['__proto__ further down', '[keys.__proto__]\nprovider = "openai"', '1:'],
  ['deep nesting', `keys = ${'['.repeat(5000)}`, '1:'],
  ['deep dotted keys', `keys.${'a.'.repeat(5000)}b = 1`, '1:'],
])('refuses %s, and tells the place', (_, text, place) => {
  const { code, message } = refusal(text);
  expect(code).toBe('config-invalid');
  expect(message).toContain(`keyward.toml:${place}`);
});

test.each([
  ['provider = "opnai"', 'openai'],
  ['provider = "gemini"', 'google-gemini'],
  ['provider = "antropic"', 'anthropic'],
])('%s: suggests %s', (line, provider) => {
  expect(refusal(`[keys.A]\n${line}`).hint).toBe(`did you mean ${provider}?`);
});

test('reads stores, in their order, and profiles', () => {
  const { store, stores, profiles } = parseConfig(
    'store = ["prod", "env-file", "prod"]\n[stores.prod]\ntype = "vault"\naddress = "x"\n[stores.keychain]\n' +
      '[profiles.staging]\nstore = "keychain"\n[profiles.staging.keys.A]\nstore = ["prod"]\n',
  );
  expect(store).toEqual(['prod', 'env-file']);
  expect([...stores]).toEqual([
    ['prod', { type: 'vault', options: { address: 'x' } }],
    ['keychain', { type: 'keychain', options: {} }],
  ]);
  expect([...profiles]).toEqual([['staging', { store: ['keychain'], keys: new Map([['A', ['prod']]]) }]]);
});

test('suggests the key that was meant', () => {
  expect(refusal('[key.A]\nprovider = "openai"').hint).toBe('did you mean keys?');
  expect(refusal('[keys.A]\nproviders = "openai"').hint).toBe('did you mean provider?');
});

test('never repeats what stands in the file: it may be a key', () => {
  const key = sampleToken(groq.keys[0].token, seededRandom(1));
  for (const text of [
    `[keys.A]\nprovider = "${key}"`,
    `[keys.A]\n"${key}" = 1`,
    `${key} = 1`,
    `a = ${key}`,
    `[${key}`,
  ]) {
    expect(JSON.stringify(refusal(text))).not.toContain(key.slice(4));
  }
});

test('takes a thousand keys and no more', () => {
  const of = (count: number): string =>
    Array.from({ length: count }, (_, index) => `[keys.K${index}]\nprovider="openai"\n`).join('');
  expect(parseConfig(of(1000)).keys.size).toBe(1000);
  expect(refusal(of(1001)).message).toContain('more than 1000 keys');
});

test('a hostile file of the largest size is refused in a moment', () => {
  const started = performance.now();
  refusal(`[keys.A]\nprovider = "openai"\n${'x'.repeat(1_000_000)}`);
  refusal(`[keys.A]\nnope = 1\n${'a.b.c = 1\n'.repeat(1)}${'# \n'.repeat(300_000)}`);
  refusal(`${'# x\n'.repeat(250_000)}nope = 1`);
  expect(performance.now() - started).toBeLessThan(3000);
});
