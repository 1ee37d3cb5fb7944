import { expect } from 'vitest';
import type { FakeService } from '../support/fake-server.ts';

export const TOKEN = 'kw-azure-access-token';

interface FakeSecret {
  readonly id: string;
  readonly value: string;
  readonly tags: object;
  deleted: boolean;
}

/** A vault with soft delete, as the reference (7.4) describes it. */
export function fakeVault(): FakeService {
  const secrets = new Map<string, FakeSecret>();
  const error = (status: number, code: string, inner?: string) => ({
    status,
    json: { error: { code, message: 'no', ...(inner && { innererror: { code: inner } }) } },
  });
  return ({ method, path, query, headers, json }) => {
    expect(query.get('api-version')).toBe('7.4');
    if (headers['authorization'] !== `Bearer ${TOKEN}`) {
      const challenge =
        'Bearer authorization="https://login.microsoftonline.com/kw-tenant", resource="https://vault.azure.net"';
      return { ...error(401, 'Unauthorized'), headers: { 'www-authenticate': challenge } };
    }
    const origin = `http://${headers['host']}`;
    if (method === 'GET' && path === '/secrets') {
      const names = [...secrets.values()].filter(({ deleted }) => !deleted);
      const at = Number(query.get('at') ?? 0);
      const value = names.slice(at, at + 1).map(({ id, tags }) => ({ id, tags, attributes: { enabled: true } }));
      const nextLink = at + 1 < names.length ? `${origin}/secrets?api-version=7.4&at=${at + 1}` : null;
      return { status: 200, json: { value, nextLink } };
    }
    const [, folder, name = '', action] =
      /^\/(secrets|deletedsecrets)\/([0-9A-Za-z-]{1,127})(\/recover)?\/?$/.exec(path) ?? [];
    const secret = secrets.get(name.toLowerCase());
    if (folder === 'deletedsecrets' && action === '/recover' && method === 'POST') {
      if (secret === undefined || !secret.deleted) return error(404, 'SecretNotFound');
      secret.deleted = false;
      return { status: 200, json: { id: secret.id } };
    }
    if (folder !== 'secrets' || action !== undefined) return null;
    if (method === 'PUT') {
      if (secret?.deleted) return error(409, 'Conflict', 'ObjectIsDeletedButRecoverable');
      const { value, tags } = json() as { value: string; tags: object };
      if (value.length > 25_600) return error(400, 'BadParameter');
      const id = `${origin}/secrets/${name}/0123456789abcdef0123456789abcdef`;
      secrets.set(name.toLowerCase(), { id, value, tags, deleted: false });
      return { status: 200, json: { id, value, tags, attributes: { enabled: true } } };
    }
    if (secret === undefined || secret.deleted) return error(404, 'SecretNotFound');
    if (method === 'GET') return { status: 200, json: { ...secret, attributes: { enabled: true } } };
    if (method !== 'DELETE') return null;
    secret.deleted = true;
    return { status: 200, json: { id: secret.id, attributes: {}, recoveryId: `${origin}/deletedsecrets/${name}` } };
  };
}
