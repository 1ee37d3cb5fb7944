import { expect } from 'vitest';
import type { Subject } from '../contract/store-bench.ts';
import { type FakeService, startFake } from '../support/fake-server.ts';
import { testContext } from '../support/store-context.ts';
import infisical from '../../src/stores/infisical.ts';

const CLIENT_SECRET = 'kw-infisical-client-secret';

/** A folder of an environment, as the reference (secrets v4) describes it. Signing in gives a new token each time. */
function fakeInfisical(): FakeService {
  const secrets = new Map<string, string>();
  let tokens = 0;
  const failure = (statusCode: number, error: string, message: string) => ({
    status: statusCode,
    json: { statusCode, error, message },
  });
  return ({ method, path, query, headers, json }) => {
    if (path === '/api/v1/auth/universal-auth/login' && method === 'POST') {
      expect(json()).toEqual({ clientId: 'kw-client', clientSecret: CLIENT_SECRET });
      tokens += 1;
      return { status: 200, json: { accessToken: `kw-token-${tokens}`, expiresIn: 7200, tokenType: 'Bearer' } };
    }
    if (headers['authorization'] !== `Bearer kw-token-${tokens}`) return failure(401, 'TokenError', 'no');
    const place = method === 'GET' ? Object.fromEntries(query) : (json() as Record<string, unknown>);
    expect(place).toMatchObject({ projectId: 'kw-project', environment: 'prod', secretPath: '/' });
    if (path === '/api/v4/secrets' && method === 'GET') {
      const isShown = query.get('viewSecretValue') === 'true';
      expect(isShown ? query.get('expandSecretReferences') : query.get('viewSecretValue')).toBe('false');
      const all = [...secrets].map(([secretKey, secretValue]) =>
        isShown ? { secretKey, secretValue, secretValueHidden: false } : { secretKey },
      );
      return { status: 200, json: { secrets: all, imports: [] } };
    }
    const [, name] = /^\/api\/v4\/secrets\/([\w.-]+)$/.exec(path) ?? [];
    if (name === undefined) return null;
    const held = secrets.get(name);
    if (method === 'POST' && held !== undefined) return failure(400, 'BadRequest', 'Secret already exist');
    if (method !== 'POST' && held === undefined)
      return failure(404, 'NotFound', `Secret with name '${name}' not found`);
    if (method === 'GET')
      return { status: 200, json: { secret: { secretKey: name, secretValue: held, secretValueHidden: false } } };
    if (method === 'DELETE') secrets.delete(name);
    else secrets.set(name, String(place['secretValue']));
    return { status: 200, json: { secret: { secretKey: name } } };
  };
}

export const subject: Subject = {
  definition: infisical,
  http: true,
  bench: async () => {
    const fake = await startFake(fakeInfisical());
    const context = testContext({
      INFISICAL_UNIVERSAL_AUTH_CLIENT_ID: 'kw-client',
      INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET: CLIENT_SECRET,
    });
    const options = { address: fake.url, project: 'kw-project', environment: 'prod' };
    return { options, context, fake, credentials: [CLIENT_SECRET, 'kw-token-1'] };
  },
  badNames: ['A B', 'A/B', 'A:B', '.A', 'É'],
};
