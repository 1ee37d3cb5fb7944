import { base62, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/** Fireworks AI. Keys made before the `fw_` prefix came in are 48 bare letters and digits. */
export default defineProvider(
  {
    id: 'fireworks',
    name: 'Fireworks AI',
    env: ['FIREWORKS_API_KEY', 'FIREWORKS_AI_API_KEY', 'FIREWORKSAI_API_KEY', 'FIREWORKS_AI_TOKEN', 'FIREWORKS_KEY'],
    docs: 'https://docs.fireworks.ai/api-reference/introduction',
    console: 'https://app.fireworks.ai/settings/users/api-keys',
    checked: '2026-11-24',
    keys: [
      // Lengths: 24 and more in public code, seen 2026-11-24; nothing states how long a key is.
      { id: 'fireworks-api-key', token: token('fw_', base62(20, 40)), evidence: 'observed' },
      {
        id: 'fireworks-legacy-api-key',
        // Shape: public code that calls the Python client, seen 2026-11-24.
        token: token(base62(48)),
        near: ['fireworks'],
        evidence: 'observed',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.fireworks.ai/inference/v1',
      env: ['FIREWORKS_API_BASE'],
      hosts: ['*.fireworks.ai'],
      auth: bearer,
    },
    health: [
      {
        path: 'https://api.fireworks.ai/v1/accounts',
        query: { pageSize: '1' },
        answers: [
          {
            status: 200,
            at: 'accounts.0.suspendState',
            is: ['CREDIT_DEPLETED'],
            means: 'live',
            reason: 'no-credit',
            evidence: 'documented',
          },
          {
            status: 200,
            at: 'accounts.0.suspendState',
            is: ['MONTHLY_SPEND_LIMIT_EXCEEDED'],
            means: 'live',
            reason: 'spend-limit',
            evidence: 'documented',
          },
          {
            status: 200,
            at: 'accounts.0.suspendState',
            is: ['FAILED_PAYMENTS', 'BLOCKED_BY_ABUSE_RULE'],
            means: 'live',
            reason: 'suspended',
            evidence: 'documented',
          },
          { status: 200, at: 'accounts', list: true, means: 'live', evidence: 'observed' },
          refused(401, 'observed'),
          // Both keys that are none and keys of a low role were seen to be told this.
          { status: 403, means: 'unknown', reason: 'ambiguous', evidence: 'observed' },
          { status: 412, at: 'error', means: 'live', reason: 'suspended', evidence: 'unconfirmed' },
        ],
        identity: {
          account: 'accounts.0.name',
          organization: 'accounts.0.displayName',
          email: 'accounts.0.email',
        },
        source: 'several public clients list the accounts and take 401 for a key that is refused',
      },
    ],
    rotation: {
      how: 'self',
      create: 'POST /v1/accounts/{account_id}/users/{user_id}/apiKeys',
      remove: 'POST /v1/accounts/{account_id}/users/{user_id}/apiKeys:delete',
      list: 'GET /v1/accounts/{account_id}/users/{user_id}/apiKeys',
      needs: 'a key of the same user, or of an administrator',
      note: 'deleting takes the keyId that the creation told',
      evidence: 'documented',
      source: 'https://docs.fireworks.ai/api-reference/create-api-key',
    },
    usage: {
      api: 'GET /v1/accounts/{account_id}/billing/summary',
      byKey: false,
      url: 'https://app.fireworks.ai/account/billing',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    limits: {
      kind: 'hard',
      scope: 'account, by month',
      api: null,
      url: 'https://app.fireworks.ai/account/billing',
      note: 'the tier sets the highest: 50, 500, 5,000 or 50,000 US dollars',
      evidence: 'observed',
      source: 'several public clients know the tiers',
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
