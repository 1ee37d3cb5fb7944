import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import azureKeyVault from '../../src/stores/azure-key-vault.ts';
import { openStore } from '../../src/stores/store.ts';
import { fakeVault, TOKEN } from '../stores/azure-key-vault.fake.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import { runScript } from './run-script.ts';
import { npmPackage } from './tool.ts';

// No vault and no emulator can be had from the registries. Microsoft's own client, on the same fake vault, holds the fake
// and the store to the interface.

const sdk = npmPackage('@azure/keyvault-secrets@4.11.2', '@azure/keyvault-secrets');

const SCRIPT = `
const { SecretClient } = require('@azure/keyvault-secrets');
(async () => {
  const [, url, token] = process.argv;
  const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3600000 }) };
  const options = { allowInsecureConnection: true, disableChallengeResourceVerification: true, serviceVersion: '7.4' };
  const client = new SecretClient(url, credential, options);
  const ours = await client.getSecret('OUR-KEY');
  await client.setSecret('THEIR-KEY', 'made by the SDK');
  const names = [];
  for await (const { name } of client.listPropertiesOfSecrets()) names.push(name);
  console.log(JSON.stringify({ value: ours.value, tags: ours.properties.tags, names }));
})();
`;

describe.skipIf(sdk === null)('the client of Microsoft', () => {
  test('reads what keyward wrote, and keyward what it wrote', async () => {
    const fake = await startFake(fakeVault());
    const store = openStore(azureKeyVault, { vault: fake.url }, testContext({ AZURE_KEYVAULT_TOKEN: TOKEN }));
    await store.set?.('OUR_KEY', new Secret('clé "x"\n鍵'));
    expect(await runScript(SCRIPT, sdk!, [fake.url, TOKEN])).toEqual({
      value: 'clé "x"\n鍵',
      tags: { 'keyward-name': 'OUR_KEY' },
      names: ['OUR-KEY', 'THEIR-KEY'],
    });
    expect(await store.list()).toEqual(['OUR_KEY', 'THEIR_KEY']);
    expect((await store.get('THEIR_KEY'))?.expose()).toBe('made by the SDK');
  });
});
