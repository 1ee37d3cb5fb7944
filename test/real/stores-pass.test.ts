import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import pass from '../../src/stores/pass.ts';
import { openStore } from '../../src/stores/store.ts';
import { describeStore } from '../contract/store.ts';
import { subject } from '../stores/pass.subject.ts';
import { testContext, type TestContext } from '../support/store-context.ts';
import { debianTool } from './tool.ts';

// pass and GnuPG of Debian, with a key that is made for the test.

const program = debianTool('gnupg', 'gpg') === null ? null : debianTool('pass', 'pass');
// Short: the agent's socket has a limit.
const home = mkdtempSync(join(tmpdir(), 'kwp-'));
const env = { HOME: home, GNUPGHOME: join(home, 'g'), PATH: process.env['PATH'] };

function run(file: string, args: readonly string[], more: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(file, args, { env: { ...env, ...more }, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
}

let keyId = '';
if (program !== null) {
  mkdirSync(env.GNUPGHOME, { mode: 0o700 });
  const made = ['--passphrase', '', '--quick-generate-key', 'keyward test <t@example.invalid>', 'future-default'];
  run('gpg', ['--batch', '--quiet', '--pinentry-mode', 'loopback', ...made, 'default', 'never']);
  keyId = /^fpr:+([0-9A-F]+)/m.exec(run('gpg', ['--list-keys', '--with-colons']))?.[1] ?? '';
}
afterAll(() => {
  spawnSync('gpgconf', ['--kill', 'gpg-agent'], { env });
  rmSync(home, { recursive: true, force: true });
});

function world(): { context: TestContext; folder: string } {
  const folder = mkdtempSync(join(home, 's-'));
  run('pass', ['init', keyId], { PASSWORD_STORE_DIR: folder });
  return { context: { ...testContext({ ...env, PASSWORD_STORE_DIR: folder }), timeout: 20_000 }, folder };
}

async function codeOf(work: () => Promise<unknown> | undefined): Promise<string> {
  const error: unknown = await work()?.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return isKeywardError(error) ? error.code : String(error);
}

describe.skipIf(program === null)('pass', () => {
  describeStore({
    ...subject,
    bench: () => ({ options: { lines: 'all' }, context: world().context, credentials: [] }),
    timeout: 120_000,
  });

  test('the first line is the value, and the lines below it stay', async () => {
    const { context, folder } = world();
    const input = 'old value\nuser: someone\nurl: x\n';
    const args = ['insert', '--multiline', 'keyward/KEY'];
    spawnSync('pass', args, { env: { ...env, PASSWORD_STORE_DIR: folder }, input });
    const store = openStore(pass, {}, context);
    expect((await store.get('KEY'))?.expose()).toBe('old value');
    await store.set?.('KEY', new Secret('new value'));
    expect(run('pass', ['show', 'keyward/KEY'], { PASSWORD_STORE_DIR: folder })).toBe(
      'new value\nuser: someone\nurl: x\n',
    );
    expect(await codeOf(() => store.set?.('KEY', new Secret('two\nlines')))).toBe('value-invalid');
    expect(readFileSync(join(folder, 'keyward/KEY.gpg')).includes('new value')).toBe(false);
  });

  test('without the secret key, and without a store', async () => {
    const { context, folder } = world();
    await openStore(pass, {}, context).set?.('KEY', new Secret('value'));
    const stranger = mkdtempSync(join(home, 'x-'));
    const lost = { ...testContext({ ...env, GNUPGHOME: stranger, PASSWORD_STORE_DIR: folder }), timeout: 20_000 };
    expect(await codeOf(() => openStore(pass, {}, lost).get('KEY'))).toBe('store-refused');
    spawnSync('gpgconf', ['--kill', 'gpg-agent'], { env: { ...env, GNUPGHOME: stranger } });
    const none = { ...testContext({ ...env, PASSWORD_STORE_DIR: join(folder, 'none') }), timeout: 20_000 };
    expect(await codeOf(() => openStore(pass, {}, none).get('KEY'))).toBe('config-invalid');
    expect(await codeOf(() => openStore(pass, {}, none).set?.('KEY', new Secret('value')))).toBe('config-invalid');
    expect(await codeOf(() => openStore(pass, {}, none).list())).toBe('config-invalid');
  });
});
