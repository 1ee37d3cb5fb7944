import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Cohere. Trial and production keys look alike, 40 letters and digits without a prefix: only the name tells them. */
export default defineProvider(
  {
    id: 'cohere',
    name: 'Cohere',
    env: ['CO_API_KEY', 'COHERE_API_KEY', 'COHERE_KEY'],
    docs: 'https://docs.cohere.com/reference/checkapikey',
    console: 'https://dashboard.cohere.com/api-keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'cohere-api-key',
        token: token(base62(40)),
        // Not the bare name, which is the head of "coherent", as caches and memory are next to a commit id.
        near: [
          'co_api_key',
          'co-api-key',
          'coapikey',
          'cohere_',
          'cohere-',
          'cohere.',
          'cohere:',
          'cohere=',
          'cohere(',
          'cohere"',
          "cohere'",
          'cohere`',
          'cohereapi',
          'coherekey',
          'coheretoken',
          'coheresecret',
          'cohereclient',
          'cohereai',
          'cohereembed',
          'cohererank',
          'coherererank',
          'cohere api',
          'cohere key',
          'cohere token',
          'cohere =',
          'cohere import',
        ],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://api.cohere.com', env: ['CO_API_URL'], auth: bearer },
    health: [
      {
        method: 'POST',
        path: '/v1/check-api-key',
        answers: [
          { status: 200, at: 'valid', is: [false], means: 'dead', evidence: 'documented' },
          { status: 200, at: 'valid', is: [true], means: 'live', evidence: 'documented' },
          {
            status: 401,
            at: 'message',
            holds: ['api key has expired'],
            means: 'dead',
            reason: 'expired',
            evidence: 'documented',
          },
          { status: 401, at: 'message', holds: ['invalid api token'], means: 'dead', evidence: 'documented' },
          refused(498, 'documented'),
          { status: 402, at: 'message', means: 'live', reason: 'no-credit', evidence: 'documented' },
          // A trial key that used up its calls of the month says so too.
          { status: 429, at: 'message', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: { organization: 'organization_id', owner: 'owner_id' },
        source: 'https://docs.cohere.com/reference/check-api-key',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      url: 'https://dashboard.cohere.com/billing',
      evidence: 'documented',
      source: 'https://github.com/cohere-ai/cohere-typescript',
    },
    limits: {
      kind: 'unknown',
      scope: 'organization, by month, for production keys',
      api: null,
      url: 'https://dashboard.cohere.com/billing',
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
