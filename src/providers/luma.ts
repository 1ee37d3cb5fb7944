import { token, uuid } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Luma AI (Dream Machine). A key is two UUIDs behind its prefix. */
export default defineProvider(
  {
    id: 'luma',
    name: 'Luma AI',
    env: ['LUMAAI_API_KEY', 'LUMA_API_KEY'],
    docs: 'https://docs.lumalabs.ai/docs/api',
    console: 'https://lumalabs.ai/dream-machine/api/keys',
    checked: '2026-11-24',
    keys: [{ id: 'luma-api-key', token: token('luma-', uuid, '-', uuid), evidence: 'observed' }],
  },
  () => ({
    api: { base: 'https://api.lumalabs.ai/dream-machine/v1', env: ['LUMAAI_BASE_URL'], auth: bearer },
    health: [
      {
        path: '/credits',
        answers: [
          { status: 200, at: 'credit_balance', means: 'live', evidence: 'documented' },
          refused(401, 'observed'),
          // Seen of keys that still worked elsewhere.
          { status: 403, means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
          { status: 429, at: 'detail', means: 'live', reason: 'rate-limited', evidence: 'unconfirmed' },
        ],
        // In cents (changelog, Callbacks & Credits Balance).
        identity: { creditRemaining: { at: 'credit_balance', unit: 'USD', divide: 100 } },
        source: 'https://docs.lumalabs.ai/changelog/callbacks-and-credits-balance',
      },
    ],
    rotation: { how: 'console', evidence: 'observed', source: 'no key-management API is in the API reference' },
    usage: {
      api: null,
      balance: 'GET /dream-machine/v1/credits',
      evidence: 'documented',
      source: 'https://docs.lumalabs.ai/reference/getcredits',
    },
    limits: {
      kind: 'prepaid',
      api: null,
      url: 'https://lumalabs.ai/dream-machine/api/billing/overview',
      evidence: 'unconfirmed',
      source: 'no limit was found in the API reference',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'support@lumalabs.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
