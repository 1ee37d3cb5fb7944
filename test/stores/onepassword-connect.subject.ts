import { randomBytes } from 'node:crypto';
import type { Subject } from '../contract/store-bench.ts';
import { type FakeService, startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import onepasswordConnect from '../../src/stores/onepassword-connect.ts';

const TOKEN = 'kw-connect-token-0123456789';
const VAULT = 'kwvault1234567890abcdefghi';

interface Item {
  readonly title: string;
  readonly fields: { id: string; value?: string; type: string }[];
}

/** One vault behind a Connect server, as its reference (1.8) describes it. */
function fakeConnect(): FakeService {
  const items = new Map<string, Item>();
  const failure = (status: number, message: string) => ({ status, json: { status, message } });
  return ({ method, path, query, headers, json }) => {
    if (headers['authorization'] !== `Bearer ${TOKEN}`) return failure(401, 'Invalid token signature');
    const [, wanted] = /^\w+ eq "([^"]*)"$/.exec(query.get('filter') ?? '') ?? [];
    if (path === '/v1/vaults' && method === 'GET') {
      return { status: 200, json: wanted === 'Keys' ? [{ id: VAULT, name: 'Keys' }] : [] };
    }
    const root = `/v1/vaults/${VAULT}/items`;
    if (path === root && method === 'GET') {
      const found = [...items].filter(([, { title }]) => wanted === undefined || title === wanted);
      return { status: 200, json: found.map(([id, { title }]) => ({ id, title })) };
    }
    if (path === root && method === 'POST') {
      const item = json() as Item & { vault: { id: string }; category: string };
      if (item.vault.id !== VAULT || item.category !== 'API_CREDENTIAL') return failure(400, 'bad item');
      const id = randomBytes(13).toString('hex');
      items.set(id, item);
      return { status: 200, json: { id, ...item } };
    }
    const id = path.slice(root.length + 1);
    const item = items.get(id);
    if (!path.startsWith(`${root}/`) || item === undefined) return failure(404, 'item not found');
    if (method === 'GET') return { status: 200, json: { id, ...item } };
    if (method === 'DELETE') {
      items.delete(id);
      return { status: 204 };
    }
    if (method !== 'PATCH') return null;
    const [change] = json() as { op: string; path: string; value: string }[];
    const field = item.fields.find((candidate) => `/fields/${candidate.id}/value` === change?.path);
    if (field === undefined || change?.op !== 'replace') return failure(400, 'bad patch');
    field.value = change.value;
    return { status: 200, json: { id, ...item } };
  };
}

export const subject: Subject = {
  definition: onepasswordConnect,
  http: true,
  bench: async () => {
    const fake = await startFake(fakeConnect());
    const options = { address: fake.url, vault: 'Keys' };
    return { options, context: testContext({ OP_CONNECT_TOKEN: TOKEN }), fake, credentials: [TOKEN] };
  },
  badNames: ['A B', 'A"B', 'A/B', '.A', 'É'],
};
