import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  armor,
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateIdentity,
  identityToRecipient,
} from 'age-encryption';
import { expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import type { Store } from '../../src/core/store.ts';
import ageFile from '../../src/stores/age-file.ts';
import { openStore } from '../../src/stores/store.ts';
import { expectUnkillable } from '../support/killed-writer.ts';
import { testContext, testFolder } from '../support/store-context.ts';

function storeIn(folder: string, env: Record<string, string>, options: Record<string, unknown> = {}): Required<Store> {
  return openStore(ageFile, { path: 'keys.age', ...options }, testContext(env, folder)) as Required<Store>;
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  return work().then(
    () => 'done',
    (error: unknown) => (isKeywardError(error) ? error.code : String(error)),
  );
}

test('the file is armored, private, and holds neither names nor values in the clear', async () => {
  const folder = testFolder();
  const identity = await generateIdentity();
  await storeIn(folder, { KEYWARD_AGE_IDENTITY: identity }).set('SOME_NAME', new Secret('some value'));
  const text = readFileSync(join(folder, 'keys.age'), 'utf8');
  expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[\s\S]+-----END AGE ENCRYPTED FILE-----\n$/);
  expect(text).not.toContain('SOME_NAME');
  expect(statSync(join(folder, 'keys.age')).mode & 0o777).toBe(0o600);
});

test('every recipient reads it, another identity is refused', async () => {
  const folder = testFolder();
  const [own, friend, stranger] = await Promise.all([generateIdentity(), generateIdentity(), generateIdentity()]);
  const recipients = [await identityToRecipient(friend)];
  await storeIn(folder, { KEYWARD_AGE_IDENTITY: own }, { recipients }).set('A', new Secret('1'));
  expect((await storeIn(folder, { KEYWARD_AGE_IDENTITY: friend }).get('A'))?.expose()).toBe('1');
  expect(await codeOf(() => storeIn(folder, { KEYWARD_AGE_IDENTITY: stranger }).get('A'))).toBe('store-refused');
});

test('an identity file, with its comments', async () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'id.txt'), `# created: today\n# public key: x\n${await generateIdentity()}\n`);
  await storeIn(folder, {}, { identity: 'id.txt' }).set('A', new Secret('1'));
  expect((await storeIn(folder, { SOPS_AGE_KEY_FILE: 'id.txt' }).get('A'))?.expose()).toBe('1');
});

test('a passphrase', { timeout: 60_000 }, async () => {
  const folder = testFolder();
  const store = storeIn(folder, { KEYWARD_AGE_PASSPHRASE: 'correct horse' }, { lock: 'passphrase' });
  await store.set('A', new Secret('1'));
  expect((await store.get('A'))?.expose()).toBe('1');
  const wrong = storeIn(folder, { KEYWARD_AGE_PASSPHRASE: 'other horse' }, { lock: 'passphrase' });
  expect(await codeOf(() => wrong.get('A'))).toBe('store-refused');
});

test('half configured: each lack is said', async () => {
  const folder = testFolder();
  const identity = await generateIdentity();
  writeFileSync(join(folder, 'keys.age'), 'x');
  expect(await codeOf(() => storeIn(folder, {}).get('A'))).toBe('config-invalid');
  expect(await codeOf(() => storeIn(folder, {}, { identity: 'nowhere' }).get('A'))).toBe('config-invalid');
  expect(await codeOf(() => storeIn(folder, {}, { lock: 'passphrase' }).get('A'))).toBe('config-invalid');
  expect(await codeOf(() => storeIn(folder, { KEYWARD_AGE_IDENTITY: 'nonsense' }).get('A'))).toBe('config-invalid');
  const env = { KEYWARD_AGE_IDENTITY: identity };
  const mixed = [await identityToRecipient(await generateHybridIdentity())];
  for (const recipients of [['ssh-ed25519'], mixed]) {
    const store = storeIn(testFolder(), env, { recipients });
    expect(await codeOf(() => store.set('A', new Secret('1')))).toBe('config-invalid');
  }
});

test('a damaged file is no empty one', async () => {
  const folder = testFolder();
  const env = { KEYWARD_AGE_IDENTITY: await generateIdentity() };
  const path = join(folder, 'keys.age');
  await storeIn(folder, env).set('A', new Secret('1'));
  const whole = readFileSync(path);
  const cases = [whole.subarray(0, -60), Buffer.from(''), Buffer.from('hello'), Buffer.from([0xff, 0xfe])];
  for (const bytes of cases) {
    writeFileSync(path, bytes);
    expect(await codeOf(() => storeIn(folder, env).get('A'))).toBe('unreadable');
    expect(await codeOf(() => storeIn(folder, env).set('B', new Secret('1')))).toBe('unreadable');
    expect(readFileSync(path)).toEqual(bytes);
  }
});

test('an env file that was encrypted by hand stays one, and binary stays binary', async () => {
  const folder = testFolder();
  const identity = await generateIdentity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const path = join(folder, 'keys.age');
  writeFileSync(path, await encrypter.encrypt('# ours\nA=1\n'));
  const store = storeIn(folder, { KEYWARD_AGE_IDENTITY: identity });
  expect((await store.get('A'))?.expose()).toBe('1');
  await store.set('B', new Secret('2'));
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(await decrypter.decrypt(readFileSync(path), 'text')).toBe('# ours\nA=1\nB=2\n');
  expect(() => armor.decode(readFileSync(path, 'latin1'))).toThrow();
});

test('killed while it writes: the old file or the new one', { timeout: 120_000 }, async () => {
  const folder = testFolder();
  mkdirSync(join(folder, '.keyward'));
  const identity = await generateIdentity();
  const context = testContext({ KEYWARD_AGE_IDENTITY: identity }, folder);
  await expectUnkillable(ageFile, { options: {}, context, credentials: [] }, folder, 10);
});
