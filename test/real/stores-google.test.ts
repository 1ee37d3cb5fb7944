import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import googleSecretManager from '../../src/stores/google-secret-manager.ts';
import { openStore } from '../../src/stores/store.ts';
import { fakeGoogle } from '../stores/google-secret-manager.fake.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import { runScript } from './run-script.ts';
import { npmPackage } from './tool.ts';

// No emulator can be had from the registries. Google's own client, on the same fake project, holds the fake and the store
// to the interface.

const TOKEN = 'kw-google-access-token';
const sdk = npmPackage('@google-cloud/secret-manager@6.3.0', '@google-cloud/secret-manager');

const SCRIPT = `
const { SecretManagerServiceClient } = require('@google-cloud/secret-manager');
const { GoogleAuth, OAuth2Client } = require('google-auth-library');
(async () => {
  const [, url, token] = process.argv;
  const { hostname, port } = new URL(url);
  const authClient = new OAuth2Client();
  authClient.setCredentials({ access_token: token, expiry_date: Date.now() + 3600000 });
  const auth = new GoogleAuth({ authClient, projectId: 'kw-project' });
  const client = new SecretManagerServiceClient({ fallback: true, protocol: 'http', apiEndpoint: hostname, port: Number(port), auth });
  const parent = 'projects/kw-project';
  const [ours] = await client.accessSecretVersion({ name: parent + '/secrets/OUR_KEY/versions/latest' });
  const [names] = await client.listSecrets({ parent });
  console.log(JSON.stringify({ value: ours.payload.data.toString(), names: names.map(({ name }) => name.split('/').pop()) }));
})();
`;

describe.skipIf(sdk === null)('the client of Google', () => {
  test('reads what keyward wrote', async () => {
    const fake = await startFake(fakeGoogle(TOKEN));
    const env = { CLOUDSDK_AUTH_ACCESS_TOKEN: TOKEN, GOOGLE_CLOUD_PROJECT: 'kw-project' };
    const store = openStore(googleSecretManager, { endpoint: fake.url }, testContext(env));
    await store.set?.('OUR_KEY', new Secret('clé "x"\n鍵'));
    await store.set?.('OTHER', new Secret('x'));
    const seen = await runScript(SCRIPT, sdk!, [fake.url, TOKEN]);
    expect(seen).toEqual({ value: 'clé "x"\n鍵', names: ['OUR_KEY', 'OTHER'] });
  });
});
