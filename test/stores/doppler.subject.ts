import type { Subject } from '../contract/store-bench.ts';
import { type FakeReply, type FakeService, startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import doppler from '../../src/stores/doppler.ts';

const TOKEN = 'dp.st.prd.kw-test-token-0123456789';

interface Body {
  readonly secrets?: Record<string, string | null>;
  readonly change_requests?: { name: string; originalName: string | null; value: string; originalValue?: string }[];
}

/** A config of Doppler, as its reference and its Node SDK (1.3) describe it. */
function fakeDoppler(): FakeService {
  const secrets = new Map([
    ['DOPPLER_PROJECT', 'own'],
    ['DOPPLER_CONFIG', 'own'],
    ['DOPPLER_ENVIRONMENT', 'own'],
  ]);
  const failure = (status: number, message: string): FakeReply => ({
    status,
    json: { messages: [message], success: false },
  });
  return ({ method, path, query, headers, json }) => {
    if (headers['authorization'] !== `Bearer ${TOKEN}`) return failure(401, 'Invalid Auth token');
    const root = '/v3/configs/config/secret';
    if (method === 'GET' && path === `${root}s/names`)
      return { status: 200, json: { names: [...secrets.keys()], success: true } };
    if (path === root) {
      const name = query.get('name') ?? '';
      const value = secrets.get(name);
      if (value === undefined) return failure(404, 'Could not find requested secret');
      if (method === 'GET')
        return { status: 200, json: { name, value: { raw: value, computed: value }, success: true } };
      if (method !== 'DELETE') return null;
      secrets.delete(name);
      return { status: 204 };
    }
    if (path === `${root}s` && method === 'GET') {
      const all = [...secrets].map(([name, value]) => [name, { raw: value, computed: value }]);
      return { status: 200, json: { secrets: Object.fromEntries(all), success: true } };
    }
    if (path !== `${root}s` || method !== 'POST') return null;
    const body = json() as Body;
    for (const { name, originalName, value, originalValue } of body.change_requests ?? []) {
      const fits = originalName === null ? !secrets.has(name) : secrets.get(name) === originalValue;
      if (!fits) return failure(400, 'Original value does not match');
      secrets.set(name, value);
    }
    for (const [name, value] of Object.entries(body.secrets ?? {})) if (value !== null) secrets.set(name, value);
    return { status: 200, json: { secrets: {}, success: true } };
  };
}

export const subject: Subject = {
  definition: doppler,
  http: true,
  bench: async () => {
    const fake = await startFake(fakeDoppler());
    return {
      options: { address: fake.url },
      context: testContext({ DOPPLER_TOKEN: TOKEN }),
      fake,
      credentials: [TOKEN],
    };
  },
  badNames: ['a', '1A', 'A-B', 'A.B', 'A B', 'É'],
  refuses: ['dollar'],
  longest: 49_000,
};
