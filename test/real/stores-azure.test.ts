import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import type { Store } from '../../src/core/store.ts';
import azureKeyVault from '../../src/stores/azure-key-vault.ts';
import { openStore } from '../../src/stores/store.ts';
import { describeStore } from '../contract/store.ts';
import { fakeVault, TOKEN } from '../stores/azure-key-vault.fake.ts';
import { subject } from '../stores/azure-key-vault.subject.ts';
import { startFake } from '../support/fake-server.ts';
import { testContext, type TestContext } from '../support/store-context.ts';
import { codeOf } from '../support/store-errors.ts';
import { startIssuer } from './azure-issuer.ts';
import { fetchBehindTls } from './behind-tls.ts';
import { runScript } from './run-script.ts';
import { freePort, startServer } from './server.ts';
import { foundTool, npmPackage } from './tool.ts';

// azure-keyvault-emulator, which checks tokens against their issuer and keeps many vaults in memory; and Microsoft's own
// client, on the same fake vault as the other tests.

const emulator = foundTool('azure-keyvault-emulator', 'github.com/calvinchengx/azure-keyvault-emulator');
const issuer = await startIssuer();
const address = `http://127.0.0.1:${await freePort()}`;
if (emulator !== null) {
  const args = ['--addr', new URL(address).host, '--disable-tls', '--data-dir', '', '--entra-issuer', issuer.issuer];
  await startServer(emulator, args, `${address}/health`);
}

/** A world in which every vault is the emulator. */
function world(env: Readonly<Record<string, string>> = issuer.env): TestContext {
  const proxied: typeof fetch = async (input, init) => {
    const url = new URL(input);
    return url.hostname.endsWith('.vault.azure.net') ? fetchBehindTls(address, url, init) : fetch(input, init);
  };
  return { ...testContext(env), fetch: proxied, timeout: 10_000 };
}

function newVault(): string {
  return `https://kw-${randomUUID()}.vault.azure.net`;
}

function open(vault: string, env?: Readonly<Record<string, string>>): Store {
  return openStore(azureKeyVault, { vault }, world(env));
}

/** What the emulator is asked beside the store. */
async function ask(vault: string, method: string, path: string, body?: object): Promise<void> {
  const headers = { authorization: `Bearer ${issuer.token()}`, 'content-type': 'application/json' };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await world().fetch(`${vault}${path}?api-version=7.4`, init);
  expect(response.ok, path).toBe(true);
}

describe.skipIf(emulator === null)('azure-keyvault-emulator', () => {
  describeStore({
    ...subject,
    http: false,
    bench: () => ({
      options: { vault: newVault() },
      context: world(),
      credentials: [issuer.env['AZURE_CLIENT_SECRET'] ?? ''],
    }),
  });

  test('all pages are read, and what others wrote is among them', async () => {
    const vault = newVault();
    const store = open(vault);
    const names = Array.from({ length: 30 }, (_, index) => `NAME_${String(index).padStart(2, '0')}`);
    for (const name of names) await store.set?.(name, new Secret(`kw-${name}`));
    await ask(vault, 'PUT', '/secrets/THEIR-KEY', { value: 'kw-theirs' });
    expect(await store.list()).toEqual([...names, 'THEIR_KEY']);
    expect((await store.get('THEIR_KEY'))?.expose()).toBe('kw-theirs');
  });

  test('what was removed is recovered and written again, also after it was purged', async () => {
    const vault = newVault();
    const store = open(vault);
    for (const value of ['kw-one', 'kw-two']) {
      await store.set?.('NAME', new Secret(value));
      await store.remove?.('NAME');
      expect(await store.get('NAME')).toBeNull();
    }
    await ask(vault, 'DELETE', '/deletedsecrets/NAME');
    await store.set?.('NAME', new Secret('kw-three'));
    expect((await store.get('NAME'))?.expose()).toBe('kw-three');
  });

  test('a disabled or expired secret is no absent one', async () => {
    const vault = newVault();
    await ask(vault, 'PUT', '/secrets/OFF', { value: 'kw-off', attributes: { enabled: false } });
    await ask(vault, 'PUT', '/secrets/OVER', { value: 'kw-over', attributes: { exp: 1_000_000_000 } });
    expect(await codeOf(() => open(vault).get('OFF'))).toBe('store-refused');
    expect(await codeOf(() => open(vault).get('OVER'))).toBe('store-refused');
  });

  test('a wrong secret, and a token that is over, of another audience or of nobody, are refused', async () => {
    const vault = newVault();
    const wrong = { ...issuer.env, AZURE_CLIENT_SECRET: 'kw-wrong-client-secret' };
    expect(await codeOf(() => open(vault, wrong).get('A'))).toBe('store-refused');
    const past = Math.floor(Date.now() / 1000) - 3600;
    for (const claims of [{ exp: past }, { aud: 'https://graph.microsoft.com' }, { iss: 'https://example.com' }]) {
      const env = { AZURE_KEYVAULT_TOKEN: issuer.token(claims) };
      expect(await codeOf(() => open(vault, env).get('A'))).toBe('store-refused');
    }
    expect(await open(vault, { AZURE_KEYVAULT_TOKEN: issuer.token() }).get('A')).toBeNull();
  });

  test('throttled, it waits and goes on', async () => {
    const vault = newVault();
    await ask(vault, 'PUT', '/secrets/NAME', { value: 'kw-value' });
    const control = { method: 'POST', body: JSON.stringify({ throttleNextRequests: 1 }) };
    expect((await fetch(`${address}/_emulator/faults`, control)).ok).toBe(true);
    const context = world();
    const store = openStore(azureKeyVault, { vault }, context);
    expect((await store.get('NAME'))?.expose()).toBe('kw-value');
    expect(context.pauses).toEqual([1000]);
  });
});

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
  async function bothWays(url: string, token: string): Promise<void> {
    const store = openStore(azureKeyVault, { vault: url }, testContext({ AZURE_KEYVAULT_TOKEN: token }));
    await store.set?.('OUR_KEY', new Secret('clé "x"\n鍵'));
    expect(await runScript(SCRIPT, sdk!, [url, token])).toEqual({
      value: 'clé "x"\n鍵',
      tags: { 'keyward-name': 'OUR_KEY' },
      names: ['OUR-KEY', 'THEIR-KEY'],
    });
    expect(await store.list()).toEqual(['OUR_KEY', 'THEIR_KEY']);
    expect((await store.get('THEIR_KEY'))?.expose()).toBe('made by the SDK');
  }

  test('reads what keyward wrote, and keyward what it wrote', async () => {
    await bothWays((await startFake(fakeVault())).url, TOKEN);
  });

  test.skipIf(emulator === null)('does so in the emulator', async () => {
    await bothWays(address, issuer.token());
  });
});
