import { hexLower, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { defineProvider } from './provider.ts';

/** OpenRouter. Management keys (once: provisioning keys), which make and delete others, look like ordinary keys. */
export default defineProvider(
  {
    id: 'openrouter',
    name: 'OpenRouter',
    env: [
      'OPENROUTER_API_KEY',
      'OPENROUTER_KEY',
      'OR_API_KEY',
      'OPENROUTER_MANAGEMENT_KEY',
      'OPENROUTER_PROVISIONING_KEY',
      'OPENROUTER_PROVISIONING_API_KEY',
    ],
    docs: 'https://openrouter.ai/docs/api-reference/overview',
    console: 'https://openrouter.ai/settings/keys',
    checked: '2026-11-24',
    keys: [{ id: 'openrouter-api-key', token: token('sk-or-v1-', hexLower(64)), evidence: 'observed' }],
  },
  () => ({
    api: {
      base: 'https://openrouter.ai/api/v1',
      env: ['OPENROUTER_BASE_URL', 'OPENROUTER_API_BASE', 'OPENROUTER_API_URL'],
      auth: bearer,
    },
    health: [
      {
        // For ordinary and for management keys. The list of models answers everybody.
        path: '/key',
        answers: [
          {
            status: 200,
            at: 'data.limit_remaining',
            is: [0],
            means: 'live',
            reason: 'spend-limit',
            evidence: 'documented',
          },
          { status: 200, at: 'data.label', means: 'live', evidence: 'documented' },
          // The header was lost on the way: no word about the key.
          {
            status: 401,
            at: 'error.message',
            holds: ['missing authentication header', 'auth credentials found'],
            means: 'unknown',
            reason: 'unexpected',
            evidence: 'observed',
          },
          // Bad, deleted, disabled or expired: it does not say which.
          { status: 401, at: 'error.code', is: [401], means: 'dead', evidence: 'documented' },
          { status: 402, at: 'error', means: 'live', reason: 'no-credit', evidence: 'documented' },
          { status: 429, at: 'error', means: 'live', reason: 'rate-limited', evidence: 'documented' },
        ],
        identity: {
          keyName: 'data.label',
          account: 'data.creator_user_id',
          expiresAt: 'data.expires_at',
          creditRemaining: { at: 'data.limit_remaining', unit: 'USD' },
          creditUsed: { at: 'data.usage', unit: 'USD' },
          creditLimit: { at: 'data.limit', unit: 'USD' },
        },
        source: 'https://openrouter.ai/docs/api-reference/api-keys/get-current-key',
      },
    ],
    rotation: {
      how: 'api',
      create: 'POST /api/v1/keys',
      list: 'GET /api/v1/keys',
      remove: 'DELETE /api/v1/keys/{hash}',
      needs: 'a management key',
      note: 'PATCH /api/v1/keys/{hash} with disabled switches one off and on; its label tells which is which',
      evidence: 'documented',
      source: 'https://openrouter.ai/docs/guides/overview/auth/management-api-keys',
    },
    usage: {
      api: 'GET /api/v1/activity?date=&api_key_hash=',
      byKey: true,
      balance: 'GET /api/v1/credits',
      url: 'https://openrouter.ai/activity',
      note: 'both need a management key; GET /api/v1/key tells any key its own use by day, week and month',
      evidence: 'documented',
      source: 'https://openrouter.ai/docs/api-reference/overview',
    },
    limits: {
      kind: 'hard',
      scope: 'key, in USD, anew by day, week, month or never',
      api: 'PATCH /api/v1/keys/{hash}',
      url: 'https://openrouter.ai/settings/keys',
      note: 'guardrails and budgets of workspaces besides',
      evidence: 'documented',
      source: 'https://openrouter.ai/docs/guides/overview/auth/management-api-keys',
    },
    leaks: {
      githubTells: true,
      revokes: null,
      report: 'support@openrouter.ai',
      evidence: 'documented',
      source:
        'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    },
  }),
);
