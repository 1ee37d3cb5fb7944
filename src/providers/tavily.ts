import { base62, base64url, either, lower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** Tavily, a search API. Newer keys tell what they are for (`dev`, `prod`) behind the prefix. */
export default defineProvider(
  {
    id: 'tavily',
    name: 'Tavily',
    env: ['TAVILY_API_KEY'],
    docs: 'https://docs.tavily.com/documentation/api-reference/introduction',
    console: 'https://app.tavily.com',
    checked: '2026-11-24',
    keys: [
      {
        // Observed behind `dev-`: 32 letters and digits, and a longer form with a hyphen in it.
        id: 'tavily-api-key',
        token: either(token('tvly-', base62(32)), token('tvly-', lower(3, 4), '-', base64url(32, 64))),
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://api.tavily.com', env: ['TAVILY_BASE_URL'], auth: bearer },
    health: [
      {
        // A search would cost a credit. Ten such requests in ten minutes are allowed.
        path: '/usage',
        answers: [
          { status: 200, at: 'account.current_plan', means: 'live', evidence: 'documented' },
          {
            status: 401,
            at: 'detail.error',
            holds: ['missing or invalid api key'],
            means: 'dead',
            evidence: 'documented',
          },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'documented' },
          // 432: the limit of the key or plan; 433: that of paying as one goes.
          { status: [432, 433], at: 'detail', means: 'live', reason: 'spend-limit', evidence: 'observed' },
        ],
        identity: {
          plan: 'account.current_plan',
          creditUsed: { at: 'key.usage', unit: 'credits' },
          creditLimit: { at: 'key.limit', unit: 'credits' },
        },
        source: 'https://docs.tavily.com/documentation/api-reference/endpoint/usage',
      },
    ],
    rotation: {
      how: 'console',
      note: 'an API that makes keys exists for enterprise customers',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: 'GET https://api.tavily.com/usage',
      byKey: true,
      url: 'https://app.tavily.com',
      note: 'in credits, of the key that asks; plan_limit less plan_usage of the account is what is left of the plan',
      evidence: 'documented',
      source: 'https://docs.tavily.com/documentation/api-reference/endpoint/usage',
    },
    limits: {
      kind: 'hard',
      scope: 'key, and account beyond its plan, in credits',
      api: null,
      url: 'https://app.tavily.com',
      note: 'then 432 or 433 is answered',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'mailto:support@tavily.com',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
