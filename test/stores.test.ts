import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import { loadKeysFrom } from '../src/async.ts';
import type { Context } from '../src/core/context.ts';
import { Secret } from '../src/core/secret.ts';
import { sampleToken } from '../src/formats/sample.ts';
import groq from '../src/providers/groq.ts';
import { openProjectStore, openStore, type StoreOptions } from '../src/stores.ts';
import ageFile from '../src/stores/age-file.ts';
import { openStore as openDefinition } from '../src/stores/store.ts';
import { subject as doppler } from './stores/doppler.subject.ts';
import { subject as infisical } from './stores/infisical.subject.ts';
import { subject as kubernetes } from './stores/kubernetes.subject.ts';
import { subject as onepassword } from './stores/onepassword-cli.subject.ts';
import { subject as sops } from './stores/sops-file.subject.ts';
import { fakeVault, TOKEN } from './stores/vault.fake.ts';
import { startFake } from './support/fake-server.ts';
import { seededRandom } from './support/random.ts';
import { openSandbox } from './support/sandbox.ts';
import { codeOf } from './support/store-errors.ts';
import { testContext } from './support/store-context.ts';

const random = seededRandom(8);
const key = (): string => sampleToken(groq.keys[0].token, random);

test('a program opens a store by its kind, with its own options, and loads keys from it', async () => {
  const fake = await startFake(fakeVault());
  const store = await openStore('vault', { address: fake.url }, { env: { VAULT_TOKEN: TOKEN } });
  const value = key();
  await store.set?.('GROQ_API_KEY', new Secret(value));
  const before = fake.requests.length;
  const keys = await loadKeysFrom(store, { require: ['groq'], optional: ['openai', 'xai', 'tavily', 'mistral'] });
  expect(keys.groq.expose()).toBe(value);
  expect(fake.requests.length - before).toBe(1);
});

test('options are typed by the kind, and a wrong one is an error', async () => {
  expectTypeOf<StoreOptions<'vault'>['auth']>().toEqualTypeOf<'token' | 'approle' | 'kubernetes' | undefined>();
  // @ts-expect-error -- there is no such option
  expect(await codeOf(() => openStore('env-file', { file: '.env' }))).toBe('config-invalid');
  // @ts-expect-error -- there is no such kind
  expect(await codeOf(() => openStore('envfile'))).toBe('usage');
});

test('the store of a project answers as keyward run would: environment, profile, order of stores', async () => {
  const sandbox = openSandbox();
  sandbox.write(
    'keyward.toml',
    'store = ["near", "far"]\n[stores.near]\ntype = "env-file"\n[stores.far]\ntype = "env-file"\npath = "far.env"\n' +
      '[keys.C]\nprovider = "groq"\nstore = "far"\n[profiles.other]\nstore = "far"\n',
  );
  sandbox.write('.env', 'A=near\nB=\nC=never\n');
  sandbox.write('far.env', 'A=far\nB=far\nC=far\n');
  const names = ['A', 'B', 'C', 'D', 'E'];
  const values = async (profile?: string): Promise<(string | undefined)[]> => {
    const env = { HOME: sandbox.home, D: 'set', E: '' };
    const store = await openProjectStore({ folder: sandbox.root, env, ...(profile !== undefined && { profile }) });
    const many = await store.getMany(names);
    for (const name of names) expect((await store.get(name))?.expose()).toBe(many.get(name)?.expose());
    return names.map((name) => many.get(name)?.expose());
  };
  expect(await values()).toEqual(['near', 'far', 'far', 'set', undefined]);
  expect(await values('other')).toEqual(['far', 'far', 'far', 'set', undefined]);
  expect(await codeOf(() => openProjectStore({ folder: sandbox.root, profile: 'none' }))).toBe('usage');
});

const FIVE = ['K_A', 'K_B', 'K_C', 'K_D', 'K_E'];

test.each([
  [doppler, 1],
  [infisical, 1],
  [kubernetes, 1],
  [sops, 1],
  [onepassword, 5],
])('five names cost so many calls: $definition.id %#', async (subject, calls) => {
  const bench = await subject.bench();
  let runs = 0;
  const exec: Context['exec'] = (...call) => {
    runs += 1;
    return bench.context.exec(...call);
  };
  const store = openDefinition(subject.definition, bench.options, { ...bench.context, exec });
  for (const name of FIVE) await store.set?.(name, new Secret(`kw-${name}`));
  const sent = (): number => bench.fake?.requests.length ?? runs;
  const before = sent();
  expect((await store.getMany(FIVE)).size).toBe(5);
  expect(sent() - before).toBe(calls);
});

test('five names of a file with a passphrase cost one decryption', async () => {
  const context = testContext({ KEYWARD_AGE_PASSPHRASE: 'kw-passphrase' });
  const options = { path: 'keys.age', lock: 'passphrase' };
  await openDefinition(ageFile, options, context).set?.('K_A', new Secret('kw-a'));
  let reads = 0;
  const files = {
    ...context.files,
    read: (path: string) => {
      reads += 1;
      return context.files.read(path);
    },
  };
  const values = await openDefinition(ageFile, options, { ...context, files }).getMany(FIVE);
  expect([values.get('K_A')?.expose(), values.size, reads]).toEqual(['kw-a', 1, 1]);
});

test('every kind in docs/loading.md can be opened as it is shown there', async () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/loading.md'), 'utf8');
  const shown = [...page.matchAll(/openStore\('([\w-]+)', (\{[^}]*\})\)/g)];
  expect(shown.length).toBeGreaterThan(1);
  for (const [, id, options] of shown) {
    const said = JSON.parse(options!.replaceAll(/(\w+):(?=\s)/g, '"$1":').replaceAll("'", '"')) as object;
    expect(await codeOf(() => openStore(id as 'vault', said))).toBe('done');
  }
});
