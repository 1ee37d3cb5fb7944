import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** Groq. Keys are made and revoked in the console: there is no key-management API. */
export default defineProvider(
  {
    id: 'groq',
    name: 'Groq',
    env: ['GROQ_API_KEY', 'GROQ_KEY', 'GROQCLOUD_API_KEY'],
    docs: 'https://console.groq.com/docs/api-reference',
    console: 'https://console.groq.com/keys',
    checked: '2026-11-24',
    // Observed: 52 characters, of which the 21st to 28th often read WGdyb3FY; nothing promises either.
    keys: [{ id: 'groq-api-key', token: token('gsk_', base62(50, 54)), evidence: 'observed' }],
  },
  () => ({
    api: { base: 'https://api.groq.com/openai/v1', env: ['GROQ_BASE_URL'], auth: bearer },
    health: [
      {
        path: '/models',
        answers: [
          { status: 200, at: 'data', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error.code', is: ['invalid_api_key'], means: 'dead', evidence: 'observed' },
          // The organization's monthly limit is reached: every key is refused until it ends (docs/spend-limits).
          {
            status: 400,
            at: 'error.code',
            is: ['blocked_api_access'],
            means: 'live',
            reason: 'spend-limit',
            evidence: 'documented',
          },
          {
            status: 400,
            at: 'error.code',
            is: ['organization_restricted'],
            means: 'live',
            reason: 'suspended',
            evidence: 'unconfirmed',
          },
          {
            status: 403,
            at: 'error.type',
            is: ['permissions_error'],
            means: 'live',
            reason: 'restricted',
            evidence: 'observed',
          },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: {
          requestsRemaining: 'header:x-ratelimit-remaining-requests',
          tokensRemaining: 'header:x-ratelimit-remaining-tokens',
        },
        source: 'https://console.groq.com/docs/errors',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      url: 'https://console.groq.com/dashboard/usage',
      note: 'Prometheus metrics for enterprise accounts',
      evidence: 'unconfirmed',
      source: 'no usage API was found in the API reference',
    },
    limits: {
      kind: 'hard',
      scope: 'organization, by month, on a paid tier',
      api: null,
      url: 'https://console.groq.com/settings/billing/limits',
      note: 'holds 10 to 15 minutes late; then every key answers 400 blocked_api_access',
      evidence: 'documented',
      source: 'https://console.groq.com/docs/spend-limits',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
