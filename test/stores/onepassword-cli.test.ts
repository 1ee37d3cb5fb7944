import { expect, test } from 'vitest';
import type { ExecResult } from '../../src/core/context.ts';
import { Secret } from '../../src/core/secret.ts';
import onepasswordCli from '../../src/stores/onepassword-cli.ts';
import { openStore } from '../../src/stores/store.ts';
import { codeOf } from '../support/store-errors.ts';
import { testContext } from '../support/store-context.ts';
import { fakeOp } from './onepassword-cli.subject.ts';

test.each([
  ['[ERROR] 2026/11/24 You are not currently signed in.', 'store-refused'],
  ['[ERROR] 2026/11/24 "V" isn\'t a vault in this account', 'config-invalid'],
  ['[ERROR] 2026/11/24 More than one item matches "A"', 'store-refused'],
  ['[ERROR] 2026/11/24 Too many requests', 'store-unavailable'],
])('%s is no key that is absent', async (stderr, code) => {
  const exec = async (): Promise<ExecResult> => ({ status: 1, stdout: '', stderr });
  const store = openStore(onepasswordCli, { vault: 'V' }, { ...testContext(), exec });
  for (const work of [() => store.get('A'), () => store.list(), () => store.set?.('A', new Secret('b'))]) {
    expect(await codeOf(work)).toBe(code);
  }
});

test('a value is in no argument, and the other fields of an item stay', async () => {
  const fake = fakeOp();
  const seen: (readonly string[])[] = [];
  const exec = async (...call: Parameters<typeof fake>): Promise<ExecResult> => {
    seen.push(call[1]);
    return fake(...call);
  };
  const item = {
    title: 'A',
    fields: [
      { id: 'username', value: 'kw-user' },
      { id: 'password', purpose: 'PASSWORD', value: 'kw-old' },
    ],
  };
  const place = ['--vault=Kw Vault', '--format=json'];
  fake('op', ['item', 'create', ...place, '-'], { stdin: JSON.stringify(item), env: { OP_CACHE: 'false' } });
  const store = openStore(onepasswordCli, { vault: 'Kw Vault' }, { ...testContext(), exec });
  expect((await store.get('A'))?.expose()).toBe('kw-old');
  await store.set?.('A', new Secret('kw-new-value'));
  expect((await store.get('A'))?.expose()).toBe('kw-new-value');
  expect(JSON.stringify(seen)).not.toContain('kw-new-value');
  const { stdout } = fake('op', ['item', 'get', 'A', ...place, '--reveal'], { env: { OP_CACHE: 'false' } });
  expect(stdout).toContain('kw-user');
});
