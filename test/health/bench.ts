import { Secret } from '../../src/core/secret.ts';
import { base62, token } from '../../src/formats/token.ts';
import { sampleToken } from '../../src/formats/sample.ts';
import { checkKey } from '../../src/health/check-key.ts';
import type { Health, KeyQuestion } from '../../src/health/health.ts';
import { bearer } from '../../src/providers/api.ts';
import { refused } from '../../src/providers/probe.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { worldOf } from '../contract/health-bench.ts';
import { type FakeService, startFake } from '../support/fake-server.ts';
import { seededRandom } from '../support/random.ts';

const UNCONFIRMED = { evidence: 'unconfirmed', source: 'invented' } as const;

/** A provider that is none, so that each test says what matters. */
export function acme(changes: Partial<Provider> = {}): Provider {
  return {
    id: 'acme',
    name: 'Acme',
    env: ['ACME_API_KEY'],
    docs: 'https://acme.example/docs',
    console: 'https://acme.example/keys',
    checked: '2026-11-24',
    keys: [{ id: 'acme-api-key', token: token('acme_', base62(40)), evidence: 'documented' }],
    api: { base: 'https://api.acme.example/v1', env: ['ACME_BASE_URL'], auth: bearer },
    health: [
      {
        path: '/me',
        answers: [{ status: 200, at: 'id', means: 'live', evidence: 'documented' }, refused(401, 'documented')],
        identity: { account: 'id', owner: 'name', scopes: 'scopes', createdAt: 'created' },
        source: 'https://acme.example/docs/me',
      },
    ],
    rotation: { how: 'console', ...UNCONFIRMED },
    usage: { api: null, ...UNCONFIRMED },
    limits: { kind: 'unknown', api: null, ...UNCONFIRMED },
    leaks: { githubTells: false, revokes: null, ...UNCONFIRMED },
    ...changes,
  };
}

/** A question about a new key of Acme's. */
export function about(provider: Provider, changes: Partial<KeyQuestion> = {}, seed = 1): KeyQuestion {
  const [format] = provider.keys;
  const key = new Secret(sampleToken(format.token, seededRandom(seed)));
  return { provider, kind: format.id, key, own: true, env: {}, ...changes };
}

/** Asks a fake, and gives what came of it with every address that was asked. */
export async function ask(
  question: KeyQuestion,
  service: FakeService,
  timeout = 3000,
): Promise<{ health: Health; asked: readonly string[]; pauses: readonly number[] }> {
  const world = worldOf(await startFake(service), { timeout });
  const health = await checkKey(question, world);
  return { health, asked: world.asked, pauses: world.pauses };
}

export const LIVE = { status: 200, json: { id: 'account-1' } } as const;
export const REFUSED = { status: 401, json: { error: 'no such key' } } as const;
