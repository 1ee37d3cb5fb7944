import { base64, base64url, either, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Portkey. Workspace and admin keys look alike and have no prefix: only their surroundings tell them. Virtual keys are
 * names of stored provider keys, no secrets.
 */
export default defineProvider(
  {
    id: 'portkey',
    name: 'Portkey',
    env: ['PORTKEY_API_KEY'],
    docs: 'https://portkey.ai/docs/api-reference',
    console: 'https://app.portkey.ai/api-keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'portkey-api-key',
        token: either(token(base64(28)), token(base64url(27, 32))),
        near: ['portkey'],
        evidence: 'unconfirmed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.portkey.ai/v1',
      env: ['PORTKEY_BASE_URL', 'PORTKEY_GATEWAY_URL'],
      hosts: ['*.portkey.ai'],
      auth: header('x-portkey-api-key'),
    },
    health: [
      {
        path: '/configs',
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'unconfirmed' },
          { status: 401, at: 'message', holds: ['invalid api key'], means: 'dead', evidence: 'observed' },
          // The key lacks the scope configs.list.
          {
            status: 403,
            at: 'data.errorCode',
            is: ['AB03'],
            means: 'live',
            reason: 'restricted',
            evidence: 'unconfirmed',
          },
          { status: 412, at: 'message', means: 'live', reason: 'spend-limit', evidence: 'unconfirmed' },
          { status: 429, at: 'message', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        source: 'https://portkey.ai/docs/api-reference',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST https://api.portkey.ai/v1/api-keys/{organisation|workspace}/{user|service}',
      remove: 'DELETE https://api.portkey.ai/v1/api-keys/{id}',
      list: 'GET https://api.portkey.ai/v1/api-keys',
      needs: 'an admin key whose scopes allow API keys',
      note: 'POST /api-keys/{id}/rotate makes a new value; the old one holds until key_transition_expires_at',
      evidence: 'documented',
      source: 'https://portkey.ai/docs/api-reference/admin-api/control-plane/api-keys/rotate-api-key',
    },
    usage: {
      api: 'GET https://api.portkey.ai/v1/analytics/graphs/cost',
      byKey: true,
      url: 'https://app.portkey.ai',
      evidence: 'unconfirmed',
      source: 'https://portkey.ai/docs/api-reference',
    },
    limits: {
      kind: 'hard',
      scope: 'key, in USD or tokens, by week or month',
      api: 'PUT https://api.portkey.ai/v1/api-keys/{id}',
      url: 'https://app.portkey.ai/api-keys',
      note: 'usage_limits; reset_usage makes a key that reached its limit work again',
      evidence: 'documented',
      source: 'https://portkey.ai/docs/api-reference/admin-api/control-plane/api-keys/create-api-key',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:security@portkey.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
