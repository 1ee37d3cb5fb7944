import { expect } from 'vitest';
import type { Subject } from '../contract/store-bench.ts';
import { type FakeService, startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import kubernetes from '../../src/stores/kubernetes.ts';

const TOKEN = 'kw-kubernetes-token';

interface FakeObject {
  readonly metadata: { readonly name: string; readonly resourceVersion?: string };
  readonly data?: Record<string, string>;
}

/** The Secrets of one namespace, as the API reference describes them. */
function fakeKubernetes(token: string): FakeService {
  const secrets = new Map<string, FakeObject>();
  let version = 100;
  const status = (code: number, reason: string) => ({
    status: code,
    json: { kind: 'Status', status: 'Failure', reason, code },
  });
  const keep = (object: FakeObject): FakeObject => {
    version += 1;
    const kept = { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } };
    secrets.set(object.metadata.name, kept);
    return kept;
  };
  return ({ method, path, headers, json }) => {
    if (headers['authorization'] !== `Bearer ${token}`) return status(401, 'Unauthorized');
    const root = '/api/v1/namespaces/kw-space/secrets';
    if (path === root && method === 'POST') {
      const object = json() as FakeObject & { kind: string; type: string };
      expect(object).toMatchObject({ apiVersion: 'v1', kind: 'Secret', type: 'Opaque' });
      if (secrets.has(object.metadata.name)) return status(409, 'AlreadyExists');
      return { status: 201, json: keep(object) };
    }
    const name = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null;
    if (name === null) return null;
    const held = secrets.get(name);
    if (held === undefined) return status(404, 'NotFound');
    if (method === 'GET') return { status: 200, json: held };
    if (method !== 'PUT') return null;
    const object = json() as FakeObject;
    for (const value of Object.values(object.data ?? {}))
      expect(Buffer.from(value, 'base64').toString('base64')).toBe(value);
    if (object.metadata.resourceVersion !== held.metadata.resourceVersion) return status(409, 'Conflict');
    return { status: 200, json: keep(object) };
  };
}

export const subject: Subject = {
  definition: kubernetes,
  http: true,
  bench: async () => {
    const fake = await startFake(fakeKubernetes(TOKEN));
    const context = testContext({ KUBERNETES_TOKEN: TOKEN });
    return { options: { server: fake.url, namespace: 'kw-space' }, context, fake, credentials: [TOKEN] };
  },
  badNames: ['A B', 'A/B', 'É', 'A=B'],
};
