import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import azureKeyVault from '../../src/stores/azure-key-vault.ts';
import { openStore } from '../../src/stores/store.ts';
import { type FakeRequest, startFake } from '../support/fake-server.ts';
import { codeOf } from '../support/store-errors.ts';
import { testContext, testFolder } from '../support/store-context.ts';

const TOKEN = 'kw-azure-token';
const ABSENT = { status: 404, json: { error: { code: 'SecretNotFound' } } };

/** An empty vault, and something that gives its token. */
async function serve(gives: (request: FakeRequest) => object | null) {
  return startFake((request) => {
    if (request.headers['authorization'] === `Bearer ${TOKEN}`) return ABSENT;
    const json = gives(request);
    return json === null ? { status: 401, json: { error: 'invalid_client' } } : { status: 200, json };
  });
}

test('an application signs in with its secret', async () => {
  const fake = await serve(({ path, body }) => {
    const form = Object.fromEntries(new URLSearchParams(body));
    expect(path).toBe('/kw-tenant/oauth2/v2.0/token');
    expect(form).toMatchObject({ grant_type: 'client_credentials', scope: 'https://vault.azure.net/.default' });
    return form['client_secret'] === 'kw-client-secret' ? { access_token: TOKEN, expires_in: 3599 } : null;
  });
  const env = {
    AZURE_AUTHORITY_HOST: fake.url,
    AZURE_TENANT_ID: 'kw-tenant',
    AZURE_CLIENT_ID: 'kw-app',
    AZURE_CLIENT_SECRET: 'kw-client-secret',
  };
  expect(await openStore(azureKeyVault, { vault: fake.url }, testContext(env)).get('A')).toBeNull();
  const wrong = testContext({ ...env, AZURE_CLIENT_SECRET: 'kw-wrong-secret' });
  expect(await codeOf(() => openStore(azureKeyVault, { vault: fake.url }, wrong).get('A'))).toBe('store-refused');
  const half = testContext({ ...env, AZURE_CLIENT_SECRET: undefined });
  expect(await codeOf(() => openStore(azureKeyVault, { vault: fake.url }, half).get('A'))).toBe('config-invalid');
});

test('a federated application shows the token of its file', async () => {
  const fake = await serve(({ body }) => {
    const form = new URLSearchParams(body);
    return form.get('client_assertion') === 'kw-federated-jwt' ? { access_token: TOKEN, expires_in: 3599 } : null;
  });
  const folder = testFolder();
  writeFileSync(join(folder, 'jwt'), 'kw-federated-jwt\n');
  const env = {
    AZURE_AUTHORITY_HOST: fake.url,
    AZURE_TENANT_ID: 'kw-tenant',
    AZURE_CLIENT_ID: 'kw-app',
    AZURE_FEDERATED_TOKEN_FILE: 'jwt',
  };
  expect(await openStore(azureKeyVault, { vault: fake.url }, testContext(env, folder)).get('A')).toBeNull();
});

test('the managed identity of an app, and of a machine', async () => {
  const end = String(Math.floor(Date.now() / 1000) + 3600);
  const fake = await serve(({ query, headers, path }) => {
    expect(query.get('resource')).toBe('https://vault.azure.net');
    const isApp = path === '/msi/token' && headers['x-identity-header'] === 'kw-header';
    const isMachine = path === '/metadata/identity/oauth2/token' && headers['metadata'] === 'true';
    return isApp || isMachine ? { access_token: TOKEN, expires_on: end } : null;
  });
  const app = testContext({ IDENTITY_ENDPOINT: `${fake.url}/msi/token`, IDENTITY_HEADER: 'kw-header' });
  const machine = testContext({ AZURE_POD_IDENTITY_AUTHORITY_HOST: fake.url });
  for (const context of [app, machine]) {
    expect(await openStore(azureKeyVault, { vault: fake.url }, context).get('A')).toBeNull();
  }
});

test('the command line of Azure; where there is none, that is said', async () => {
  const fake = await serve(() => null);
  const gone = { AZURE_POD_IDENTITY_AUTHORITY_HOST: fake.url, PATH: '/nowhere' };
  const missing = openStore(azureKeyVault, { vault: fake.url }, testContext(gone));
  expect(await codeOf(() => missing.get('A'))).toBe('config-invalid');
  const exec = async (file: string, args: readonly string[]) => {
    expect([file, ...args].join(' ')).toBe(
      'az account get-access-token --resource https://vault.azure.net --output json',
    );
    return { status: 0, stdout: JSON.stringify({ accessToken: TOKEN }), stderr: '' };
  };
  const store = openStore(azureKeyVault, { vault: fake.url }, { ...testContext(gone), exec });
  expect(await store.get('A')).toBeNull();
});

test.each(['https://vault.azure.net.thief.example', 'https://example.com', 'nonsense'])(
  'no token goes to what is no vault: %s',
  async (vault) => {
    const context = testContext({ AZURE_KEYVAULT_TOKEN: TOKEN });
    expect(await codeOf(async () => openStore(azureKeyVault, { vault }, context))).toBe('config-invalid');
  },
);
