import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import type { Store } from '../../src/core/store.ts';
import googleSecretManager from '../../src/stores/google-secret-manager.ts';
import { openStore } from '../../src/stores/store.ts';
import { describeStore } from '../contract/store.ts';
import { fakeGoogle } from '../stores/google-secret-manager.fake.ts';
import { subject } from '../stores/google-secret-manager.subject.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext, type TestContext } from '../support/store-context.ts';
import { fetchInGoogleWords } from './google-words.ts';
import { runScript } from './run-script.ts';
import { freePort, startServer } from './server.ts';
import { foundTool, npmPackage } from './tool.ts';

// gcp-secret-manager-emulator, which keeps many projects in memory and checks no token; and Google's own client, on the
// same fake project as the other tests, and on the emulator by gRPC.

const TOKEN = 'kw-google-access-token';
const emulator = foundTool('server-dual', 'github.com/blackwell-systems/gcp-secret-manager-emulator');
const [restPort, grpcPort] = [await freePort(), await freePort()];
const endpoint = `http://127.0.0.1:${restPort}`;
if (emulator !== null) {
  const args = ['--grpc-port', String(grpcPort), '--http-port', String(restPort)];
  await startServer(emulator, args, `${endpoint}/v1/projects/none/secrets`);
}

function world(project: string): TestContext {
  const env = { CLOUDSDK_AUTH_ACCESS_TOKEN: TOKEN, GOOGLE_CLOUD_PROJECT: project };
  return { ...testContext(env), fetch: fetchInGoogleWords, timeout: 10_000 };
}

function open(project: string, options: Readonly<Record<string, string>> = {}): Store {
  return openStore(googleSecretManager, { endpoint, ...options }, world(project));
}

describe.skipIf(emulator === null)('gcp-secret-manager-emulator', () => {
  describeStore({
    ...subject,
    http: false,
    bench: () => ({ options: { endpoint }, context: world(`kw-${randomUUID()}`), credentials: [TOKEN] }),
  });

  // Not more than a page: the emulator gives the next one in another order.
  test('of many at once all are kept, and a prefix keeps what others wrote apart', async () => {
    const project = `kw-${randomUUID()}`;
    const app = open(project, { prefix: 'app_' });
    const names = Array.from({ length: 60 }, (_, index) => `NAME_${String(index).padStart(2, '0')}`);
    await Promise.all(names.map(async (name) => app.set?.(name, new Secret('kw-value'))));
    await open(project).set?.('OTHER', new Secret('kw-theirs'));
    expect(await app.list()).toEqual(names);
    expect(await app.get('OTHER')).toBeNull();
  });

  test('two that make the same secret at once both write it', async () => {
    const project = `kw-${randomUUID()}`;
    const values = Array.from({ length: 8 }, (_, index) => `kw-writer-${index}`);
    await Promise.all(values.map(async (value) => open(project).set?.('NAME', new Secret(value))));
    expect(values).toContain((await open(project).get('NAME'))?.expose());
  });

  test('a secret without a version is absent, and is written', async () => {
    const project = `kw-${randomUUID()}`;
    const path = `${endpoint}/v1/projects/${project}/secrets?secretId=BARE`;
    const made = await fetch(path, { method: 'POST', body: JSON.stringify({ replication: { automatic: {} } }) });
    expect(made.ok).toBe(true);
    const store = open(project);
    expect(await store.get('BARE')).toBeNull();
    await store.set?.('BARE', new Secret('kw-first'));
    expect((await store.get('BARE'))?.expose()).toBe('kw-first');
  });
});

const sdk = npmPackage('@google-cloud/secret-manager@6.3.0', '@google-cloud/secret-manager');

const SCRIPT = `
const { SecretManagerServiceClient } = require('@google-cloud/secret-manager');
const { GoogleAuth, OAuth2Client } = require('google-auth-library');
const { credentials } = require('@grpc/grpc-js');
(async () => {
  const [, port, transport, project, token] = process.argv;
  const authClient = new OAuth2Client();
  authClient.setCredentials({ access_token: token, expiry_date: Date.now() + 3600000 });
  const auth = new GoogleAuth({ authClient, projectId: project });
  const plain = transport === 'rest' ? { fallback: true, protocol: 'http', auth } : { sslCreds: credentials.createInsecure() };
  const client = new SecretManagerServiceClient({ apiEndpoint: '127.0.0.1', port: Number(port), projectId: project, ...plain });
  const parent = 'projects/' + project;
  const [ours] = await client.accessSecretVersion({ name: parent + '/secrets/OUR_KEY/versions/latest' });
  const [names] = await client.listSecrets({ parent });
  const listed = names.map(({ name }) => name.split('/').pop()).sort();
  console.log(JSON.stringify({ value: ours.payload.data.toString(), names: listed }));
})();
`;

describe.skipIf(sdk === null)('the client of Google', () => {
  const seen = { value: 'clé "x"\n鍵', names: ['OTHER', 'OUR_KEY'] };

  async function write(store: Store): Promise<void> {
    await store.set?.('OUR_KEY', new Secret(seen.value));
    await store.set?.('OTHER', new Secret('x'));
  }

  test('reads what keyward wrote', async () => {
    const fake = await startFake(fakeGoogle(TOKEN));
    const env = { CLOUDSDK_AUTH_ACCESS_TOKEN: TOKEN, GOOGLE_CLOUD_PROJECT: 'kw-project' };
    await write(openStore(googleSecretManager, { endpoint: fake.url }, testContext(env)));
    const args = [new URL(fake.url).port, 'rest', 'kw-project', TOKEN];
    expect(await runScript(SCRIPT, sdk!, args)).toEqual(seen);
  });

  test.skipIf(emulator === null)('reads it by gRPC in the emulator', async () => {
    await write(open('kw-by-grpc'));
    expect(await runScript(SCRIPT, sdk!, [String(grpcPort), 'grpc', 'kw-by-grpc', TOKEN])).toEqual(seen);
  });
});
