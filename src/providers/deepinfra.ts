import { base62, base64url, token } from '../formats/token.ts';
import { bearer } from './api.ts';
import { refused } from './probe.ts';
import { defineProvider } from './provider.ts';

/**
 * DeepInfra. A token has no prefix: only its surroundings tell it. Any live one can make others, so a leak may have
 * more tokens to revoke than the one found.
 */
export default defineProvider(
  {
    id: 'deepinfra',
    name: 'DeepInfra',
    env: ['DEEPINFRA_API_KEY', 'DEEPINFRA_TOKEN', 'DEEPINFRA_API_TOKEN'],
    docs: 'https://docs.deepinfra.com/api-reference',
    console: 'https://deepinfra.com/dash/api_keys',
    checked: '2026-11-24',
    keys: [
      {
        id: 'deepinfra-api-key',
        token: token(base62(32)),
        near: ['deepinfra', 'deep_infra', 'deep-infra', 'deep infra'],
        evidence: 'unconfirmed',
      },
      {
        id: 'deepinfra-scoped-token',
        // Shape: DeepInfra docs, Scoped JWT authentication, seen 2026-11-24.
        token: token('jwt:eyJ', base64url(17, 100), '.', base64url(20, 600), '.', base64url(40, 90)),
        near: ['deepinfra', 'deep_infra', 'deep-infra', 'deep infra'],
        evidence: 'documented',
      },
    ],
  },
  () => ({
    api: {
      base: 'https://api.deepinfra.com/v1/openai',
      env: ['DEEPINFRA_API_BASE'],
      hosts: ['deepinfra.com'],
      auth: bearer,
    },
    health: [
      {
        kinds: ['deepinfra-api-key'],
        // Not the list of models, which answers without a key.
        path: 'https://api.deepinfra.com/payment/checklist',
        query: { compute_owed: 'true' },
        answers: [
          { status: 200, at: 'suspended', is: [true], means: 'live', reason: 'suspended', evidence: 'documented' },
          { status: 200, at: 'stripe_balance', means: 'live', evidence: 'documented' },
          refused(401, 'observed'),
        ],
        // A negative balance is credit that is left, a positive one is owed.
        identity: {
          creditRemaining: { at: 'stripe_balance', unit: 'USD', divide: -1 },
          creditUsed: { at: 'recent', unit: 'USD' },
          creditLimit: { at: 'limit', unit: 'USD' },
        },
        more: [
          {
            path: 'https://api.deepinfra.com/v1/me',
            identity: { owner: 'display_name', email: 'email', account: 'uid' },
          },
        ],
        source: 'the OpenAPI document of DeepInfra names the request; several public clients read its answers',
      },
      {
        kinds: ['deepinfra-scoped-token'],
        never: 'it may do no more than call models, which costs',
      },
    ],
    rotation: {
      how: 'self',
      create: 'POST /v1/api-tokens',
      remove: 'DELETE /v1/api-tokens/{token_id}',
      list: 'GET /v1/api-tokens',
      needs: 'any live key of the account',
      note: 'scoped tokens come from POST /v1/scoped-jwt and end by themselves',
      evidence: 'observed',
      source: 'public scripts that rotate DeepInfra keys',
    },
    usage: {
      api: 'GET /payment/usage?from=current',
      byKey: true,
      balance: 'GET /payment/checklist?compute_owed=true',
      url: 'https://deepinfra.com/dash/billing',
      note: 'in cents; by key from GET /payment/usage/{token_id}',
      evidence: 'observed',
      source: 'several public clients rely on it',
    },
    limits: {
      kind: 'hard',
      scope: 'account',
      api: null,
      url: 'https://deepinfra.com/dash/billing',
      note: 'the account is suspended at the limit',
      evidence: 'observed',
      source: 'several public clients read it from GET /payment/checklist',
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
