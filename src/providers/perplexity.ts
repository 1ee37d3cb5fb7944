import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** Perplexity. A key can make and revoke others of its group, so after a leak all of them are to be looked over. */
export default defineProvider(
  {
    id: 'perplexity',
    name: 'Perplexity',
    env: ['PERPLEXITY_API_KEY', 'PPLX_API_KEY', 'PERPLEXITYAI_API_KEY'],
    docs: 'https://docs.perplexity.ai',
    console: 'https://console.perplexity.ai',
    checked: '2026-11-24',
    // 48 characters in keys seen; scanners' rules differ.
    keys: [{ id: 'perplexity-api-key', token: token('pplx-', base62(40, 64)), evidence: 'observed' }],
  },
  () => ({
    api: { base: 'https://api.perplexity.ai', auth: bearer },
    health: [
      {
        // The list of models answers everybody.
        path: '/v1/async/sonar',
        answers: [
          { status: 200, at: 'requests', means: 'live', evidence: 'documented' },
          // 401 is also for an empty balance.
          {
            status: 401,
            at: 'error.type',
            is: ['insufficient_quota'],
            means: 'live',
            reason: 'no-credit',
            evidence: 'observed',
          },
          { status: 401, at: 'error.type', is: ['invalid_api_key'], means: 'dead', evidence: 'observed' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        source: 'https://docs.perplexity.ai/api-reference/async-sonar-get',
      },
    ],
    rotation: {
      how: 'self',
      create: 'POST /generate_auth_token',
      remove: 'POST /revoke_auth_token',
      needs: 'any living key of the same API group',
      note: 'cannot be undone; the console alone lists keys',
      evidence: 'documented',
      source: 'https://docs.perplexity.ai/docs/admin/api-key-management',
    },
    usage: {
      api: null,
      url: 'https://console.perplexity.ai',
      note: 'each answer says what it cost',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the documentation',
    },
    limits: {
      kind: 'prepaid',
      api: null,
      url: 'https://console.perplexity.ai',
      note: 'ends with the balance if it is not filled up automatically',
      evidence: 'unconfirmed',
      source: 'no limit was found in the documentation',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'https://docs.perplexity.ai/docs/resources/help',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
