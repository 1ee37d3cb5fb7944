import { expect } from 'vitest';
import type { FakeService } from '../support/fake-server.ts';

export const TOKEN = 'hvs.kw-test-token-0123456789';

interface State {
  version: number;
  data: Record<string, unknown> | null;
}

/** Key-value engine 2 at `secret`, as its documentation and OpenBao 2.7 behave. */
export function fakeVault(): FakeService {
  const secrets = new Map<string, State>();
  return ({ method, path, headers, json }) => {
    expect(headers['x-vault-request']).toBe('true');
    if (headers['x-vault-token'] !== TOKEN) return { status: 403, json: { errors: ['permission denied'] } };
    if (method === 'GET' && path === '/v1/sys/internal/ui/mounts/secret') {
      return { status: 200, json: { data: { type: 'kv', options: { version: '2' } } } };
    }
    const [, name] = /^\/v1\/secret\/data\/([\w/]+)$/.exec(path) ?? [];
    if (name === undefined) return null;
    const state = secrets.get(name) ?? { version: 0, data: null };
    const metadata = { version: state.version, destroyed: false, deletion_time: '' };
    if (method === 'GET') {
      if (state.version === 0) return { status: 404, json: { errors: [] } };
      return { status: 200, json: { data: { data: state.data, metadata } } };
    }
    if (method !== 'POST') return null;
    expect(headers['content-type']).toBe('application/json');
    const body = json() as { options: { cas: number }; data: Record<string, unknown> };
    if (body.options.cas !== state.version) {
      const errors = ['check-and-set parameter did not match the current version'];
      return { status: 400, json: { errors } };
    }
    secrets.set(name, { version: state.version + 1, data: body.data });
    return { status: 200, json: { data: { version: state.version + 1 } } };
  };
}
