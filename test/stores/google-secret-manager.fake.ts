import { expect } from 'vitest';
import type { FakeService } from '../support/fake-server.ts';
import { crc32c } from '../../src/stores/_crc32c.ts';

interface Version {
  readonly data: string;
}

/** A project of Google Secret Manager, as its reference (v1) describes it. */
export function fakeGoogle(token: string): FakeService {
  const secrets = new Map<string, Version[]>();
  const error = (status: number, word: string) => ({ status, json: { error: { code: status, status: word } } });
  return ({ method, path, query, headers, json }) => {
    if (headers['authorization'] !== `Bearer ${token}`) return error(401, 'UNAUTHENTICATED');
    const root = '/v1/projects/kw-project/secrets';
    if (path === root && method === 'POST') {
      const id = query.get('secretId') ?? '';
      expect(id).toMatch(/^[A-Za-z0-9_-]{1,255}$/);
      expect(json()).toEqual({ replication: { automatic: {} } });
      if (secrets.has(id)) return error(409, 'ALREADY_EXISTS');
      secrets.set(id, []);
      return { status: 200, json: { name: `projects/1/secrets/${id}` } };
    }
    if (path === root && method === 'GET') {
      const names = [...secrets.keys()];
      const at = Number(query.get('pageToken') ?? 0);
      const page = names.slice(at, at + 1).map((name) => ({ name: `projects/1/secrets/${name}` }));
      const next = at + 1 < names.length ? { nextPageToken: String(at + 1) } : {};
      return { status: 200, json: names.length === 0 ? {} : { secrets: page, ...next, totalSize: names.length } };
    }
    const [, id, rest] =
      /^\/v1\/projects\/kw-project\/secrets\/([\w-]+)(:addVersion|\/versions\/latest:access)?$/.exec(path) ?? [];
    if (id === undefined) return null;
    const versions = secrets.get(id);
    if (method === 'DELETE') return secrets.delete(id) ? { status: 200, json: {} } : error(404, 'NOT_FOUND');
    if (rest === ':addVersion' && method === 'POST') {
      const { payload } = json() as { payload: { data: string; dataCrc32c: string } };
      const bytes = Buffer.from(payload.data, 'base64');
      expect(payload.dataCrc32c).toBe(String(crc32c(bytes)));
      if (bytes.length > 65_536 || bytes.length === 0) return error(400, 'INVALID_ARGUMENT');
      if (versions === undefined) return error(404, 'NOT_FOUND');
      versions.push({ data: payload.data });
      return { status: 200, json: { name: `projects/1/secrets/${id}/versions/${versions.length}` } };
    }
    if (rest !== '/versions/latest:access' || method !== 'GET') return null;
    const data = versions?.at(-1)?.data;
    if (data === undefined) return error(404, 'NOT_FOUND');
    const dataCrc32c = String(crc32c(Buffer.from(data, 'base64')));
    return { status: 200, json: { name: 'x', payload: { data, dataCrc32c } } };
  };
}
