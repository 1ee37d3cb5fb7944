import { base64url, token } from '../formats/token.ts';
import { header } from './api.ts';
import { defineProvider } from './provider.ts';

/**
 * Brave Search. A subscription token opens one product (Search, Answers, a free plan) and is refused by the others
 * like a bad one.
 */
export default defineProvider(
  {
    id: 'brave-search',
    name: 'Brave Search',
    env: ['BRAVE_API_KEY', 'BRAVE_SEARCH_API_KEY', 'BRAVE_SEARCH_TOKEN'],
    docs: 'https://api-dashboard.search.brave.com/documentation',
    console: 'https://api-dashboard.search.brave.com/app/keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'brave-search-api-key',
        // Observed: 31 characters in all.
        token: token('BSA', base64url(24, 40)),
        near: ['brave', 'x-subscription-token'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: { base: 'https://api.search.brave.com/res/v1', auth: header('x-subscription-token') },
    health: [
      {
        // Without `q`, so that nothing is searched for and no query is counted: a good key fails at the validation.
        path: '/web/search',
        answers: [
          // Documented for a token that is none; one of another product, which lives, is seen to be answered the same.
          {
            status: 422,
            at: 'error.code',
            is: ['SUBSCRIPTION_TOKEN_INVALID'],
            means: 'unknown',
            reason: 'ambiguous',
            evidence: 'documented',
          },
          { status: 422, at: 'error.code', is: ['VALIDATION'], means: 'live', evidence: 'observed' },
          {
            status: [400, 403],
            at: 'error.code',
            is: ['OPTION_NOT_IN_PLAN', 'RESOURCE_NOT_ALLOWED'],
            means: 'live',
            reason: 'restricted',
            evidence: 'unconfirmed',
          },
          {
            status: 429,
            at: 'error.code',
            is: ['RATE_LIMITED', 'QUOTA_LIMITED'],
            means: 'live',
            reason: 'rate-limited',
            evidence: 'observed',
          },
        ],
        source: 'https://api-dashboard.search.brave.com/api-reference/web/search/get',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: null,
      note: 'every answer says in x-ratelimit-remaining what is left this second and this month',
      evidence: 'documented',
      source: 'https://api-dashboard.search.brave.com/documentation',
    },
    limits: {
      kind: 'hard',
      scope: 'subscription, by month',
      api: null,
      url: 'https://api-dashboard.search.brave.com/app/subscriptions',
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
