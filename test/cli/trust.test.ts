import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProjectStore } from '../../src/stores.ts';
import { fakeVault, TOKEN } from '../stores/vault.fake.ts';
import { type FakeServer, startFake } from '../support/fake-server.ts';
import { HAS_SCRIPT, runBeside, runOnTerminal } from '../support/running.ts';
import { openSandbox, type Result, type Sandbox } from '../support/sandbox.ts';
import { codeOf } from '../support/store-errors.ts';

interface Scene {
  readonly sandbox: Sandbox;
  readonly fake: FakeServer;
  readonly run: (...args: string[]) => Promise<Result>;
}

/** A project whose keyward.toml says that a server of its author is the vault. */
async function scene(): Promise<Scene> {
  const sandbox = openSandbox();
  const fake = await startFake(fakeVault());
  sandbox.write('keyward.toml', tomlFor(fake.url));
  const run = (...args: string[]): Promise<Result> => runBeside(sandbox, args, { env: { VAULT_TOKEN: TOKEN } });
  return { sandbox, fake, run };
}

function tomlFor(address: string): string {
  return `store = "vault"\n[stores.vault]\naddress = "${address}"\n[keys.GROQ_API_KEY]\nprovider = "groq"\n`;
}

test.each([[['get', 'GROQ_API_KEY']], [['list']], [['run', '--', 'true']], [['remove', 'GROQ_API_KEY', '--yes']]])(
  'a server that only keyward.toml names is sent nothing: %j',
  async (args) => {
    const { fake, run } = await scene();
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(`keyward trust ${fake.url}`);
    expect(stderr).not.toContain(TOKEN);
    expect(fake.requests).toEqual([]);
  },
);

test('consent is given once, for one project and one address, and can be taken back', async () => {
  const { sandbox, fake, run } = await scene();
  expect(await run('trust', `${fake.url}/`)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(fake.url) as string,
  });
  const list = join(sandbox.home, '.config/keyward/trusted');
  expect((statSync(list).mode & 0o777).toString(8)).toBe('600');
  expect((await run('get', 'GROQ_API_KEY')).status).toBe(1);
  const asked = fake.requests.length;
  expect(asked).toBeGreaterThan(0);

  const other = await startFake(fakeVault());
  sandbox.write('keyward.toml', tomlFor(other.url));
  expect((await run('get', 'GROQ_API_KEY')).stderr).toContain(`keyward trust ${other.url}`);
  expect(other.requests).toEqual([]);

  sandbox.write('keyward.toml', tomlFor(fake.url));
  expect((await run('trust', fake.url, '--forget')).status).toBe(0);
  expect((await run('get', 'GROQ_API_KEY')).status).toBe(2);
  expect(fake.requests).toHaveLength(asked);
});

test('trust takes no address that keyward.toml does not name', async () => {
  const { fake, run, sandbox } = await scene();
  const { status, stderr } = await run('trust', 'https://vault.example.com');
  expect(status).toBe(2);
  expect(stderr).toContain(fake.url);
  expect(existsSync(join(sandbox.home, '.config/keyward/trusted'))).toBe(false);
});

test('a list that others may write is not believed', async () => {
  const { fake, run, sandbox } = await scene();
  sandbox.write('../home/.config/keyward/trusted', `${JSON.stringify([sandbox.root, fake.url])}\n`);
  sandbox.exec('chmod', ['666', join(sandbox.home, '.config/keyward/trusted')]);
  expect(await run('get', 'GROQ_API_KEY')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('others may write there') as string,
  });
  expect(fake.requests).toEqual([]);
});

test('openProjectStore asks nobody and sends nothing without consent', async () => {
  const { fake, sandbox, run } = await scene();
  const env = { HOME: sandbox.home, VAULT_TOKEN: TOKEN };
  const store = await openProjectStore({ folder: sandbox.root, env });
  expect(await codeOf(() => store.get('GROQ_API_KEY'))).toBe('not-trusted');
  expect(fake.requests).toEqual([]);
  await run('trust', fake.url);
  expect(await (await openProjectStore({ folder: sandbox.root, env })).get('GROQ_API_KEY')).toBeNull();
});

test('a SOPS file that names a Vault is not given to sops, however the name is written', async () => {
  const sandbox = openSandbox();
  sandbox.write('keyward.toml', 'store = "sops-file"\n');
  sandbox.write('bin/sops', '#!/bin/sh\ntouch started\n', 0o755);
  const env = { PATH: `${sandbox.path('bin')}:${process.env['PATH']}` };
  for (const name of ['hc_vault', String.raw`\u0068c_vault`, 'HC_VAULT']) {
    sandbox.write('.keyward/keys.sops.json', `{"sops": {"${name}": [{"vault_address": "https://evil.example.com"}]}}`);
    const { status, stderr } = await runBeside(sandbox, ['get', 'A'], { env });
    expect(status).toBe(2);
    expect(stderr).toContain('keyward trust https://evil.example.com');
  }
  expect(existsSync(sandbox.path('started'))).toBe(false);
});

test.skipIf(!HAS_SCRIPT)('on a terminal the user is asked, and yes is kept', async () => {
  const sandbox = openSandbox();
  const address = 'http://127.0.0.1:9';
  sandbox.write('keyward.toml', tomlFor(address));
  const no = runOnTerminal(sandbox, 'list', 'n');
  expect(no.stdout).toContain('is that a server of yours');
  expect(no.stdout).toContain('you have not agreed');
  expect(runOnTerminal(sandbox, 'list', 'y').stdout).not.toContain('you have not agreed');
  expect(sandbox.run(['list']).stderr).not.toContain('you have not agreed');
});
