import { base62, base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/**
 * Anyscale. User keys and service-account keys look alike. The bearer token of a deployed service has no shape of its
 * own and is not listed.
 */
export default defineProvider(
  {
    id: 'anyscale',
    name: 'Anyscale',
    env: ['ANYSCALE_CLI_TOKEN', 'ANYSCALE_API_KEY'],
    docs: 'https://docs.anyscale.com/auth/api-keys',
    console: 'https://console.anyscale.com/v2/api-keys',
    checked: '2026-11-24',
    keys: [
      // `anyscale login` writes it to ~/.anyscale/credentials.json.
      { id: 'anyscale-api-key', token: token('aph0_', base64url(20, 120)), evidence: 'unconfirmed' },
      // Prefix: Anyscale docs, Query a model, seen 2026-11-24. The service ended in August 2024, so the key is dead.
      { id: 'anyscale-endpoints-key', token: token('esecret_', base62(26, 40)), evidence: 'documented' },
    ],
  },
  () => ({
    api: { base: 'https://console.anyscale.com', env: ['ANYSCALE_HOST'], hosts: ['*.anyscale.com'], auth: bearer },
    health: [
      {
        kinds: ['anyscale-endpoints-key'],
        never: 'the service that issued it ended in August 2024, so it opens nothing',
      },
      {
        path: '/api/v2/userinfo',
        answers: [
          { status: 200, at: 'result.id', means: 'live', evidence: 'observed' },
          refused(401, 'observed'),
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        identity: { account: 'result.id', email: 'result.email', organization: 'result.organizations.*.name' },
        source: "the provider's own command line relies on it",
      },
    ],
    rotation: {
      how: 'console',
      note: 'an expiry can be chosen when a key is made',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: { api: null, evidence: 'unconfirmed', source: 'no usage API was found in the API reference' },
    limits: {
      kind: 'soft',
      scope: 'cloud or project',
      api: null,
      url: 'https://console.anyscale.com',
      evidence: 'unconfirmed',
      source: 'nothing was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
