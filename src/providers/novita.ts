import { base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Novita AI. Stripe, ElevenLabs and Cartesia keys start with `sk_` too, so the name must stand nearby. */
export default defineProvider(
  {
    id: 'novita',
    name: 'Novita',
    env: ['NOVITA_API_KEY'],
    docs: 'https://novita.ai/docs/api-reference/basic-authentication',
    console: 'https://novita.ai/settings/key-management',
    checked: '2026-11-24',
    keys: [
      {
        id: 'novita-api-key',
        // 43 characters in keys seen (public code, 2026-11-24); the prefix is documented.
        token: token('sk_', base64url(40, 46)),
        near: ['novita'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.novita.ai/openai/v1',
      env: ['NOVITA_BASE_URL', 'NOVITA_API_BASE'],
      auth: bearer,
    },
    health: [
      {
        // The list of models answers everybody.
        path: 'https://api.novita.ai/openapi/v1/billing/balance/detail',
        answers: [
          { status: 200, at: 'availableBalance', means: 'live', evidence: 'documented' },
          refused(401, 'documented'),
          { status: 403, at: 'reason', is: ['INVALID_API_KEY'], means: 'dead', evidence: 'unconfirmed' },
          { status: 403, at: 'reason', means: 'live', reason: 'restricted', evidence: 'documented' },
          { status: 429, at: 'reason', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        // In ten thousandths of a dollar.
        identity: {
          creditRemaining: { at: 'availableBalance', unit: 'USD', divide: 10_000 },
          creditLimit: { at: 'creditLimit', unit: 'USD', divide: 10_000 },
        },
        source: 'https://novita.ai/docs/api-reference/basic-get-user-balance',
      },
    ],
    rotation: {
      how: 'console',
      note: 'a key can be held to a list of models',
      evidence: 'documented',
      source: 'https://novita.ai/docs/guides/llm-api-keys',
    },
    usage: {
      api: null,
      balance: 'GET https://api.novita.ai/openapi/v1/billing/balance/detail',
      note: 'there are requests for monthly and usage-based bills',
      evidence: 'documented',
      source: 'https://novita.ai/docs/api-reference/basic-get-user-balance',
    },
    limits: {
      kind: 'hard',
      scope: 'member and key, in team accounts',
      api: null,
      url: 'https://novita.ai/settings',
      evidence: 'documented',
      source: 'https://novita.ai/docs/guides/budgets',
    },
    leaks: {
      githubTells: false,
      revokes: null,
      report: 'support@novita.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
