import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** Replicate. Tokens of users and of organizations look alike; they are made and disabled in the console only. */
export default defineProvider(
  {
    id: 'replicate',
    name: 'Replicate',
    env: ['REPLICATE_API_TOKEN', 'REPLICATE_API_KEY', 'REPLICATE_TOKEN'],
    docs: 'https://replicate.com/docs/reference/http',
    console: 'https://replicate.com/account/api-tokens',
    checked: '2026-11-24',
    // 40 characters that start with r8_: Replicate docs, API tokens, seen 2026-11-24.
    keys: [{ id: 'replicate-api-token', token: token('r8_', base62(37)), evidence: 'documented' }],
  },
  () => ({
    api: { base: 'https://api.replicate.com/v1', env: ['REPLICATE_BASE_URL'], auth: bearer },
    health: [
      {
        path: '/account',
        answers: [
          { status: 200, at: 'username', means: 'live', evidence: 'documented' },
          { status: 401, at: 'title', is: ['Unauthenticated'], means: 'dead', evidence: 'observed' },
          { status: 402, at: 'title', means: 'live', reason: 'no-credit', evidence: 'unconfirmed' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: { owner: 'name', account: 'username' },
        source: 'https://replicate.com/docs/reference/http',
      },
    ],
    rotation: {
      how: 'console',
      note: 'an account may have several tokens; one can be disabled before it is deleted',
      evidence: 'documented',
      source: 'https://replicate.com/docs/topics/security/api-tokens',
    },
    usage: {
      api: null,
      url: 'https://replicate.com/account/billing',
      note: 'GET /v1/predictions lists runs with metrics.predict_time; the price is to be reckoned',
      evidence: 'unconfirmed',
      source: 'no cost API was found in the API reference',
    },
    limits: {
      kind: 'hard',
      scope: 'account, by month',
      api: null,
      url: 'https://replicate.com/account/billing#limits',
      evidence: 'unconfirmed',
      source: 'not confirmed by a page of the documentation',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'mailto:support@replicate.com',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
