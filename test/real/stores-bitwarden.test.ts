import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import bitwarden from '../../src/stores/bitwarden.ts';
import { openStore } from '../../src/stores/store.ts';
import { ACCESS_TOKEN, fakeBitwarden } from '../stores/bitwarden.fake.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import { runScript } from './run-script.ts';
import { npmPackage } from './tool.ts';

// No server of Bitwarden can be had here. Its own SDK, on the same fake server, holds server and store to their word.

const sdk = npmPackage('@bitwarden/sdk-napi@1.0.0', '@bitwarden/sdk-napi');

const SCRIPT = `
const { BitwardenClient } = require('@bitwarden/sdk-napi');
(async () => {
  const [, url, token, organization, name, value] = process.argv;
  const client = new BitwardenClient({ apiUrl: url, identityUrl: url, userAgent: 'test' }, 2);
  await client.auth().loginAccessToken(token);
  const { data } = await client.secrets().list(organization);
  const all = await Promise.all(data.map(({ id }) => client.secrets().get(id)));
  await client.secrets().create(organization, name, value, 'a note', []);
  console.log(JSON.stringify(all.map(({ key, value }) => [key, value])));
  process.exit(0);
})();
`;

describe.skipIf(sdk === null)('the SDK of Bitwarden', () => {
  test('reads what keyward wrote, and keyward what it wrote', async () => {
    const fake = await startFake(fakeBitwarden());
    const context = testContext({ BWS_ACCESS_TOKEN: ACCESS_TOKEN });
    const store = openStore(bitwarden, { api: fake.url, identity: fake.url }, { ...context, timeout: 10_000 });
    await store.set?.('OURS', new Secret('clé "x"\n鍵'));
    const path = fake.requests
      .map((request) => request.path)
      .find((candidate) => candidate.startsWith('/organizations/'));
    const organization = path?.split('/')[2] ?? '';
    const args = [fake.url, ACCESS_TOKEN, organization, 'THEIRS', 'made by the SDK'];
    expect(await runScript(SCRIPT, sdk!, args)).toEqual([['OURS', 'clé "x"\n鍵']]);
    expect(await store.list()).toEqual(['OURS', 'THEIRS']);
    expect((await store.get('THEIRS'))?.expose()).toBe('made by the SDK');
    await store.set?.('THEIRS', new Secret('changed'));
    expect((await store.get('THEIRS'))?.expose()).toBe('changed');
  });
});
