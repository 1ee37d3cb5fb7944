import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import googleSecretManager from '../../src/stores/google-secret-manager.ts';
import { openStore } from '../../src/stores/store.ts';
import { type FakeService, startFake } from '../support/fake-server.ts';
import { codeOf } from '../support/store-errors.ts';
import { testContext, testFolder } from '../support/store-context.ts';
import { fakeGoogle } from './google-secret-manager.fake.ts';

const TOKEN = 'kw-google-token';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function decode(part = ''): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}

/** The secrets, and a token server that looks at what it is shown. */
async function serve(check: (form: URLSearchParams, url: string) => boolean) {
  const secrets = fakeGoogle(TOKEN);
  const service: FakeService = (request) => {
    if (request.path !== '/token') return secrets(request);
    const isRight = check(new URLSearchParams(request.body), `http://${request.headers['host']}/token`);
    return isRight
      ? { status: 200, json: { access_token: TOKEN, expires_in: 3599, token_type: 'Bearer' } }
      : { status: 400, json: { error: 'invalid_grant', error_description: 'no' } };
  };
  return startFake(service);
}

function open(url: string, file: object, env: Record<string, string> = {}) {
  const folder = testFolder();
  writeFileSync(join(folder, 'credential.json'), JSON.stringify(file));
  const context = testContext({ GOOGLE_APPLICATION_CREDENTIALS: 'credential.json', ...env }, folder);
  return openStore(googleSecretManager, { endpoint: url }, context);
}

test('a service account signs a claim that its public key verifies', async () => {
  const fake = await serve((form, url) => {
    const [header, claims, signature = ''] = (form.get('assertion') ?? '').split('.');
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    expect(decode(header)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'key-1' });
    const said = decode(claims);
    expect(said).toMatchObject({ iss: 'app@kw-project.iam.gserviceaccount.com', aud: url });
    expect(Number(said['exp']) - Number(said['iat'])).toBe(3600);
    const key = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' }));
    return verify('RSA-SHA256', Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url'));
  });
  const file = {
    type: 'service_account',
    project_id: 'kw-project',
    private_key_id: 'key-1',
    private_key: PEM,
    client_email: 'app@kw-project.iam.gserviceaccount.com',
    token_uri: `${fake.url}/token`,
  };
  const store = open(fake.url, file);
  await store.set?.('A', new Secret('1'));
  expect((await store.get('A'))?.expose()).toBe('1');
  expect(fake.requests.filter(({ path }) => path === '/token')).toHaveLength(1);
  const broken = open(fake.url, { ...file, private_key: 'no key' });
  expect(await codeOf(() => broken.get('A'))).toBe('config-invalid');
  const thief = open(fake.url, { ...file, token_uri: 'https://thief.example.com/token' });
  expect(await codeOf(() => thief.get('A'))).toBe('config-invalid');
});

test('a user who signed in with gcloud; a refused refresh is told', async () => {
  const fake = await serve((form) => form.get('refresh_token') === 'kw-refresh-token');
  const file = {
    type: 'authorized_user',
    client_id: 'id',
    client_secret: 'kw-client-secret',
    refresh_token: 'kw-refresh-token',
    quota_project_id: 'kw-project',
    token_uri: `${fake.url}/token`,
  };
  expect(await open(fake.url, file).get('A')).toBeNull();
  const ended = open(fake.url, { ...file, refresh_token: 'kw-other-token' });
  expect(await codeOf(() => ended.get('A'))).toBe('store-refused');
});

test('the metadata server, which must say that it is Google', async () => {
  const secrets = fakeGoogle(TOKEN);
  let flavor = 'Google';
  const fake = await startFake((request) => {
    if (!request.path.startsWith('/computeMetadata/')) return secrets(request);
    expect(request.headers['metadata-flavor']).toBe('Google');
    const json = { access_token: TOKEN, expires_in: 300 };
    return { status: 200, json, headers: { 'metadata-flavor': flavor } };
  });
  const env = { GCE_METADATA_HOST: fake.url.slice('http://'.length), GOOGLE_CLOUD_PROJECT: 'kw-project' };
  const store = openStore(googleSecretManager, { endpoint: fake.url }, testContext(env));
  expect(await store.get('A')).toBeNull();
  flavor = 'Other';
  const other = openStore(googleSecretManager, { endpoint: fake.url }, testContext(env));
  expect(await codeOf(() => other.get('A'))).toBe('store-refused');
});

test('half configured: each lack is said', async () => {
  const fake = await startFake(fakeGoogle(TOKEN));
  const env = { CLOUDSDK_AUTH_ACCESS_TOKEN: TOKEN };
  const noProject = openStore(googleSecretManager, { endpoint: fake.url }, testContext(env));
  expect(await codeOf(() => noProject.get('A'))).toBe('config-invalid');
  const noFile = { GOOGLE_APPLICATION_CREDENTIALS: 'none.json', GOOGLE_CLOUD_PROJECT: 'p' };
  const lost = openStore(googleSecretManager, { endpoint: fake.url }, testContext(noFile));
  expect(await codeOf(() => lost.get('A'))).toBe('config-invalid');
  const unknown = open(fake.url, { type: 'external_account' }, { GOOGLE_CLOUD_PROJECT: 'p' });
  expect(await codeOf(() => unknown.get('A'))).toBe('config-invalid');
});

test('a disabled newest version is no absence, and a damaged value is seen', async () => {
  let reply: object = { error: { code: 400, status: 'FAILED_PRECONDITION' } };
  let status = 400;
  const fake = await startFake(() => ({ status, json: reply }));
  const env = { CLOUDSDK_AUTH_ACCESS_TOKEN: TOKEN, GOOGLE_CLOUD_PROJECT: 'p' };
  const store = openStore(googleSecretManager, { endpoint: fake.url }, testContext(env));
  expect(await codeOf(() => store.get('A'))).toBe('store-refused');
  status = 200;
  reply = { payload: { data: 'aGVsbG8=', dataCrc32c: '1' } };
  expect(await codeOf(() => store.get('A'))).toBe('answer-invalid');
  // The check value of CRC-32C.
  const sum = String(0xe3069283);
  reply = { payload: { data: Buffer.from('123456789').toString('base64'), dataCrc32c: sum } };
  expect((await store.get('A'))?.expose()).toBe('123456789');
});
