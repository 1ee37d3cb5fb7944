import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { openStore } from '../../src/stores/store.ts';
import vault from '../../src/stores/vault.ts';
import { type FakeReply, type FakeRequest, startFake } from '../support/fake-server.ts';
import { codeOf } from '../support/store-errors.ts';
import { testContext, testFolder } from '../support/store-context.ts';
import { fakeVault, TOKEN } from './vault.fake.ts';

/** The fake with a login that hands out its token, and counts. */
async function withLogin(path: string, body: object) {
  const service = fakeVault();
  const logins: unknown[] = [];
  const fake = await startFake((request: FakeRequest): FakeReply | null => {
    if (request.path !== path) return service(request);
    logins.push(request.json());
    return { status: 200, json: { auth: { client_token: TOKEN, lease_duration: 3600, ...body } } };
  });
  return { fake, logins };
}

test('Kubernetes: the token of the service account is exchanged, once', async () => {
  const { fake, logins } = await withLogin('/v1/auth/kubernetes/login', {});
  const folder = testFolder();
  writeFileSync(join(folder, 'token'), 'kw-service-account-jwt\n');
  const options = { address: fake.url, auth: 'kubernetes', role: 'app', token_file: 'token' };
  const store = openStore(vault, options, testContext({}, folder));
  await store.set?.('A', new Secret('1'));
  expect((await store.get('A'))?.expose()).toBe('1');
  expect(logins).toEqual([{ role: 'app', jwt: 'kw-service-account-jwt' }]);
  const noRole = openStore(vault, { ...options, role: undefined }, testContext({}, folder));
  expect(await codeOf(() => noRole.get('A'))).toBe('config-invalid');
  const noToken = openStore(vault, { ...options, token_file: 'none' }, testContext({}, folder));
  expect(await codeOf(() => noToken.get('A'))).toBe('config-invalid');
});

test('a token that has ended is renewed before it is refused', async () => {
  const { fake, logins } = await withLogin('/v1/auth/approle/login', { lease_duration: 100 });
  let now = 1_000_000;
  const env = { VAULT_ROLE_ID: 'role', VAULT_SECRET_ID: 'kw-secret-id' };
  const context = { ...testContext(env), now: () => now };
  const store = openStore(vault, { address: fake.url, auth: 'approle' }, context);
  await Promise.all([store.get('A'), store.get('B')]);
  now += 80_000;
  await store.get('A');
  expect(logins).toHaveLength(1);
  now += 20_000;
  await store.get('A');
  expect(logins).toHaveLength(2);
});

test('the token of `vault login` is taken where no variable gives one', async () => {
  const fake = await startFake(fakeVault());
  const folder = testFolder();
  writeFileSync(join(folder, '.vault-token'), `${TOKEN}\n`);
  const store = openStore(vault, { address: fake.url }, testContext({}, folder));
  expect(await store.get('A')).toBeNull();
  expect(await codeOf(() => openStore(vault, { address: fake.url }, testContext()).get('A'))).toBe('config-invalid');
});

test('a token with a line break in it is not sent, and not told', async () => {
  const fake = await startFake(fakeVault());
  const store = openStore(vault, { address: fake.url }, testContext({ VAULT_TOKEN: 'kw-secret\ntoken' }));
  const error: unknown = await store.get('A').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'config-invalid' });
  expect(String(error)).not.toContain('kw-secret');
  expect(fake.requests).toEqual([]);
});

test.each(['http://vault.example.com', 'ftp://127.0.0.1', 'vault', 'https://user:pass@host', 'https://host/?a=1'])(
  'an address that would show the token: %s',
  async (address) => {
    expect(await codeOf(async () => openStore(vault, { address }, testContext({ VAULT_TOKEN: TOKEN })))).toBe(
      'config-invalid',
    );
  },
);
