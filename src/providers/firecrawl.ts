import { hexLower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** Firecrawl. A key belongs to a team, and a team may have several. */
export default defineProvider(
  {
    id: 'firecrawl',
    name: 'Firecrawl',
    env: ['FIRECRAWL_API_KEY'],
    docs: 'https://docs.firecrawl.dev/api-reference/introduction',
    console: 'https://www.firecrawl.dev/app/api-keys',
    checked: '2026-11-24',
    keys: [{ id: 'firecrawl-api-key', token: token('fc-', hexLower(32)), evidence: 'observed' }],
  },
  () => ({
    api: { base: 'https://api.firecrawl.dev', env: ['FIRECRAWL_API_URL'], auth: bearer },
    health: [
      {
        path: '/v2/team/credit-usage',
        answers: [
          { status: 200, at: 'data.remainingCredits', means: 'live', evidence: 'documented' },
          { status: 401, at: 'error', holds: ['invalid token'], means: 'dead', evidence: 'documented' },
          { status: 402, at: 'error', means: 'live', reason: 'no-credit', evidence: 'documented' },
          // The team has no row of credits, but the key was taken.
          { status: 404, at: 'error', holds: ['credit usage'], means: 'live', evidence: 'documented' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: {
          creditRemaining: { at: 'data.remainingCredits', unit: 'credits' },
          creditLimit: { at: 'data.planCredits', unit: 'credits' },
        },
        source: 'https://docs.firecrawl.dev/api-reference/endpoint/credit-usage',
      },
    ],
    rotation: {
      how: 'console',
      evidence: 'unconfirmed',
      source: 'no key-management API was found in the API reference',
    },
    usage: {
      api: 'GET /v2/team/credit-usage/historical?byApiKey=true',
      byKey: true,
      balance: 'GET /v2/team/credit-usage',
      url: 'https://www.firecrawl.dev/app/usage',
      note: 'counts credits, not money',
      evidence: 'documented',
      source: 'https://docs.firecrawl.dev/api-reference/endpoint/credit-usage',
    },
    limits: {
      kind: 'prepaid',
      scope: 'team',
      api: null,
      url: 'https://www.firecrawl.dev/app/billing',
      note: 'credits run out, unless they are bought again by themselves',
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
