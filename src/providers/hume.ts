import { base62, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Hume AI. An account has one key and one secret, and a new pair kills the old at once. The keys of the newer
 * cloud.hume.ai platform are not described anywhere and are left out.
 */
export default defineProvider(
  {
    id: 'hume',
    name: 'Hume AI',
    env: ['HUME_API_KEY', 'HUME_SECRET_KEY'],
    docs: 'https://dev.hume.ai/docs/introduction/api-key',
    console: 'https://app.hume.ai/keys',
    checked: '2026-11-24',
    // Shapes: public code that sends the X-Hume-Api-Key header, seen 2026-11-24.
    keys: [
      { id: 'hume-api-key', token: token(base62(48)), near: ['hume'], evidence: 'observed' },
      {
        id: 'hume-secret-key',
        token: token(base62(64)),
        // Narrow words: the hash of the hume package in a lock file has the same shape.
        near: ['hume_secret', 'hume-secret', 'humesecret', 'hume_client_secret', 'humeclientsecret'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://api.hume.ai', hosts: ['*.hume.ai'], auth: header('x-hume-api-key') },
    health: [
      {
        kinds: ['hume-api-key'],
        path: '/v0/evi/configs',
        query: { page_number: '0', page_size: '1' },
        answers: [
          { status: 200, at: 'configs_page', list: true, means: 'live', evidence: 'documented' },
          {
            status: 401,
            at: 'fault.detail.errorcode',
            is: ['oauth.v2.InvalidApiKey'],
            means: 'dead',
            evidence: 'observed',
          },
          // Documented for api.cloud.hume.ai. A live key of that platform may get it here as well.
          {
            status: 401,
            at: 'message',
            is: ['Unauthorized'],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'documented',
          },
        ],
        source: 'https://dev.hume.ai/docs/introduction/api-key',
      },
      { kinds: ['hume-secret-key'], never: 'with the key it would make an access token, and without it tells nothing' },
    ],
    rotation: {
      how: 'console',
      note: 'a new pair of key and secret kills the old one at once',
      evidence: 'unconfirmed',
      source: 'https://dev.hume.ai/docs/introduction/api-key',
    },
    usage: {
      api: null,
      url: 'https://app.hume.ai/usage',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'unknown',
      scope: 'account',
      api: null,
      url: 'https://app.hume.ai/billing',
      evidence: 'unconfirmed',
      source: 'no cap was found in the documentation',
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
